import { bandOf, type Band } from "../../../instrument/scoring/bands.ts";
import { distributionOf } from "../distribution-of.ts";
import type { Interval } from "../intervals/interval.ts";
import { midRanks } from "../mid-ranks.ts";
import { quantile } from "../quantile.ts";
import { arithmeticScores, type Composite } from "./composite.ts";
import { eachDraw, type VisitDraw } from "./rank-draws.ts";
import type { WeightDraw } from "./weight-draws.ts";

/** Where one case may stand, had the weights been chosen otherwise. */
export interface RankRange {
  /** 1 is the best. Median and middle 90 % of the ranks, ranks that occurred. */
  readonly median: number;
  readonly interval: Interval;
  /** Share of the draws in each band that occurred, 0–1. */
  readonly bands: ReadonlyMap<Band, number>;
  /** Share of the draws in which it is ahead of the next one under the given weights, 0–1; null for the last. Only from `namedFrom` on may it be said. */
  readonly aheadOfNext: number | null;
}

/** How much the weights decide. */
export interface WeightPerturbation {
  /** In the order of the cases. */
  readonly cases: readonly RankRange[];
  /** Mean absolute change of rank against the given weights, over all draws; and its middle 90 %. */
  readonly meanShift: number;
  readonly shiftInterval: Interval;
  readonly draws: number;
}

/**
 * Scores all cases again under weights drawn around the given ones, 1000 times as a rule, and says how their ranks move. An answer to "what
 * if the weights were others", not an interval of chance: the cases stay the same.
 *
 * - Null without a case or a draw.
 * - Source: Saisana, Saltelli and Tarantola (2005), JRSS A 168(2), 307–323, doi:10.1111/j.1467-985X.2005.00350.x.
 */
export function weightPerturbation(composite: Composite, draw: WeightDraw, draws = 1000): WeightPerturbation | null {
  const cases = composite.rows.length;
  if (cases === 0 || draws < 1) return null;
  const base = ranksFromTheTop(arithmeticScores(composite));
  const order = [...base.keys()].toSorted((one, other) => (base[one] ?? 0) - (base[other] ?? 0) || one - other);
  // Twice the rank is a whole number.
  const ranks = new Uint32Array(cases * draws);
  const bands = composite.rows.map(() => new Map<Band, number>());
  const ahead = new Uint32Array(cases);
  const shifts: number[] = [];
  const visit: VisitDraw = (own, scores) => {
    const at = shifts.length;
    let shift = 0;
    for (let place = 0; place < cases; place += 1) {
      const rank = own[place] ?? 0;
      shift += Math.abs((base[place] ?? rank) - rank);
      ranks[place * draws + at] = 2 * rank;
      const band = bandOf(scores[place] ?? null);
      const counts = bands[place];
      if (band !== null && counts !== undefined) count(counts, band);
    }
    for (const [place, one] of order.entries()) {
      const next = order[place + 1];
      if (next !== undefined && (scores[one] ?? 0) > (scores[next] ?? 0)) ahead[one] = (ahead[one] ?? 0) + 1;
    }
    shifts.push(shift / cases);
  };
  eachDraw(composite, draw, { draws, visit });
  const distribution = distributionOf(shifts);
  const last = order.at(-1);
  return {
    cases: bands.map((counts, place) => ({
      ...rangeOf(ranks.subarray(place * draws, (place + 1) * draws)),
      bands: new Map([...counts].map(([band, times]) => [band, times / draws])),
      aheadOfNext: place === last ? null : (ahead[place] ?? 0) / draws,
    })),
    meanShift: shifts.reduce((sum, shift) => sum + shift, 0) / draws,
    shiftInterval: { lower: quantile(distribution, 0.05) ?? 0, upper: quantile(distribution, 0.95) ?? 0 },
    draws,
  };
}

/** Least share of the draws in which one company must be ahead before a difference between two may be named. */
export const namedFrom = 0.9;

/**
 * Share of the draws in which one case is ahead of another, 0–1; a tie counts for neither. Only from 90 % on, one way or the other, may the
 * difference between two companies be put into words.
 */
export function shareAhead(composite: Composite, [one, other]: readonly [number, number], draw: WeightDraw, draws = 1000): number | null {
  const rows = [composite.rows[one], composite.rows[other]].flatMap((row) => (row === undefined ? [] : [row]));
  if (rows.length < 2 || draws < 1) return null;
  let ahead = 0;
  for (let at = 0; at < draws; at += 1) {
    const [first = 0, second = 0] = midRanks(arithmeticScores({ rows, weights: draw() }));
    if (first > second) ahead += 1;
  }
  return ahead / draws;
}

const ranksFromTheTop = (scores: readonly number[]): readonly number[] => midRanks(scores.map((score) => -score));

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Median and middle 90 % of doubled ranks: the smallest rank up to which that share of the draws lies, always one that occurred. */
function rangeOf(doubled: Uint32Array): Pick<RankRange, "median" | "interval"> {
  doubled.sort();
  const at = (p: number): number => (doubled[Math.max(0, Math.ceil(p * doubled.length - 1e-9) - 1)] ?? 0) / 2;
  return { median: at(0.5), interval: { lower: at(0.05), upper: at(0.95) } };
}
