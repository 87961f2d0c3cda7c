import { expect, test } from "vitest";
import { topicById } from "../../../../instrument/csr/instrument.ts";
import type { Benchmark, ItemDistribution } from "../../../../analysis/benchmark/types.ts";
import { fullyApplied, maturityShares, topicShares } from "../../../../analysis/charts/facts/shares.ts";
import { sampleBenchmark } from "../sample-benchmark.ts";

function withItem(itemId: string, change: Partial<ItemDistribution>): Benchmark {
  const sample = sampleBenchmark({ by: [[]] });
  return {
    ...sample,
    breakdowns: sample.breakdowns.map(({ by, groups }) => ({
      by,
      groups: groups.map((group) => ({
        ...group,
        items: group.items.map((item) => (item.itemId === itemId ? { ...item, ...change } : item)),
      })),
    })),
  };
}

test("the levels of a topic add up to one, over all answers to its maturity items", () => {
  const sample = sampleBenchmark();
  for (const { id, n, shares } of topicShares(sample)) {
    const items = maturityShares(sample, topicById(id)?.area ?? "RM");
    const own = items.filter((item) => item.id.startsWith(id));
    expect(n).toBe(own.reduce((sum, item) => sum + (item.n ?? 0), 0));
    expect(shares.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBeCloseTo(1, 2);
  }
});

test("an item with more answers weighs more", () => {
  const [first, second] = ["CM1-01", "CM1-02"];
  const half = withItem(first, { n: 300, shares: [{ value: 1 }, { value: 0 }, { value: 0 }, { value: 0 }, { value: 0 }] });
  const both = half.breakdowns[0]?.groups[0]?.items.find(({ itemId }) => itemId === second);
  const topic = topicShares(half).find(({ id }) => id === "CM1");
  const other = both?.shares[0]?.value ?? Number.NaN;
  const n = both?.n ?? Number.NaN;
  expect(topic?.shares[0]?.value).toBeCloseTo((300 + n * other) / (300 + n), 10);
});

test("a topic is withheld as soon as one of its items is, with the same reason", () => {
  const shares = Array.from({ length: 5 }, () => ({ value: null, suppressed: "min-n", minN: 5 }) as const);
  const topic = topicShares(withItem("CM1-01", { n: null, shares })).find(({ id }) => id === "CM1");
  expect(topic).toMatchObject({ n: null, shares });
});

test("level 3 or better is unknown where level 3 or 4 is withheld", () => {
  const entry = { id: "x", title: { zh: "", en: "" }, n: 8 };
  const hidden = { value: null, suppressed: "extreme-share" } as const;
  expect(fullyApplied({ ...entry, shares: [{ value: 0.5 }, hidden, hidden, { value: 0.25 }, { value: 0.25 }] })).toBe(0.5);
  expect(fullyApplied({ ...entry, shares: [{ value: 0.5 }, { value: 0.25 }, hidden, { value: 0.25 }, hidden] })).toBeNull();
});
