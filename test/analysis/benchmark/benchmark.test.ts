import { expect, test } from "vitest";
import { benchmarkOf, hasResults, type BenchmarkOptions } from "../../../analysis/benchmark/benchmark.ts";
import type { Benchmark, Group } from "../../../analysis/benchmark/types.ts";
import { Dataset } from "../../../analysis/dataset/dataset.ts";
import type { Profile } from "../../../instrument/types.ts";
import type { Reading } from "../../../instrument/reading.ts";
import { companies, reading } from "../dataset/readings.ts";

async function benchmark(readings: readonly Reading[], options?: BenchmarkOptions): Promise<Benchmark> {
  const dataset = await Dataset.open();
  await dataset.append(readings);
  const { engine } = await dataset.settle();
  const result = await benchmarkOf(engine, options);
  dataset.close();
  return result;
}

const groups = ({ breakdowns }: Benchmark, ...by: readonly string[]): readonly Group[] =>
  breakdowns.find((b) => b.by.join() === by.join())?.groups ?? [];
const summary = (group: Group | undefined, metric: string) => group?.summaries.find((s) => s.metric === metric);

test("everybody, years, industries and sizes are always there; what is asked for comes after them, once", async () => {
  const { breakdowns, options } = await benchmark(companies(5), { by: [["size", "industry"], ["industry"], ["industry", "size"]] });
  expect(breakdowns.map(({ by }) => by)).toEqual([[], ["year"], ["industry"], ["size"], ["industry", "size"]]);
  expect(options).toEqual({ by: breakdowns.map(({ by }) => by), minN: 5, duplicates: "latest", seed: 1, assessors: null });
});

test("20 companies: all statistics, with one decimal", async () => {
  const [everybody] = groups(await benchmark(companies(20)));
  // Four companies each on levels 0 to 4, RM holding practices only: 0, 25, 50, 75, 100.
  expect(summary(everybody, "RM")).toEqual({
    metric: "RM",
    n: 20,
    mean: { value: 50, interval: { low: 33, high: 67, method: "t", coverage: 0.95 } },
    sd: { value: 36.3 },
    p10: { value: 0 },
    q1: { value: 25 },
    // The 6th and the 15th of 20: 1 − 2·pbinom(5, 20, 1/2) = 0.9586 in R.
    median: { value: 50, interval: { low: 25, high: 75, method: "order-statistics", coverage: 0.9586 } },
    q3: { value: 75 },
    p90: { value: 100 },
  });
});

test("5 companies: mean and median as whole numbers, the rest withheld with the minimum beside it", async () => {
  const [everybody] = groups(await benchmark(companies(5)));
  expect(summary(everybody, "core")).toEqual({
    metric: "core",
    n: 5,
    mean: { value: 47 },
    sd: { value: null, suppressed: "min-n", minN: 10 },
    p10: { value: null, suppressed: "min-n", minN: 20 },
    q1: { value: null, suppressed: "min-n", minN: 10 },
    median: { value: 50 },
    q3: { value: null, suppressed: "min-n", minN: 10 },
    p90: { value: null, suppressed: "min-n", minN: 20 },
  });
});

const four = (profile: Partial<Profile>): readonly Reading[] => [1, 2, 3, 4].map((i) => reading({ firm: `X${i}`, profile }));

test("a group of four shows no figure and not even how many it are, and the group beside it goes with it", async () => {
  const result = await benchmark([...companies(12), ...four({ province: "51" })], { by: [["region"], ["form"]] });
  const [small, other] = [groups(result, "region")[0], groups(result, "region")[1]];
  for (const group of [small, other]) {
    expect(group?.n).toBeNull();
    expect(group?.redFlags).toMatchObject({ n: null, any: { value: null, suppressed: "protected" } });
    const figures = JSON.stringify(group).match(/"value":[^,}]+/gu) ?? [];
    expect(figures.length).toBeGreaterThan(400);
    expect(new Set(figures)).toEqual(new Set(['"value":null']));
    expect(JSON.stringify({ ...group, cell: null })).not.toMatch(/"(?:n|na|missing)":\d/u);
  }
  expect(groups(result)[0]?.n).toBe(16);
});

test("small industries are merged with their like before anything is withheld", async () => {
  const result = await benchmark([...companies(12), ...four({ industry: "51" }), reading({ firm: "Y", profile: { industry: "61" } })]);
  expect(groups(result, "industry").map(({ cell, n }) => [cell.industry, n])).toEqual([
    ["C", 12],
    ["F+H", 5],
  ]);
});

test("a pool below the minimum has one group without a figure", async () => {
  const result = await benchmark(four({}));
  expect(result.breakdowns.map(({ by, groups: all }) => [by, all.map(({ n }) => n)])).toEqual([[[], [null]]]);
  expect(hasResults(result)).toBe(false);
});

test("the minimum can be raised, and not lowered below 3", async () => {
  const raised = await benchmark(companies(12), { minN: 15 });
  expect(raised.minimumCounts).toEqual({ mean: 15, quartiles: 30, p10p90: 60, extremeShare: 30 });
  expect(hasResults(raised)).toBe(false);
  expect(hasResults(await benchmark(companies(12)))).toBe(true);
  await expect(benchmark(companies(12), { minN: 2 })).rejects.toThrow(RangeError);
});

test("a metric that nobody has is not scored", async () => {
  const [everybody] = groups(await benchmark(companies(6, { answers: { "CM3-01": null, "CM3-02": null } })));
  expect(summary(everybody, "CM3")).toMatchObject({ n: 0, mean: { value: null, suppressed: "not-scored" } });
});

test("answers are shares of those who answered; blank and not applicable stand beside them", async () => {
  const readings = companies(20).map((one, i) =>
    i < 6 ? reading({ firm: `N${i}`, answers: { "EM1-06": i < 5 ? { kind: "na", reason: "NO_EMP" } : null } }) : one,
  );
  const [everybody] = groups(await benchmark(readings));
  expect(everybody?.items.find(({ itemId }) => itemId === "EM1-06")).toMatchObject({
    itemId: "EM1-06",
    n: 14,
    na: null,
    missing: null,
    shares: [{ value: 0.143 }, { value: 0.214 }, { value: 0.214 }, { value: 0.214 }, { value: 0.214 }],
  });
});

test("a red flag share says nothing that the answers withhold", async () => {
  // Nobody answers "yes": the share of "no" could be worked out from that of "attention".
  const [everybody] = groups(
    await benchmark(companies(20, { level: 2 }).map((one, i) => (i < 8 ? reading({ firm: `N${i}`, level: 1 }) : one))),
  );
  const item = everybody?.items.find(({ itemId }) => itemId === "EM1-05");
  const flag = everybody?.redFlags.items.find(({ itemId }) => itemId === "EM1-05");
  expect(item?.shares.map(({ value }) => value)).toEqual([null, 0.6, null]);
  expect(flag).toEqual({ itemId: "EM1-05", n: 20, share: item?.shares[0] });
  // Wilson for 8 of 20, as prop.test(8, 20, correct = FALSE) in R.
  expect(everybody?.redFlags.any).toEqual({ value: 0.4, interval: { low: 0.219, high: 0.613, method: "wilson", coverage: 0.95 } });
});

test("completeness is the answered share of the questions that apply", async () => {
  const readings = companies(20).map((one, i) => (i < 10 ? reading({ firm: `N${i}`, answers: { "RM4-01": null } }) : one));
  const [everybody] = groups(await benchmark(readings));
  expect(everybody?.completeness.find(({ topicId }) => topicId === "RM4")).toEqual({
    areaId: "RM",
    topicId: "RM4",
    n: 20,
    answered: { value: 0.75 },
  });
  expect(everybody?.completeness.find(({ topicId }) => topicId === "RM5")?.answered).toEqual({ value: 1 });
});

test("the order in which companies arrive changes nothing", async () => {
  const readings = companies(23);
  expect(await benchmark(readings.toReversed())).toEqual(await benchmark(readings));
});
