import type { CellValue } from "./types.ts";

/** What a cell shows: its value in its number format, en-US. Covers numbers, percentages, dates, literals and text sections. */
export function displayed(value: CellValue, numberFormat: string): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const sections = splitSections(numberFormat);
  if (typeof value === "string") return value === "" ? "" : textSection(value, sections);
  if (numberFormat === "General" || numberFormat === "@") return general(value);
  const section = numberSection(value, sections);
  if (/^\s*General\s*$/i.test(section.format)) return (section.isNegative ? "-" : "") + general(Math.abs(value));
  if (isDate(section.format)) return dateText(value, section.format);
  return numberText(value, section);
}

function splitSections(format: string): readonly string[] {
  return format.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])+|(?<=;)(?=;|$)|^(?=;)/g) ?? [format];
}

function textSection(value: string, sections: readonly string[]): string {
  const section = sections[3] ?? (sections.length === 1 && sections[0]?.includes("@") === true ? sections[0] : "@");
  return literals(section).replaceAll("@", () => value);
}

interface Section {
  readonly format: string;
  /** Whether the sign still has to be written. */
  readonly isNegative: boolean;
}

function numberSection(value: number, sections: readonly string[]): Section {
  const [positive = "General", negative, zero] = sections;
  if (value < 0 && negative !== undefined) return { format: negative, isNegative: false };
  if (value === 0 && zero !== undefined) return { format: zero, isNegative: false };
  return { format: positive, isNegative: value < 0 };
}

function general(value: number): string {
  return String(Number(value.toPrecision(10)));
}

function literals(format: string): string {
  return format.replaceAll(
    /"([^"]*)"|\\(.)|\[[^\]]*\]|_./g,
    (_whole, quoted: string | undefined, escaped: string | undefined) => quoted ?? escaped ?? "",
  );
}

function isDate(format: string): boolean {
  return /[ymdhs]/i.test(format.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, ""));
}

function numberText(value: number, { format, isNegative }: Section): string {
  const pattern = /[#0?][#0?,]*(?:\.[#0?]*)?/.exec(format.replaceAll(/"[^"]*"|\\./g, (text) => " ".repeat(text.length)));
  if (pattern === null) return literals(format);
  const digits = pattern[0];
  const before = literals(format.slice(0, pattern.index));
  const after = literals(format.slice(pattern.index + digits.length));
  const scaled = Math.abs(value) * 100 ** (format.split("%").length - 1);
  const [whole = "", fraction = ""] = digits.split(".");
  const fixed = roundedText(scaled, fraction.length);
  const [integer = "0", decimals = ""] = fixed.split(".");
  const grouped = whole.includes(",") ? integer.replaceAll(/\B(?=(\d{3})+$)/g, ",") : integer;
  const padded = grouped.padStart(whole.replaceAll(/[^0]/g, "").length, "0");
  const shown = padded === "0" && !whole.includes("0") ? "" : padded;
  const kept = trimOptional(decimals, fraction);
  const sign = isNegative && Number(fixed) !== 0 ? "-" : "";
  return (
    sign +
    before +
    shown +
    (kept === "" && !fraction.startsWith("0") ? (digits.includes(".") ? "." : "") : kept === "" ? "" : `.${kept}`) +
    after
  );
}

/** Half away from zero, as Excel shows it; through the shortest decimal form, so that 1.005 becomes 1.01. */
function roundedText(value: number, digits: number): string {
  const shifted = Number(`${value}e${digits}`);
  if (!Number.isFinite(shifted)) return value.toFixed(digits);
  return (Number(`${Math.round(shifted)}e-${digits}`) || 0).toFixed(digits);
}

function trimOptional(decimals: string, fraction: string): string {
  const needed = fraction.lastIndexOf("0") + 1;
  let length = decimals.length;
  while (length > needed && decimals.charAt(length - 1) === "0") length -= 1;
  return decimals.slice(0, length);
}

const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const dayMilliseconds = 86_400_000;

function dateText(serial: number, format: string): string {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.round(serial * 86_400) * 1000);
  if (serial < 0 || date.getTime() > Date.UTC(9999, 11, 31) + dayMilliseconds) return "#####";
  let isAfterHour = false;
  return format.replaceAll(
    /"([^"]*)"|\\(.)|\[[^\]]*\]|y+|m+|d+|h+|s+/gi,
    (part, quoted: string | undefined, escaped: string | undefined) => {
      if (quoted !== undefined || escaped !== undefined) return quoted ?? escaped ?? "";
      const kind = part.charAt(0).toLowerCase();
      if (kind === "[") return "";
      const isMinute = kind === "m" && isAfterHour;
      isAfterHour = kind === "h";
      return isMinute ? String(date.getUTCMinutes()).padStart(part.length, "0") : datePart(date, kind, part.length);
    },
  );
}

function datePart(date: Date, kind: string, length: number): string {
  if (kind === "y") return length > 2 ? String(date.getUTCFullYear()) : String(date.getUTCFullYear()).slice(2);
  if (kind === "m" && length > 2) return monthNames[date.getUTCMonth()] ?? "";
  const number = { m: date.getUTCMonth() + 1, d: date.getUTCDate(), h: date.getUTCHours(), s: date.getUTCSeconds() }[kind] ?? 0;
  return String(number).padStart(Math.min(length, 2), "0");
}
