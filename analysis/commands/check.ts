import type { Issue } from "../../instrument/issue.ts";
import { describeIssue } from "../../instrument/messages/describe-issue.ts";
import type { Reading } from "../../instrument/reading.ts";
import { json } from "../outputs/json.ts";
import { checkLines, hasRejected } from "./check-lines.ts";
import { exitStatus, type Effects, type ExitStatus } from "./effects.ts";
import { readInputs, type InputOptions, type InputRequest } from "./read-inputs.ts";

/** What `csr check` was asked for. */
export interface CheckOptions extends InputRequest, Pick<InputOptions, "jobs" | "convert"> {
  readonly json: boolean;
}

/** Lists every problem in every file and how to mend it. Status 3 where a file or case was rejected. */
export async function check(options: CheckOptions, effects: Effects): Promise<ExitStatus> {
  const issues: Issue[] = [];
  const readings: Reading[] = [];
  for await (const file of readInputs(options, effects)) {
    for (const issue of file.issues) issues.push(issue);
    // The answers are not needed any more, and there may be thousands of files and as many cases in one CSV.
    for (const reading of file.readings) readings.push({ ...reading, assessment: null });
  }
  const checked = { readings, issues };
  const { language } = effects;
  if (options.json) {
    const all = [...issues, ...readings.flatMap((reading) => reading.issues)];
    await effects.print(json(all.map((issue) => ({ ...issue, ...describeIssue(issue, language) }))));
  } else await effects.print(`${checkLines(checked, language).join("\n")}\n`);
  return hasRejected(checked) ? exitStatus.someRejected : exitStatus.done;
}
