import { alternation } from "./alternation.ts";
import { evenOddConsistency } from "./even-odd-consistency.ts";
import { longestRun } from "./longest-run.ts";
import { responseVariability } from "./response-variability.ts";

/** A sign that answers may have been given without care. A person decides what it means; no case is dropped for it. */
export type CarelessSign = "long-run" | "no-variation" | "little-variation" | "alternation" | "inconsistent-halves";

/** The indices of one respondent and the signs that follow from them. */
export interface Carelessness {
  /** Maturity items answered. */
  readonly answered: number;
  readonly longestRun: number;
  readonly variability: number | null;
  readonly alternating: number;
  readonly evenOdd: number | null;
  readonly signs: readonly CarelessSign[];
}

/**
 * Thresholds of the signs.
 *
 * - run: equal answers in a row, at least 12 and at least 40 % of the answered items
 * - variability: below 0.35 levels with 20 answers or more; 0 is a sign of its own, from five answers on
 * - alternating: answers in a 4-0-4-0 run
 * - evenOdd: below 0.3
 */
export const carelessThresholds = {
  run: 12,
  runShare: 0.4,
  variability: 0.35,
  variabilityAnswers: 20,
  leastAnswers: 5,
  alternating: 6,
  evenOdd: 0.3,
} as const;

/**
 * Looks for signs of careless answers in the maturity items of one respondent. Several indices, because none sees every kind; and a weak
 * micro company can answer 0 throughout in all honesty.
 *
 * @param topics the answered levels of every topic, in the order of the questionnaire
 * @param width from the lowest to the highest level
 */
export function carelessSigns(topics: readonly (readonly number[])[], width = 4): Carelessness {
  const levels = topics.flat();
  const variability = responseVariability(levels);
  const run = longestRun(levels);
  const { longest: alternating } = alternation(levels, width);
  const evenOdd = evenOddConsistency(topics);
  const limits = carelessThresholds;
  const isConstant = variability === 0 && levels.length >= limits.leastAnswers;
  const isFlat = variability !== null && variability > 0 && variability < limits.variability && levels.length >= limits.variabilityAnswers;
  const signs: readonly (readonly [CarelessSign, boolean])[] = [
    ["long-run", run >= Math.max(limits.run, limits.runShare * levels.length)],
    ["no-variation", isConstant],
    ["little-variation", isFlat],
    ["alternation", alternating >= limits.alternating],
    ["inconsistent-halves", evenOdd !== null && evenOdd < limits.evenOdd],
  ];
  return {
    answered: levels.length,
    longestRun: run,
    variability,
    alternating,
    evenOdd,
    signs: signs.flatMap(([sign, isThere]) => (isThere ? [sign] : [])),
  };
}
