import { expect, test } from "vitest";
import { distributionOf } from "../../../../analysis/statistics/distribution-of.ts";
import { compareGroups } from "../../../../analysis/statistics/groups/compare-groups.ts";
import { seededRandom } from "../../../../analysis/statistics/random.ts";
import golden from "../data/stats-golden.json" with { type: "json" };
import { companiesBy } from "../reference-data.ts";

const bySize = ["micro", "small", "medium"].map((id) => ({
  id,
  distribution: distributionOf((companiesBy("size").get(id) ?? []).map(({ score }) => Number(score))),
}));
const permutations = (): { random: () => number; resamples: number } => ({ random: seededRandom(7), resamples: 300 });

test("the three sizes of the reference data are compared as in R, p adjusted over their three pairs", () => {
  const { groups, overall, permutationP, pairs } = compareGroups(bySize, permutations());
  expect(groups.map(({ id, n }) => [id, n])).toEqual(Object.entries(golden.kruskal.n));
  expect(overall?.p).toBeCloseTo(golden.kruskal.p, 9);
  expect(permutationP).toBeNull();
  expect(pairs.map((pair) => pair.groups)).toEqual(golden.mannwhitney.tests.map(({ pair }) => pair));
  expect(pairs.map(({ adjustedP }) => adjustedP)).toEqual(golden.mannwhitney.holm.map((p) => expect.closeTo(p, 9)));
  expect(pairs.map(({ shift }) => shift)).toEqual(golden.mannwhitney.tests.map(({ hl }) => expect.closeTo(hl, 9)));
  expect(pairs.map(({ delta }) => delta)).toEqual(golden.mannwhitney.tests.map(({ cliff }) => expect.closeTo(cliff, 9)));
});

test("a group of four brings the permutation test, an empty one none", () => {
  const few = { id: "few", distribution: distributionOf([1, 2, 3, 4]) };
  const empty = { id: "empty", distribution: [] };
  expect(compareGroups([...bySize, few], permutations()).permutationP).toBeLessThan(0.05);
  const { groups, permutationP, pairs } = compareGroups([...bySize, empty], permutations());
  expect([groups.at(-1)?.median, permutationP, pairs.length]).toEqual([null, null, 3]);
});

test("groups that are all alike have medians and no test", () => {
  const same = ["a", "b"].map((id) => ({ id, distribution: [{ value: 50, count: 9 }] }));
  expect(compareGroups(same, permutations())).toMatchObject({
    overall: null,
    permutationP: null,
    pairs: [],
    groups: [{ median: 50 }, { median: 50 }],
  });
});
