import type { Finding } from "../../issue.ts";
import { remembered } from "./remembered.ts";

/** Days between the two epochs of spreadsheets. */
const daysTo1904 = 1462;
/** 31 December 9999, the last day of a spreadsheet. */
const lastSerial = 2_958_465;
const millisecondsOfDay = 86_400_000;

/**
 * Reads a day as ISO (`2024-03-05`) from `2024-3-5`, `2024/3/5`, `2024.3.5`, `2024年3月5日`, `20240305`, an ISO date and time, or the
 * serial number that a date is in a cell. Days and months in another order cannot be told apart and are refused; so are numbers of four
 * digits, which are years rather than days of the 1920s.
 */
export const readDate = (text: string, from1904: boolean): string | Finding => (from1904 ? dayFrom1904 : dayFrom1900)(text);

const dayFrom1900 = remembered((text) => dayIn(text, false));
const dayFrom1904 = remembered((text) => dayIn(text, true));

function dayIn(text: string, from1904: boolean): string | Finding {
  const folded = text.normalize("NFKC").trim();
  const parts =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T\s]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/u.exec(folded) ??
    /^(\d{4})(\s*年\s*)(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?$/u.exec(folded) ??
    /^((?:19|20|21)\d\d)()(\d\d)(\d\d)$/u.exec(folded);
  const day = parts === null ? serialDay(folded, from1904) : dayOf(Number(parts[1]), Number(parts[3]), Number(parts[4]));
  return day ?? { code: "not-a-date", found: text };
}

function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year >= 1900 ? date.toISOString().slice(0, 10) : null;
}

function serialDay(text: string, from1904: boolean): string | null {
  if (!/^\d{5,7}(?:\.\d+)?$/u.test(text)) return null;
  const serial = Math.floor(Number(text)) + (from1904 ? daysTo1904 : 0);
  return serial > lastSerial ? null : new Date(Date.UTC(1899, 11, 30) + serial * millisecondsOfDay).toISOString().slice(0, 10);
}
