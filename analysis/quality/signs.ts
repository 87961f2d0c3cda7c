import type { AnswerFit } from "../statistics/quality/answer-fit.ts";
import type { CarelessSign, Carelessness } from "../statistics/quality/careless-signs.ts";
import { flaggedFrom } from "../statistics/quality/contradictions.ts";
import type { RepeatedPattern } from "../statistics/quality/repeated-pattern.ts";
import type { ScoredLevels } from "../statistics/quality/scored-levels.ts";
import type { Copy } from "./copies.ts";
import type { RobustCentre } from "./robust-centre.ts";

/** A sign that answers may not be what the company thinks. Most signs alone say little; `isDoubtful` weighs them. */
export type Sign =
  | CarelessSign
  | "regular-pattern"
  | "at-random"
  | "nearly-at-random"
  | "regardless-of-question"
  | "same-as-another"
  | "one-conflict"
  | "conflicts"
  | "gaps";

/** Everything that signs are made of. */
export interface SignSource {
  readonly levels: ScoredLevels;
  readonly indices: Carelessness;
  readonly fit: AnswerFit | null;
  readonly pattern: RepeatedPattern | null;
  readonly copies: readonly Copy[];
  /** How far the companies of the pool answer question by question rather than out of habit, per answer. */
  readonly habits: RobustCentre | null;
  readonly conflicts: number;
  readonly tensions: number;
  readonly gaps: number;
}

/**
 * Thresholds beside those of `carelessThresholds`.
 *
 * - atRandom: bits for attentive answers (`AnswerFit.againstChance`) below which they look ticked blindly; nearlyAtRandom: below which they might be
 * - pattern: bits of a repeated pattern
 * - habit: scaled median absolute deviations below the median of the pool; of at least `habitCases` cases
 * - gaps: high levels without what belongs to them
 */
export const screeningThresholds = {
  atRandom: -3,
  nearlyAtRandom: -1,
  pattern: 5,
  habit: 3,
  habitCases: 20,
  gaps: 2,
} as const;

/** The signs of a case, in a fixed order. */
export function signsOf({ indices, fit, pattern, copies, habits, conflicts, tensions, gaps }: SignSource): readonly Sign[] {
  const limits = screeningThresholds;
  const chance = fit?.againstChance ?? 0;
  const isContradictory = conflicts + tensions >= (conflicts > 0 ? flaggedFrom : flaggedFrom + 1);
  const signs: readonly (readonly [Sign, boolean])[] = [
    ["same-as-another", copies.length > 0],
    ["conflicts", isContradictory],
    ["one-conflict", !isContradictory && conflicts + tensions > 0],
    ["at-random", chance < limits.atRandom],
    ["nearly-at-random", chance < limits.nearlyAtRandom && chance >= limits.atRandom],
    ["regular-pattern", (pattern?.bits ?? 0) >= limits.pattern],
    ["regardless-of-question", fit !== null && isFarBelow(fit.againstHabit / fit.answered, habits)],
    ["gaps", gaps >= limits.gaps],
  ];
  return [...signs.flatMap(([sign, isThere]) => (isThere ? [sign] : [])), ...indices.signs];
}

function isFarBelow(value: number, habits: RobustCentre | null): boolean {
  if (habits === null || habits.n < screeningThresholds.habitCases || habits.spread === 0) return false;
  return (value - habits.median) / habits.spread < -screeningThresholds.habit;
}
