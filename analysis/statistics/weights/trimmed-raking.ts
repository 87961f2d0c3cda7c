import { quantile } from "../quantile.ts";
import type { Margin, RakingCell } from "./margin.ts";
import { rake, type Raking } from "./raking.ts";

/** Times the median weight above which a weight is trimmed. */
const usualLimit = 5;

/** Raked weights after trimming. */
export type TrimmedRaking = Raking & {
  /** Companies whose weight was cut down. */
  readonly trimmed: number;
  /** Greatest weight as a multiple of the median, after raking again; null without weights. */
  readonly greatest: number | null;
};

/**
 * Raking with trimmed weights: weights above `limit` times the median are cut down to that, once, and the result is raked again, so
 * that the margins still hold. Raking again can lift weights above the limit: `greatest` says how far. Margins that need such
 * weights ask more of the sample than it holds.
 *
 * - Companies of weight 0 do not count for the median.
 *
 * @param limit at least 1
 */
export function rakeTrimmed(cells: readonly RakingCell[], margins: readonly Margin[], limit = usualLimit): TrimmedRaking {
  const raking = rake(cells, margins);
  if (!raking.hasConverged) return { ...raking, trimmed: 0, greatest: null };
  const highest = limit * (medianWeight(cells, raking.weights) ?? Infinity);
  const isCut = raking.weights.map((weight) => weight > highest);
  const trimmed = cells.reduce((n, { count }, index) => (isCut[index] === true ? n + count : n), 0);
  const again = rake(
    cells,
    margins,
    raking.weights.map((weight) => Math.min(weight, highest)),
  );
  if (!again.hasConverged) return { ...again, trimmed, greatest: null };
  const median = medianWeight(cells, again.weights);
  return { ...again, trimmed, greatest: median === null ? null : again.weights.reduce((most, each) => Math.max(most, each), 0) / median };
}

function medianWeight(cells: readonly RakingCell[], weights: readonly number[]): number | null {
  const distribution = cells.map(({ count }, index) => ({ value: weights[index] ?? 0, count }));
  return quantile(
    distribution.filter(({ value }) => value > 0).toSorted((a, b) => a.value - b.value),
    0.5,
  );
}
