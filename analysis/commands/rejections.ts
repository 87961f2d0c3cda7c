import type { Issue } from "../../instrument/issue.ts";
import type { FileReadings } from "../ingest/read-files.ts";
import { issueLine } from "../outputs/issue-line.ts";
import type { Effects } from "./effects.ts";

/** Names everything of a file that could not be read, and gives back how much of it was rejected. */
export const warnOfRejections = ({ readings, issues }: Pick<FileReadings, "readings" | "issues">, effects: Effects): number =>
  warnOf([...issues, ...readings.flatMap((reading) => (reading.assessment === null ? reading.issues : []))], effects);

/** Names what was rejected, and where nothing was found at all; gives back how much was rejected. */
export function warnOf(issues: readonly Issue[], effects: Effects): number {
  for (const issue of issues) if (issue.severity === "rejected" || issue.code === "nothing-found") warnOfIssue(issue, effects);
  return issues.filter(({ severity }) => severity === "rejected").length;
}

/** Says one issue, with a mark for how much it matters. */
export function warnOfIssue(issue: Issue, effects: Effects): void {
  const mark = issue.severity === "rejected" ? effects.paint("red", "✗") : effects.paint("yellow", "!");
  effects.warn(`${mark} ${issueLine(issue, effects.language)}`);
}
