import type { Failure, FailureCode } from "../failure.ts";
import type { Language } from "../types.ts";
import { failureMessages } from "./failure-messages.ts";
import type { FailureSentences } from "./failure-sentences.ts";

/** A failure in words. */
export interface DescribedFailure {
  readonly happened: string;
  readonly remedy: string;
}

/** Says in a language why an action did not work, and what to do. */
export function describeFailure(failure: Failure, language: Language): DescribedFailure {
  const sentences = failureMessages[language];
  return { happened: happenedText(sentences, failure.code, failure), remedy: sentences[failure.code].remedy };
}

/** The code comes once more by itself, because only so the compiler sees that sentence and failure belong together. */
const happenedText = <Code extends FailureCode>(
  sentences: FailureSentences,
  code: Code,
  failure: { [Each in Code]: Extract<Failure, { readonly code: Each }> }[Code],
): string => sentences[code].happened(failure);
