/** A published quantile: the value below which the share p of the companies lies. */
export interface PublishedQuantile {
  /** 0–1. */
  readonly p: number;
  readonly value: number;
}

/** Where a company stands among others of which only a few quantiles are published, in per cent, 0–100. */
export interface PercentileRange {
  /** The rank is at least this. */
  readonly from: number;
  /** The rank is at most this. */
  readonly to: number;
  /** Straight line between the neighbouring quantiles; null beyond the outermost, where nothing is known. */
  readonly interpolated: number | null;
}

/**
 * Percentile rank of a company in a published grid of quantiles. The range is what is known; the line within it is a guess. At a
 * value that several published quantiles share, the range spans all of them and the guess is its middle, like a mid-rank.
 *
 * - Null without a published quantile, or where the grid does not rise.
 *
 * @param grid ascending in p, suppressed quantiles left out
 */
export function percentileRange(grid: readonly PublishedQuantile[], value: number): PercentileRange | null {
  const doesRise = grid.every(({ p, value: each }, index) => {
    const before = grid[index - 1];
    return before === undefined || (before.p < p && before.value <= each);
  });
  if (grid.length === 0 || !doesRise || Number.isNaN(value)) return null;
  const equal = grid.filter((each) => each.value === value);
  const below = equal[0] ?? grid.findLast((each) => each.value < value);
  const above = equal.at(-1) ?? grid.find((each) => each.value > value);
  const from = 100 * (below?.p ?? 0);
  const to = 100 * (above?.p ?? 1);
  if (below === undefined || above === undefined) return { from, to, interpolated: null };
  const position = above.value === below.value ? 0.5 : (value - below.value) / (above.value - below.value);
  return { from, to, interpolated: from + position * (to - from) };
}
