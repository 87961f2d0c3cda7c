/**
 * What is wrong with how a file was read. `detail` is one line; two failures with the same kind and detail are taken for one.
 * `difference`: the ways of reading do not agree. `crash`: reading threw. `words`: an issue cannot be put into words.
 * `hang` and `memory`: reading took more than it may.
 */
export interface Failure {
  readonly kind: "difference" | "crash" | "words" | "hang" | "memory";
  readonly detail: string;
}

/** Null for a file that was read as it should be, be it accepted or refused. */
export type Verdict = Failure | null;
