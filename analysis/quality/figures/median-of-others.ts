import { distributionOf } from "../../statistics/distribution-of.ts";
import { quantile } from "../../statistics/quantile.ts";

/** A value of a company. */
export interface FirmValue {
  readonly firm: string;
  readonly value: number;
}

/** The median of the other companies, and how many they are. */
export interface OtherMedian {
  readonly value: number;
  readonly companies: number;
}

/**
 * The median of all companies but one. A company counts once, with the median of its own years. Null below the number of others. The values are
 * sorted once, so that asking for every company costs little.
 */
export function medianOfOthers(values: readonly FirmValue[], atLeast: number): (firm: string) => OtherMedian | null {
  const sorted = firmMedians(values).toSorted((a, b) => a.value - b.value);
  const places = new Map(sorted.map(({ firm }, place) => [firm, place]));
  return (firm) => {
    const own = places.get(firm) ?? sorted.length;
    const companies = sorted.length - (own < sorted.length ? 1 : 0);
    if (companies < atLeast || companies === 0) return null;
    const at = (rank: number): number => sorted[rank < own ? rank : rank + 1]?.value ?? Number.NaN;
    return { companies, value: (at(Math.floor((companies - 1) / 2)) + at(Math.ceil((companies - 1) / 2))) / 2 };
  };
}

function firmMedians(values: readonly FirmValue[]): readonly FirmValue[] {
  const byFirm = new Map<string, number[]>();
  for (const { firm, value } of values) {
    const own = byFirm.get(firm);
    if (own === undefined) byFirm.set(firm, [value]);
    else own.push(value);
  }
  return [...byFirm].map(([firm, own]) => ({ firm, value: quantile(distributionOf(own), 0.5) ?? Number.NaN }));
}
