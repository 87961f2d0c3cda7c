import type { Issue } from "../../instrument/issue.ts";
import type { FileReadings } from "../ingest/read-files.ts";
import { issueLine } from "../outputs/issue-line.ts";
import type { Effects } from "./effects.ts";

/** Names everything of a file that could not be read, and gives back how much of it was rejected. */
export function warnOfRejections({ readings, issues }: Pick<FileReadings, "readings" | "issues">, effects: Effects): number {
  const all: readonly Issue[] = [...issues, ...readings.flatMap((reading) => (reading.assessment === null ? reading.issues : []))];
  for (const issue of all.filter(({ severity, code }) => severity === "rejected" || code === "nothing-found"))
    effects.warn(`${effects.paint("red", "✗")} ${issueLine(issue, effects.language)}`);
  return all.filter(({ severity }) => severity === "rejected").length;
}
