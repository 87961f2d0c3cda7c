import { levelProbability } from "./answer-fit.ts";
import type { AnswerNorms } from "./answer-norms.ts";
import { expectedLevels } from "./expected-levels.ts";
import { type ScoredLevels, scoredPlaces } from "./scored-levels.ts";

/** What two files are compared by, both in the order of the scored items. */
export interface ComparedAnswers {
  readonly levels: ScoredLevels;
  /** Evidence grades 0–4; `null` for none. */
  readonly evidence: readonly (number | null)[];
}

/** How answers are read in a pool. */
export interface Readers {
  readonly norms: AnswerNorms;
  readonly spread: number;
}

/** Of the answers that a copy shares with its original, those that were changed afterwards. */
const changed = 0.03;

/** Where answers are no more alike than this, they need not be looked at further. */
export const leastAgreement = 0.85;

/** Share of the scored items that both answered and answered alike, 0–1; `null` where both answered fewer than ten. */
export function agreementOf(one: ScoredLevels, other: ScoredLevels): number | null {
  let [both, alike] = [0, 0];
  for (let place = 0; place < one.length; place += 1) {
    const level = one[place] ?? null;
    const second = other[place] ?? null;
    if (level === null || second === null) continue;
    both += 1;
    if (level === second) alike += 1;
  }
  return both < 10 ? null : alike / both;
}

/**
 * How many times likelier two files are if one was copied from the other than if two companies of these kinds answered by themselves, in bits:
 *
 *     C = Σ log₂ 0.97 / q   where both agree    + Σ log₂ 0.03 / (1 − q)   where they do not
 *
 * q is the probability that the second company gives the first one's answer, judged by its other answers and the norms, or as often as it gives that
 * answer at all; for evidence grades the latter alone. So two companies that both answer 0 throughout are no copies of each other: it is what either
 * would be expected to answer. Null where too little was answered to expect anything.
 */
export function copyBits(one: ComparedAnswers, other: ComparedAnswers, { norms, spread }: Readers): number | null {
  const expected = expectedLevels(other.levels, norms);
  if (expected === null) return null;
  const byPlace = new Map(expected.map((each) => [each.place, each.expected]));
  const ofPractice = (level: number, place: number): number => levelProbability(level, byPlace.get(place) ?? level, spread);
  const ofDuty = (level: number, place: number): number => norms.duties[place]?.[level / 2] ?? 1 / 3;
  return (
    bitsOf(only(true, one.levels), only(true, other.levels), { norm: ofPractice, isFloor: true }) +
    bitsOf(only(false, one.levels), only(false, other.levels), { norm: ofDuty, isFloor: false }) +
    bitsOf(one.evidence, other.evidence, { norm: () => 1 / 5, isFloor: false })
  );
}

const only = (isMaturity: boolean, levels: ScoredLevels): ScoredLevels =>
  levels.map((level, place) => (scoredPlaces[place]?.isMaturity === isMaturity ? level : null));

/** Answers that the norm stands for beside the company's own others. */
const normWeight = 3;

interface Chance {
  readonly norm: (level: number, place: number) => number;
  /** Whether an answer is at least as likely as the norm says, however rarely the company gives it. */
  readonly isFloor: boolean;
}

function bitsOf(one: ScoredLevels, other: ScoredLevels, { norm, isFloor }: Chance): number {
  const counts = new Map<number, number>();
  for (const level of other) if (level !== null) counts.set(level, (counts.get(level) ?? 0) + 1);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  let bits = 0;
  for (const [place, level] of one.entries()) {
    const second = other[place] ?? null;
    if (level === null || second === null) continue;
    const normal = norm(level, place);
    const others = (counts.get(level) ?? 0) - (second === level ? 1 : 0);
    const habit = (others + normWeight * normal) / (all - 1 + normWeight);
    const chance = Math.min(0.99, isFloor ? Math.max(habit, normal) : habit);
    bits += level === second ? Math.log2((1 - changed) / chance) : Math.log2(changed / (1 - chance));
  }
  return bits;
}
