import { benjaminiHochberg } from "../../../../analysis/statistics/groups/benjamini-hochberg.ts";
import { cliffsDelta } from "../../../../analysis/statistics/groups/cliffs-delta.ts";
import { dunn } from "../../../../analysis/statistics/groups/dunn.ts";
import { hodgesLehmann } from "../../../../analysis/statistics/groups/hodges-lehmann.ts";
import { holm } from "../../../../analysis/statistics/groups/holm.ts";
import { kruskalWallis } from "../../../../analysis/statistics/groups/kruskal-wallis.ts";
import { mannWhitney } from "../../../../analysis/statistics/groups/mann-whitney.ts";
import { welchAnova } from "../../../../analysis/statistics/groups/welch-anova.ts";
import { distributionOf } from "../../../../analysis/statistics/distribution-of.ts";
import { designEffect, effectiveSampleSize } from "../../../../analysis/statistics/weights/design-effect.ts";
import { linearisedStandardError } from "../../../../analysis/statistics/weights/linearised-error.ts";
import { postStratifiedMean } from "../../../../analysis/statistics/weights/post-stratified-mean.ts";
import { rake } from "../../../../analysis/statistics/weights/raking.ts";
import { weightedMean, weightedVariance } from "../../../../analysis/statistics/weights/weighted-mean.ts";
import { weightedQuantile } from "../../../../analysis/statistics/weights/weighted-quantile.ts";
import type { Company } from "./fresh-data.ts";

const shares = { a: 0.5, b: 0.3, c: 0.2 };
const margins = [
  { variable: "group", population: new Map(Object.entries(shares)) },
  { variable: "industry", population: new Map([["x", 0.45] as const, ["y", 0.55] as const]) },
];

/** Comparison of the three groups, as fresh-data.R makes it. */
export function ownGroups(companies: readonly Company[]): unknown {
  const groups = ["a", "b", "c"].map((name) => distributionOf(companies.filter(({ group }) => group === name).map(({ value }) => value)));
  const overall = kruskalWallis(groups);
  const pairs = dunn(groups).map(({ pair: [i, j], z, p: dunnP }) => {
    const [one = [], two = []] = [groups[i], groups[j]];
    const test = mannWhitney(one, two);
    return { u: test?.u, p: test?.p ?? Number.NaN, shift: hodgesLehmann(one, two), delta: cliffsDelta(one, two), z, dunnP };
  });
  const p = pairs.map((each) => each.p);
  return { H: overall?.statistic, p: overall?.p, welch: welchAnova(groups), pairs, holm: holm(p), bh: benjaminiHochberg(p) };
}

/** Weights to two margins and what follows from them, as fresh-data.R makes them. */
export function ownWeighting(companies: readonly Company[]): unknown {
  const cells = companies.map(({ group, industry }) => ({
    categories: new Map([["group", group] as const, ["industry", industry] as const]),
    count: 1,
  }));
  const raking = rake(cells, margins);
  const weights = raking.hasConverged ? raking.weights : [];
  const cases = companies.map(({ value }, index) => ({ value, count: 1, weight: weights[index] ?? Number.NaN }));
  const strata = Object.entries(shares).map(([name, population]) => ({
    population,
    distribution: distributionOf(companies.filter(({ group }) => group === name).map(({ value }) => value)),
  }));
  const stratified = postStratifiedMean(strata);
  return {
    weights,
    mean: weightedMean(cases),
    variance: weightedVariance(cases),
    standardError: linearisedStandardError(cases),
    deff: designEffect(cases),
    effective: effectiveSampleSize(cases),
    quantiles: [0.1, 0.25, 0.5, 0.75, 0.9].map((p) => weightedQuantile(cases, p)),
    stratified: stratified?.mean,
    stratifiedError: stratified?.standardError,
  };
}
