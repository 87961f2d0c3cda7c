import type { Issue, Severity } from "../../instrument/issue.ts";
import { describeIssue } from "../../instrument/messages/describe-issue.ts";
import { messages } from "../../instrument/messages/messages.ts";
import type { Reading } from "../../instrument/reading.ts";
import type { Language } from "../../instrument/types.ts";
import { readAddress } from "../../instrument/reader/questionnaire/address.ts";

/** What was checked: what the files hold, and issues of files that could not be read at all. */
export interface Checked {
  readonly readings: readonly Reading[];
  readonly issues: readonly Issue[];
}

/** The worst first. */
const order: readonly Severity[] = ["rejected", "warning", "note"];

/** Every issue on a line of its own, the worst first and then by place; last, how many there are of each kind. */
export function checkLines({ readings, issues }: Checked, language: Language): readonly string[] {
  const words = messages[language].issues;
  const all = [...issues, ...readings.flatMap((reading) => reading.issues)];
  const lines = order.flatMap((severity) => {
    const some = all.filter((issue) => issue.severity === severity).toSorted(byPlace);
    return some.map((issue) => {
      const { place, found, remedy } = describeIssue(issue, language);
      return words.line(place, issue.code, issue.itemId === undefined ? found : `${issue.itemId}: ${found}`, remedy);
    });
  });
  const [rejected = 0, warnings = 0, notes = 0] = order.map((severity) => all.filter((issue) => issue.severity === severity).length);
  const files = new Set([...issues.map(({ file }) => file), ...readings.map(({ provenance }) => provenance.file)]).size;
  return [...lines, ...(lines.length === 0 ? [words.clean] : []), words.summary(files, rejected, warnings, notes)];
}

/** Whether a file or case could not be used, which the exit status 3 tells. */
export const hasRejected = ({ readings, issues }: Checked): boolean =>
  [...issues, ...readings.flatMap((reading) => reading.issues)].some(({ severity }) => severity === "rejected");

/** By file, sheet and then as a person reads: line by line, row by row. */
function byPlace(a: Issue, b: Issue): number {
  const [first, second] = [a, b].map(placeKey);
  if (first === undefined || second === undefined) return 0;
  const at = first.findIndex((part, index) => part !== second[index]);
  const [one, other] = [first[at] ?? "", second[at] ?? ""];
  return one < other ? -1 : one > other ? 1 : 0;
}

function placeKey({ file, sheet, cell, line, column, code }: Issue): readonly (string | number)[] {
  const address = readAddress(cell ?? "");
  return [file, line ?? 0, sheet ?? "", address?.row ?? 0, address?.column ?? 0, column ?? "", code];
}
