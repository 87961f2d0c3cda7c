import type { Failure, FailureCode } from "../failure.ts";

/** What is said about one kind of failure: what happened, and what to do. */
export interface FailureSentence<Code extends FailureCode> {
  readonly happened: (failure: Extract<Failure, { readonly code: Code }>) => string;
  readonly remedy: string;
}

/** A sentence for every code. One that is missing does not compile. */
export type FailureSentences = { readonly [Code in FailureCode]: FailureSentence<Code> };
