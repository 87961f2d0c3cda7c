import { expect, test } from "vitest";
import type { GroupProgress } from "../../../analysis/benchmark/types.ts";
import type { ProgressCount } from "../../../analysis/dataset/engine.ts";
import { breachesIn, PublishedBenchmark } from "../../../analysis/disclosure/gate/published-benchmark.ts";
import { clusterPool } from "./cluster-pools.ts";

const parks = ["East", "West", "North", "South", "Far"];

const planned = (counts: readonly ProgressCount[]): readonly ProgressCount[] =>
  counts.filter(({ open, doing, done }) => open + doing + done > 0);
const companies = (counts: readonly ProgressCount[]): number => counts.reduce((sum, { n }) => sum + n, 0);
const isOf = ({ cell }: GroupProgress, count: ProgressCount): boolean =>
  cell.park === undefined
    ? cell.programme === undefined || cell.programme === count.cell.programme
    : cell.park.split("+").includes(count.cell.park ?? "");

test("whatever is told of a group is what its companies add up to", async () => {
  const { benchmark, truth } = await clusterPool({ seed: 3, firms: 160, parks, programmes: ["Green", "Fair"] });
  const { progress = [] } = benchmark.programmes ?? {};
  expect(progress.map(({ cell }) => Object.keys(cell).join())).toEqual(expect.arrayContaining(["", "park", "programme"]));
  for (const group of progress) {
    const counts = truth.filter((count) => isOf(group, count));
    const plans = planned(counts);
    expect(group.n).toBe(companies(counts));
    expect([companies(plans), null]).toContain(group.actions.n);
    for (const sum of ["open", "doing", "done", "overdue"] as const)
      expect([plans.reduce((total, one) => total + one.n * (one[sum] ?? 0), 0), null]).toContain(group.actions[sum].value);
  }
  expect(progress.filter(({ actions }) => actions.total.value !== null).length).toBeGreaterThan(3);
  expect(progress[0]?.changes.map(({ metric, mean }) => [metric, mean.value === null])).toEqual(
    ["overall", "RM", "EM", "EN", "MK", "CM"].map((metric) => [metric, false]),
  );
});

test("who lacks a topic is counted among those with a score of it, and everybody's needs stand first", async () => {
  const { benchmark } = await clusterPool({ seed: 5, firms: 80, parks });
  const [all] = benchmark.programmes?.needs ?? [];
  expect(all?.cell).toEqual({});
  const [group] = benchmark.breakdowns[0]?.groups ?? [];
  for (const { topicId, n, lacking } of all?.topics ?? []) {
    const summary = group?.summaries.find(({ metric }) => metric === topicId);
    expect(n).toBe(summary?.n);
    expect(lacking.value === null || (lacking.value >= 0 && lacking.value <= 1)).toBe(true);
  }
});

test(
  "however small the parks and however long single plans are, nothing is drawn up that the gate refuses",
  { timeout: 60_000 },
  async () => {
    let withheld = 0;
    for (let seed = 1; seed <= 6; seed += 1) {
      const { benchmark } = await clusterPool({
        seed,
        firms: 8 + 18 * seed,
        parks: parks.slice(0, 2 + (seed % 4)),
        programmes: ["Green", "Fair", "Old"],
      });
      expect(breachesIn(benchmark)).toEqual([]);
      withheld += benchmark.programmes?.progress.filter(({ actions }) => actions.total.value === null).length ?? 0;
    }
    expect(withheld).toBeGreaterThan(0);
  },
);

test("the gate refuses what tells of few companies", async () => {
  const { benchmark } = await clusterPool({ seed: 3, firms: 160, parks });
  const { programmes } = benchmark;
  const [all, ...groups] = programmes?.progress ?? [];
  if (programmes === undefined || all === undefined) throw new Error("There is no progress.");
  const withGroup = (group: GroupProgress) => ({ ...benchmark, programmes: { ...programmes, progress: [group, ...groups] } });
  const changes = all.changes.map((change) => ({ ...change, n: 4 }));
  expect(() => PublishedBenchmark.inspect(withGroup({ ...all, changes }))).toThrow("change of overall");
  expect(() => PublishedBenchmark.inspect(withGroup({ ...all, actions: { ...all.actions, n: 3 } }))).toThrow(
    "actions of too few companies",
  );
  const bare = {
    ...all.actions,
    done: { value: null, suppressed: "protected" } as const,
    closed: { value: null, suppressed: "protected" } as const,
  };
  expect(() => PublishedBenchmark.inspect(withGroup({ ...all, actions: bare }))).toThrow("left bare");
  expect(() => PublishedBenchmark.inspect(withGroup({ ...all, n: null }))).toThrow("a withheld group");
});

test("a benchmark without a table of clusters says nothing of programmes", async () => {
  const { benchmark } = await clusterPool({ seed: 1, firms: 12, parks });
  expect("programmes" in benchmark).toBe(true);
  const { programmes: _, ...plain } = benchmark;
  expect(breachesIn(plain)).toEqual([]);
});
