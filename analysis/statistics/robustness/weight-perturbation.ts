import { bandOf, type Band } from "../../../instrument/scoring/bands.ts";
import { distributionOf } from "../distribution-of.ts";
import type { Interval } from "../intervals/interval.ts";
import { midRanks } from "../mid-ranks.ts";
import { quantile } from "../quantile.ts";
import { weightedQuantile } from "../weights/weighted-quantile.ts";
import { arithmeticScores, type Composite } from "./composite.ts";
import { meanShift } from "./rank-shift.ts";
import type { WeightDraw } from "./weight-draws.ts";

/** Where one case may stand, had the weights been chosen otherwise. */
export interface RankRange {
  /** 1 is the best. Median and middle 90 % of the ranks, ranks that occurred. */
  readonly median: number;
  readonly interval: Interval;
  /** Share of the draws in each band that occurred, 0–1. */
  readonly bands: ReadonlyMap<Band, number>;
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
  if (composite.rows.length === 0 || draws < 1) return null;
  const base = ranksFromTheTop(arithmeticScores(composite));
  const seen = composite.rows.map(() => ({ ranks: new Map<number, number>(), bands: new Map<Band, number>() }));
  const shifts: number[] = [];
  for (let at = 0; at < draws; at += 1) {
    const scores = arithmeticScores({ rows: composite.rows, weights: draw() });
    const ranks = ranksFromTheTop(scores);
    shifts.push(meanShift(base, ranks));
    for (const [place, { ranks: own, bands }] of seen.entries()) {
      count(own, ranks[place] ?? 0);
      const band = bandOf(scores[place] ?? null);
      if (band !== null) count(bands, band);
    }
  }
  const distribution = distributionOf(shifts);
  return {
    cases: seen.map(({ ranks, bands }) => rangeOf(ranks, bands, draws)),
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

function rangeOf(ranks: ReadonlyMap<number, number>, bands: ReadonlyMap<Band, number>, draws: number): RankRange {
  const cases = [...ranks].map(([value, times]) => ({ value, count: times, weight: 1 }));
  const at = (p: number): number => weightedQuantile(cases, p) ?? 0;
  return {
    median: at(0.5),
    interval: { lower: at(0.05), upper: at(0.95) },
    bands: new Map([...bands].map(([band, times]) => [band, times / draws])),
  };
}
