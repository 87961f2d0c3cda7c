import { issueAt } from "../issue-severity.ts";
import type { Finding, Issue, Place, Severity } from "../issue.ts";
import { defaultLimits } from "./limits.ts";

/** A place within the file that is being read. */
export type Spot = Omit<Place, "file">;

/** Collects what is noticed about one case, or about a file as a whole. */
export interface IssueLog {
  add(finding: Finding, spot?: Spot, severity?: Severity): void;
  /** Everything noticed so far, in the order in which it was noticed. */
  list(): readonly Issue[];
}

/** A log for a file. Beyond `most` issues, further ones are only counted, so that a hopeless file stays readable. */
export function issueLog(file: string, most: number = defaultLimits.issues): IssueLog {
  const issues: Issue[] = [];
  let unlisted = 0;
  return {
    add: (finding, spot, severity) => {
      if (issues.length < most) issues.push(issueAt({ file, ...spot }, finding, severity));
      else unlisted += 1;
    },
    list: () => (unlisted === 0 ? issues : [...issues, issueAt({ file }, { code: "more-issues", count: unlisted })]),
  };
}
