import { describeIssue } from "../../instrument/messages/describe-issue.ts";
import type { Issue } from "../../instrument/issue.ts";
import { messages } from "../../instrument/messages/messages.ts";
import type { Language } from "../../instrument/types.ts";

/** An issue on one line: place, code, what was found, what to do. */
export function issueLine(issue: Issue, language: Language): string {
  const { place, found, remedy } = describeIssue(issue, language);
  return messages[language].issues.line(place, issue.code, found, remedy);
}
