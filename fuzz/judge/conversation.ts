import type { Verdict } from "./verdict.ts";

export type { Trial } from "./judge.ts";

/** What the judging process says of one file. */
export interface Report {
  readonly verdict: Verdict;
  /** The most memory that the process took so far. */
  readonly megabytes: number;
}
