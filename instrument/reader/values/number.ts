import type { Finding } from "../../issue.ts";

/** Which sign a file writes before decimals; `unknown` where nothing in the file shows it. */
export type DecimalSign = "point" | "comma" | "unknown";

/** Chinese counting words; the longest first, because 百万 ends in 万. */
const scales: readonly (readonly [word: string, scale: number])[] = [
  ["千万", 1e7],
  ["百万", 1e6],
  ["十万", 1e5],
  ["亿", 1e8],
  ["億", 1e8],
  ["万", 1e4],
  ["萬", 1e4],
  ["千", 1e3],
];

const longestNumber = 100;

/** A number with what stood behind it. */
interface Quantity {
  readonly value: number;
  /** 10,000 for 万, 100,000,000 for 亿; 1 where no counting word was given. */
  readonly scale: number;
  /** The rest in lower case, such as `元` or `kwh`. */
  readonly unit: string;
}

/** Reads a number with an optional unit out of those given (lower case). `2000万` is 20,000,000. Anything else is refused, never taken for 0. */
export function readNumber(text: string, sign: DecimalSign, units: readonly string[] = []): number | Finding {
  // What most figures are, without the work for all others.
  if (/^\d{1,15}$/u.test(text) || (sign === "point" && /^\d{1,15}\.\d{1,15}$/u.test(text))) return Number(text);
  const found = readQuantity(text, sign);
  if ("code" in found) return found;
  if (found.unit !== "" && !units.includes(found.unit)) return { code: "not-a-number", found: text };
  return found.scale === 1 ? found.value : rounded(found.value * found.scale);
}

const moneyUnits = ["", "元", "人民币", "元人民币", "rmb", "cny", "yuan"];

/** Reads money in 10,000 CNY, the unit of all money fields: `2000`, `2000万元` and `0.2亿` are 2,000; `500元` is 0.05. */
export function readMoney(text: string, sign: DecimalSign): number | Finding {
  const found = readQuantity(text.normalize("NFKC").replace(/^\s*(?:人民币|rmb|cny|¥)\s*/iu, ""), sign);
  if ("code" in found) return found.code === "not-a-number" ? { code: found.code, found: text } : found;
  if (!moneyUnits.includes(found.unit)) return { code: "not-a-number", found: text };
  const isBare = found.scale === 1 && (found.unit === "" || found.unit === "人民币");
  return isBare ? found.value : rounded((found.value * found.scale) / 1e4);
}

function readQuantity(text: string, sign: DecimalSign): Quantity | Finding {
  // Normalised, 10² would be 102.
  const isPlain = text.length <= longestNumber && !/(?:^|\d)\s*\p{No}/u.test(text);
  const folded = isPlain ? text.normalize("NFKC").trim().toLowerCase() : "";
  const match = /^([+-]?)((?:\d|[.,](?=\d)|[\s'’](?=\d{3}(?!\d)))+)([.,]?)(?:e([+-]?\d{1,3}))?(?![\d.,])\s*(.*)$/su.exec(folded);
  if (match === null) return { code: "not-a-number", found: text };
  const [, minus, digits = "", trailing = "", exponent = "0", rest = ""] = match;
  const [value, another] = readingsOf(digits + (trailing === "" ? "" : `${trailing}0`), sign);
  if (another !== undefined) return { code: "ambiguous-number", found: text };
  const number = value === undefined ? Number.NaN : Number(`${minus ?? ""}${value}e${exponent}`);
  const isTooSmall = number === 0 && /[1-9]/u.test(value ?? "");
  if (!Number.isFinite(number) || isTooSmall) return { code: "not-a-number", found: text };
  const [word, scale] = scales.find(([start]) => rest.startsWith(start)) ?? ["", 1];
  // -0 is 0.
  return { value: number + 0, scale, unit: rest.slice(word.length).trim() };
}

/** What the digits may mean, with a decimal point and without separators: one number, none, or two where the sign is not known. */
function readingsOf(digits: string, sign: DecimalSign): readonly string[] {
  if (/[\s'’]/u.test(digits) && !/^\d{1,3}(?:[\s'’]\d{3})+(?:[.,]\d+)?$/u.test(digits)) return [];
  const plain = digits.replaceAll(/[\s'’]/gu, "");
  const withPoint = pointNumber(plain);
  const withComma = pointNumber(plain.replaceAll(/[.,]/gu, (separator) => (separator === "." ? "," : ".")));
  const possible = [...(sign === "comma" ? [] : [withPoint]), ...(sign === "point" ? [] : [withComma])];
  return [...new Set(possible.filter((reading) => reading !== null))];
}

function pointNumber(text: string): string | null {
  if (/^\d*(?:\.\d+)?$/u.test(text)) return text;
  // No thousands are written as 0,350.
  return /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/u.test(text) ? text.replaceAll(",", "") : null;
}

/** Takes away what binary fractions add: 0.07 × 10,000 is 700, not 700.0000000000001. */
const rounded = (value: number): number => Number(value.toPrecision(15));

/** What the numbers of a file show of its decimal sign: `1,5` can only be a comma, `1.25` only a point. */
export interface SignEvidence {
  add(text: string): void;
  sign(otherwise: DecimalSign): DecimalSign;
}

/** Collects evidence of a file's decimal sign. Where both signs are met, each number has to speak for itself. */
export function signEvidence(): SignEvidence {
  let points = 0;
  let commas = 0;
  return {
    add: (text) => {
      const trimmed = text.trim();
      const digits = trimmed.length > longestNumber ? undefined : /^[+-]?(\d+(?:[.,]\d+)+)\s*%?$/u.exec(trimmed)?.[1];
      if (digits === undefined) return;
      if (readingsOf(digits, "unknown").length !== 1) return;
      if (pointNumber(digits) === null) commas += 1;
      else points += 1;
    },
    sign: (otherwise) => {
      if (points > 0 && commas > 0) return "unknown";
      if (points > 0) return "point";
      return commas > 0 ? "comma" : otherwise;
    },
  };
}
