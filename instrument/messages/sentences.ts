import type { FindingOf, IssueCode } from "../issue.ts";

/** What is said about one kind of issue: what was found, and what to do about it. */
export interface Sentence<Code extends IssueCode> {
  readonly found: (finding: FindingOf<Code>) => string;
  readonly remedy: string;
}

/** A sentence for every code. One that is missing does not compile. */
export type Sentences = { readonly [Code in IssueCode]: Sentence<Code> };
