import { issueAt } from "../../instrument/issue-severity.ts";
import type { Issue } from "../../instrument/issue.ts";

/** Issues that are kept of one file; further ones are only counted, so that one hopeless file cannot fill the memory. */
const mostPerFile = 200;

/** Collects the issues of many files, file by file. */
export class ProblemList {
  readonly #files = new Map<string, Issue[]>();
  readonly #counts = new Map<string, number>();

  add(issues: readonly Issue[]): void {
    for (const issue of issues) {
      const { file } = issue;
      const kept = this.#files.get(file) ?? [];
      const count = (this.#counts.get(file) ?? 0) + 1;
      this.#files.set(file, kept);
      this.#counts.set(file, count);
      // A rejection explains why something is missing, so it is never only counted.
      if (count <= mostPerFile || issue.severity === "rejected") kept.push(issue);
    }
  }

  /** Why files or cases could not be used at all. */
  get rejections(): readonly Issue[] {
    return this.list().filter(({ severity }) => severity === "rejected");
  }

  /** The issues of every file in the order of noticing, and after them how many more it has. */
  list(): readonly Issue[] {
    return [...this.#files].flatMap(([file, kept]) => {
      const count = (this.#counts.get(file) ?? 0) - kept.length;
      return count === 0 ? kept : [...kept, issueAt({ file }, { code: "more-issues", count })];
    });
  }
}
