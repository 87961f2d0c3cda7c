import { csr } from "../../csr/instrument.ts";
import { isComparableVersion } from "../../csr/versions.ts";
import type { IssueLog, Spot } from "../issue-log.ts";
import { remembered } from "./remembered.ts";

/**
 * Reads the version of the questionnaire, such as `1.0.0`, `1.0` or `0.1.0-draft`; null, with an issue, unless its answers mean the same as
 * those to the current one. Versions of another MAJOR number ask different things under the same ids.
 */
export function checkVersion(text: string, spot: Spot, log: IssueLog): string | null {
  const version = comparable(text);
  if (version === null) log.add({ code: "unknown-version", found: text, expected: csr.version }, spot);
  return version;
}

const comparable = remembered((text): string | null => {
  const [, version, stage = ""] =
    /^v?(\d{1,6}(?:\.\d{1,6}){0,2})(-[\da-z.]{1,20})?$/u.exec(text.normalize("NFKC").trim().toLowerCase()) ?? [];
  return version !== undefined && isComparableVersion(version) ? complete(version) + stage : null;
});

/** `1` and `1.0` are what spreadsheets make of 1.0.0. */
const complete = (version: string): string => `${version}.0.0`.split(".").slice(0, 3).join(".");
