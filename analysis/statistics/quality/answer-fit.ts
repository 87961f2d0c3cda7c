import { mean, sum } from "simple-statistics";
import { normalProbability } from "../distributions/normal.ts";
import type { AnswerNorms } from "./answer-norms.ts";
import { expectedLevels } from "./expected-levels.ts";
import { maturityLevels, type ScoredLevels } from "./scored-levels.ts";

/** How well the answers of one company fit together and to those of others. */
export interface AnswerFit {
  /** Maturity items answered. */
  readonly answered: number;
  /**
   * Log-likelihood ratio, in bits: how many times likelier the answers are of somebody who read the questions than of somebody who ticked at random.
   * Below 0, blind ticking explains them better.
   */
  readonly againstChance: number;
  /** The same against somebody who ticks each level as often as this company, but regardless of the question. */
  readonly againstHabit: number;
  /** Root mean square of the differences from what was expected, in levels: 0.5–1 is usual. */
  readonly misfit: number;
}

/** Spread of attentive answers around what is expected, in levels, where the pool does not say. */
export const usualSpread = 0.85;

/**
 * Holds the answers of a company against two readers: one who answers each item near the level that the item's norm and the company's other
 * answers let expect (normal, with the given spread, cut into levels; duties as the pool answers them), and one who ticks blindly.
 *
 *     L = Σ log₂ P(xᵢ | μᵢ, σ) / q(xᵢ)      q: 1/5 for each level and 1/3 for each state, or how often the company itself gave the level
 *
 * - Duties count only where they speak for blind ticking: "yes" throughout is what most companies answer, and proves no care.
 * - Null below eight answered maturity items.
 * - Own construction from person-fit statistics: Drasgow, Levine and Williams (1985), doi:10.1111/j.2044-8317.1985.tb00817.x; for careless
 *   answers Meade and Craig (2012), doi:10.1037/a0028085.
 */
export function answerFit(levels: ScoredLevels, norms: AnswerNorms, spread: number): AnswerFit | null {
  const answers = expectedLevels(levels, norms);
  if (answers === null) return null;
  const counts = [0, 0, 0, 0, 0];
  for (const { level } of answers) counts[level] = (counts[level] ?? 0) + 1;
  let [attentive, blind, habit, squares] = [0, 0, 0, 0];
  for (const { level, expected } of answers) {
    attentive += Math.log2(levelProbability(level, expected, spread));
    blind += Math.log2(1 / 5);
    habit += Math.log2(((counts[level] ?? 0) - 0.5) / (answers.length + 1.5));
    squares += (level - expected) ** 2;
  }
  return {
    answered: answers.length,
    againstChance: attentive - blind + Math.min(0, dutiesAgainstChance(levels, norms)),
    againstHabit: attentive - habit,
    misfit: Math.sqrt(squares / answers.length),
  };
}

/** No answer is impossible: everybody errs now and then. */
const leastProbability = 0.001;

/** Probability that somebody near `expected` ticks a level. */
export function levelProbability(level: number, expected: number, spread: number): number {
  const upTo = (bound: number): number => normalProbability((bound - expected) / spread);
  const upper = level === 4 ? 1 : upTo(level + 0.5);
  return Math.max(leastProbability, upper - (level === 0 ? 0 : upTo(level - 0.5)));
}

/** How much likelier "no" becomes with every level by which a company's practices stay behind those of the others, as a logarithm of the odds. */
const weakness = 2;

/** Weak companies break more duties: the norms are moved to where the practices of the company stand. */
function dutiesAgainstChance(levels: ScoredLevels, { duties, centre }: AnswerNorms): number {
  const behind = Math.max(0, centre - mean([...maturityLevels(levels)]));
  let bits = 0;
  for (const [place, level] of levels.entries()) {
    const norm = duties[place] ?? null;
    if (level === null || norm === null) continue;
    const odds = norm.map((share, state) => share * Math.exp(weakness * behind * (1 - state / 2)));
    bits += Math.log2((3 * (odds[level / 2] ?? 0)) / sum(odds));
  }
  return bits;
}
