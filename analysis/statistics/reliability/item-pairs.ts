import { itemCorrelations } from "./item-correlations.ts";
import type { ItemCovariances } from "./item-covariances.ts";

/** Above this correlation two items say the same. */
const redundantAbove = 0.92;

/** Two items that go together oddly, by their places in the order given. */
export interface OddPair {
  readonly items: readonly [first: number, second: number];
  readonly correlation: number;
  /** `redundant` above 0.92: one of the two is enough. `conflict` below 0: what helps on one costs on the other. */
  readonly oddity: "redundant" | "conflict";
}

/**
 * Pairs of items whose correlation is above 0.92 or below 0, in the order of the items.
 *
 * - Null where an item does not vary.
 * - Source: OECD and JRC (2008), Handbook on Constructing Composite Indicators, step 4.
 */
export function oddPairs(covariances: ItemCovariances): readonly OddPair[] | null {
  const correlations = itemCorrelations(covariances);
  if (correlations === null) return null;
  return correlations.flatMap((row, first) =>
    row.flatMap((correlation, second): readonly OddPair[] => {
      if (second <= first || (correlation >= 0 && correlation <= redundantAbove)) return [];
      return [{ items: [first, second], correlation, oddity: correlation < 0 ? "conflict" : "redundant" }];
    }),
  );
}
