import { csr } from "../../../instrument/csr/instrument.ts";
import type { IssueLog, Spot } from "../issue-log.ts";

/**
 * Reads the version of the questionnaire, such as `1.0.0` or `1.0`; null, with an issue, unless it has the MAJOR number that this program knows.
 * Versions of another MAJOR number ask different things under the same ids.
 */
export function checkVersion(text: string, spot: Spot, log: IssueLog): string | null {
  const version = /^v?(\d{1,6}(?:\.\d{1,6}){0,2})$/u.exec(text.normalize("NFKC").trim().toLowerCase())?.[1];
  if (version !== undefined && major(version) === major(csr.version)) return complete(version);
  log.add({ code: "unknown-version", found: text, expected: csr.version }, spot);
  return null;
}

const major = (version: string): number => Number(version.split(".")[0]);

/** `1` and `1.0` are what spreadsheets make of 1.0.0. */
const complete = (version: string): string => `${version}.0.0`.split(".").slice(0, 3).join(".");
