import type { Issue } from "../../instrument/issue.ts";
import { describeIssue } from "../../instrument/messages/describe-issue.ts";
import type { Language } from "../../instrument/types.ts";
import { csv, type CsvCell } from "./csv.ts";

const header = ["file", "sheet", "cell", "line", "column", "item_id", "firm_id", "severity", "code", "found", "remedy"];

/** `problems.csv`: everything that was noticed in the files, one line an issue, with what to do about it. */
export const problemsCsv = (issues: readonly Issue[], language: Language): AsyncIterable<string> =>
  csv(
    header,
    issues.map((issue) => cells(issue, language)),
  );

function cells(issue: Issue, language: Language): readonly CsvCell[] {
  const { file, sheet = null, cell = null, line = null, column = null, itemId = null, firmId = null, severity, code } = issue;
  const { found, remedy } = describeIssue(issue, language);
  return [file, sheet, cell, line, column, itemId, firmId, severity, code, found, remedy];
}
