import { normalDraw } from "../draws/normal-draw.ts";
import { binomialDraw } from "../draws/binomial-draw.ts";
import { mean } from "../mean.ts";
import type { Random } from "../random.ts";
import { sampleSize } from "../sample-size.ts";
import { neighbourGroups, withinShare, type NeighbourGroup } from "./neighbour-groups.ts";
import { resample } from "./resample.ts";
import type { WeightedValue } from "../weighted-value.ts";

/** So few distinct values are drawn as they are. */
const fewValues = 16;

/** From so many companies on, what chance does inside a group is normal beyond doubt. */
const manyCompanies = 1000;

/** Groups that many distinct values are gathered in, and the largest share of the variance that may lie inside of them. */
const groupCount = 8;
const mostWithin = 0.1;

/**
 * Draws means of bootstrap samples.
 *
 * - Few companies, or few distinct values, are drawn exactly.
 * - Many distinct values of many companies are gathered in eight groups of neighbours: how many companies fall into a group is drawn exactly, and what
 *   they deviate from the means of their groups by one normal number of the right variance. Means and variances are exact; the third
 *   moment misses only the skewness inside the groups, which moves an interval by less than 1/1000 of a standard error (chance moves one
 *   of 2000 resamples by 1/20).
 */
export function meanDraw(distribution: readonly WeightedValue[], random: Random): () => number | null {
  if (distribution.length > fewValues && sampleSize(distribution) >= manyCompanies) {
    const groups = neighbourGroups(distribution, groupCount);
    if (withinShare(groups) <= mostWithin) return () => groupedMean(groups, random);
  }
  return () => mean(resample(distribution, random));
}

function groupedMean(groups: readonly NeighbourGroup[], random: Random): number {
  const n = sampleSize(groups);
  let undrawn = n;
  let ahead = n;
  let total = 0;
  let within = 0;
  for (const { count, value, variance } of groups) {
    const drawn = binomialDraw(undrawn, count / ahead, random);
    undrawn -= drawn;
    ahead -= count;
    total += drawn * value;
    within += drawn * variance;
  }
  return (total + Math.sqrt(within) * normalDraw(random)) / n;
}
