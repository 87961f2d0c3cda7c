import type { FindingOf, Issue, IssueCode, Place } from "../issue.ts";
import type { Language } from "../types.ts";
import { issueMessages } from "./issue-messages.ts";
import { plainText } from "./plain-text.ts";
import type { Sentences } from "./sentences.ts";

/** An issue in words. */
export interface DescribedIssue {
  /** `clients/a.xlsx:自评!E12`, or `data.csv:12:EM1_05` for a line and column of a CSV. */
  readonly place: string;
  readonly found: string;
  readonly remedy: string;
}

/** Says in a language where something is wrong, what was found and what to do about it. */
export function describeIssue(issue: Issue, language: Language): DescribedIssue {
  const { findings } = issueMessages[language];
  return { place: placeText(issue), found: foundText(findings, issue.code, issue), remedy: findings[issue.code].remedy };
}

/** The code comes once more by itself, because only so the compiler sees that sentence and finding belong together. */
const foundText = <Code extends IssueCode>(findings: Sentences, code: Code, finding: FindingOf<Code>): string =>
  findings[code].found(finding);

/** The place of an issue in the notation of compilers, so that editors and terminals can jump to it. */
export function placeText({ file, sheet, cell, line, column }: Place): string {
  const inSheet = sheet === undefined ? cell : cell === undefined ? sheet : `${sheet}!${cell}`;
  return [file, inSheet, line, column]
    .filter((part) => part !== undefined)
    .map((part) => plainText(String(part).slice(0, longestPart)))
    .join(":");
}

/** Characters of a name that are shown; names of files, sheets and columns are foreign text too. */
const longestPart = 500;
