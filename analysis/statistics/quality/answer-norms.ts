import { mean } from "simple-statistics";
import { maturityLevels, type ScoredLevels, scoredPlaces } from "./scored-levels.ts";

/** How the companies of a pool answer, item by item: what a single company is held against. */
export interface AnswerNorms {
  /** For every scored item: how far above a company's own mean its answers lie, in levels. 0 for duties. */
  readonly easiness: readonly number[];
  /** For every duty the shares of "no", "attention" and "yes"; `null` for practices. */
  readonly duties: readonly (readonly [number, number, number] | null)[];
  /** Mean level of the companies. */
  readonly centre: number;
}

/** Companies that stand for what is known before any was asked: items are equally easy, and most duties are met. */
const before = { companies: 6, centre: 2, duties: [0.5, 1, 8.5] } as const;

/** Answers that a mean of one's own needs. */
const fewestAnswers = 3;

/**
 * Norms of a pool. Few companies say little, so that every norm is drawn towards what holds without any, and a pool of one gives nearly that.
 * In whatever order companies come, the norms are the same.
 */
export function answerNorms(cases: readonly ScoredLevels[]): AnswerNorms {
  const sums = scoredPlaces.map(() => ({ above: 0, companies: 0, states: [0, 0, 0] }));
  const centres = { sum: before.centre * before.companies, companies: before.companies };
  for (const levels of cases) {
    const own = maturityLevels(levels);
    const centre = own.length < fewestAnswers ? null : mean([...own]);
    if (centre !== null) {
      centres.sum += centre;
      centres.companies += 1;
    }
    for (const [place, level] of levels.entries()) {
      const sum = sums[place];
      if (level === null || sum === undefined) continue;
      if (scoredPlaces[place]?.isMaturity !== true) sum.states[level / 2] = (sum.states[level / 2] ?? 0) + 1;
      else if (centre !== null) {
        sum.above += level - centre;
        sum.companies += 1;
      }
    }
  }
  return {
    easiness: sums.map(({ above, companies }) => above / (companies + before.companies)),
    duties: sums.map(({ states }, place) => (scoredPlaces[place]?.isMaturity === true ? null : sharesOf(states))),
    centre: centres.sum / centres.companies,
  };
}

function sharesOf(counts: readonly number[]): readonly [number, number, number] {
  const [no, attention, yes] = before.duties.map((count, state) => count + (counts[state] ?? 0));
  const all = (no ?? 0) + (attention ?? 0) + (yes ?? 0);
  return [(no ?? 0) / all, (attention ?? 0) / all, (yes ?? 0) / all];
}
