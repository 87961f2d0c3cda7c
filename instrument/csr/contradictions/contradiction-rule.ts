import type { Compliance, Level, NaReason, Text } from "../../types.ts";

/** Something that holds of an assessment or does not. */
export type Condition =
  /** A maturity item at this level or higher, or between two levels. */
  | { readonly about: "level"; readonly item: string; readonly from: Level; readonly to?: Level }
  | { readonly about: "state"; readonly item: string; readonly state: Compliance }
  | { readonly about: "figure"; readonly item: string; readonly above?: number; readonly below?: number; readonly equals?: number }
  /** The company was asked and gave no answer. */
  | { readonly about: "blank"; readonly item: string }
  /** Some item was marked not applicable for this reason. */
  | { readonly about: "reason"; readonly reason: NaReason }
  | { readonly about: "register"; readonly is: "empty" | "has-gifts" }
  | { readonly about: "plan"; readonly is: "empty" }
  | { readonly about: "earlier-case"; readonly is: "none" }
  | { readonly about: "profile"; readonly is: "has-employees" | "sells-to-companies" }
  /** More than this share of the answered maturity items stands at level 3 or 4 without evidence of grade 2 or better. */
  | { readonly about: "unsupported"; readonly above: number };

/**
 * Answers that can hardly be true together: all conditions hold. A rule says that somebody should look, not which of the answers is wrong.
 *
 * - `conflict`: two things were said that exclude each other
 * - `tension`: a practice is said to stand high and another, on which it rests, not to exist; either may have been read in another way
 * - `gap`: a high level was claimed and what belongs to it was left blank; a company may have had no time for it, so that gaps weigh less
 */
export interface ContradictionRule {
  readonly id: string;
  readonly kind: "conflict" | "tension" | "gap";
  /** Why the answers do not go together. The answers themselves are named beside it. */
  readonly text: Text;
  readonly conditions: readonly Condition[];
}

/** Level 3 or 4 of one practice beside level 0 of another that it rests on. */
export const restsOn = (high: string, none: string): readonly Condition[] => [
  { about: "level", item: high, from: 3 },
  { about: "level", item: none, from: 0, to: 0 },
];
