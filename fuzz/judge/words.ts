import type { Issue } from "../../instrument/issue.ts";
import { describeIssue } from "../../instrument/messages/describe-issue.ts";
import type { Language } from "../../instrument/types.ts";
import type { Failure } from "./verdict.ts";

const languages: readonly Language[] = ["en", "zh"];

/** What a sentence shows where a parameter is missing or was not put in; and what a terminal or a table would obey. */
const leftovers = ["undefined", "null", "NaN", "[object", "${", "=>"];
const unprintable = /[\p{Cc}\p{Surrogate}\u202A-\u202E\u2066-\u2069]/u;

/** An issue that cannot be put into words in every language, as a failure; null where all can. */
export function wordlessIssue(issues: readonly Issue[]): Failure | null {
  for (const issue of issues) {
    for (const language of languages) {
      const wrong = wrongWith(issue, language);
      if (wrong !== null) return { kind: "words", detail: `${issue.code} in ${language}: ${wrong}` };
    }
  }
  return null;
}

function wrongWith(issue: Issue, language: Language): string | null {
  const { place, found, remedy } = describeIssue(issue, language);
  // What the file says is quoted, and may say anything.
  const own = `${found.replaceAll(/“[^”]*”/gu, "“”")} ${remedy}`;
  if (place === "" || found === "" || remedy === "") return "empty";
  if (unprintable.test(`${place}${found}${remedy}`)) return "unprintable characters";
  return leftovers.find((leftover) => own.includes(leftover)) ?? null;
}
