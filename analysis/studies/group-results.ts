import { distributionOf } from "../statistics/distribution-of.ts";
import { benjaminiHochberg } from "../statistics/groups/benjamini-hochberg.ts";
import { cliffsDelta } from "../statistics/groups/cliffs-delta.ts";
import { dunn } from "../statistics/groups/dunn.ts";
import { hodgesLehmann } from "../statistics/groups/hodges-lehmann.ts";
import { holm } from "../statistics/groups/holm.ts";
import { kruskalWallis } from "../statistics/groups/kruskal-wallis.ts";
import { type MannWhitney, mannWhitney } from "../statistics/groups/mann-whitney.ts";
import { pairsOf } from "../statistics/groups/pairs-of.ts";
import { permutationTest } from "../statistics/groups/permutation-test.ts";
import { seededRandom } from "../statistics/random.ts";
import { sampleSize } from "../statistics/sample-size.ts";
import type { WeightedValue } from "../statistics/weighted-value.ts";
import { inGroupOrder } from "./group-order.ts";
import { type ShortDescription, shortDescription } from "./short-description.ts";

/** The values of one category. */
export interface GroupDescription extends ShortDescription {
  readonly group: string;
}

/** Two categories compared; the first against the second. */
export interface PairResult {
  readonly pair: readonly [string, string];
  readonly U: number;
  readonly p: number;
  readonly method: MannWhitney["method"];
  readonly cliff: number | null;
  readonly A12: number | null;
  readonly hl: number | null;
}

/** How a value differs between categories, under the names of `stats_golden.json`. */
export interface GroupResults {
  readonly groups: readonly GroupDescription[];
  /** `p_permutation` is there where a group has fewer than five values, and there are at most 500 in all. */
  readonly kruskal: {
    readonly H: number;
    readonly df: number;
    readonly p: number;
    readonly p_permutation: number | null;
    readonly epsilon2: number;
    readonly eta2H: number | null;
    readonly n: Readonly<Record<string, number>>;
  } | null;
  /** Null beyond 20 categories: too many pairs to mean anything. */
  readonly mannwhitney: {
    readonly tests: readonly PairResult[];
    readonly holm: readonly number[];
    readonly BH: readonly number[];
    readonly bonferroni: readonly number[];
  } | null;
  readonly dunn: readonly { readonly pair: readonly [string, string]; readonly z: number; readonly p: number }[] | null;
}

interface Group {
  readonly id: string;
  readonly distribution: readonly WeightedValue[];
}

/** Categories up to which all pairs are compared. */
const mostGroups = 20;

/** Compares the values of several categories. Rows without the one or the other do not count. */
export function compareCategories(values: readonly (number | null)[], categories: readonly (string | null)[], seed: number): GroupResults {
  const groups = groupsOf(values, categories);
  const hasPairs = groups.length <= mostGroups;
  return {
    groups: groups.map(({ id, distribution }) => ({ group: id, ...shortDescription(distribution) })),
    kruskal: kruskalOf(groups, seed),
    mannwhitney: hasPairs ? pairsTested(groups) : null,
    dunn: hasPairs ? dunnOf(groups) : null,
  };
}

function groupsOf(values: readonly (number | null)[], categories: readonly (string | null)[]): readonly Group[] {
  const found = new Map<string, number[]>();
  for (const [index, value] of values.entries()) {
    const category = categories[index] ?? null;
    if (value === null || category === null) continue;
    const group = found.get(category);
    if (group === undefined) found.set(category, [value]);
    else group.push(value);
  }
  return inGroupOrder(found.keys()).map((id) => ({ id, distribution: distributionOf(found.get(id) ?? []) }));
}

/** Below this size of a group the chi-square distribution is a poor guide; above that many values permutations take too long. */
const smallGroup = 5;
const mostPermuted = 500;
const permutations = 10_000;

function kruskalOf(groups: readonly Group[], seed: number): GroupResults["kruskal"] {
  const distributions = groups.map(({ distribution }) => distribution);
  const found = kruskalWallis(distributions);
  if (found === null) return null;
  const { statistic: H, degreesOfFreedom: df, p, epsilonSquared, n } = found;
  const hasSmall = distributions.some((each) => sampleSize(each) < smallGroup);
  const isPermuted = hasSmall && n <= mostPermuted;
  const options = { random: seededRandom(seed), resamples: permutations };
  return {
    H,
    df,
    p,
    p_permutation: isPermuted ? permutationTest(distributions, (drawn) => kruskalWallis(drawn)?.statistic ?? null, options) : null,
    epsilon2: epsilonSquared,
    eta2H: n > df + 1 ? (H - df) / (n - df - 1) : null,
    n: Object.fromEntries(groups.map(({ id, distribution }) => [id, sampleSize(distribution)])),
  };
}

function pairsTested(groups: readonly Group[]): GroupResults["mannwhitney"] {
  const tests = pairsOf(groups).flatMap(([, one, , two]): readonly PairResult[] => {
    const test = mannWhitney(one.distribution, two.distribution);
    if (test === null) return [];
    const cliff = cliffsDelta(one.distribution, two.distribution);
    const A12 = cliff === null ? null : (cliff + 1) / 2;
    const hl = hodgesLehmann(one.distribution, two.distribution);
    return [{ pair: [one.id, two.id], U: test.u, p: test.p, method: test.method, cliff, A12, hl }];
  });
  const p = tests.map((test) => test.p);
  return { tests, holm: holm(p), BH: benjaminiHochberg(p), bonferroni: p.map((each) => Math.min(1, each * p.length)) };
}

const dunnOf = (groups: readonly Group[]): GroupResults["dunn"] =>
  dunn(groups.map(({ distribution }) => distribution)).map(({ pair: [i, j], z, p }) => ({
    pair: [groups[i]?.id ?? "", groups[j]?.id ?? ""],
    z,
    p,
  }));
