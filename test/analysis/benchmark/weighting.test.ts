import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { benchmarkOf, WeightingError } from "../../../analysis/benchmark/benchmark.ts";
import type { Benchmark, Group } from "../../../analysis/benchmark/types.ts";
import { terminalEffects } from "../../../analysis/cli/terminal.ts";
import { readWeights, weightingLines } from "../../../analysis/commands/weights-file.ts";
import { Dataset } from "../../../analysis/dataset/dataset.ts";
import { openWeighted } from "../../../analysis/disclosure/plan/weighted-groups.ts";
import type { Margin } from "../../../analysis/statistics/weights/margin.ts";
import type { Level, Profile } from "../../../instrument/types.ts";
import { Place } from "../cli/streams.ts";
import { type Company, reading } from "../dataset/readings.ts";

/** So many companies of a kind, on two levels in turn. */
const some = (n: number, levels: readonly [Level, Level], profile: Partial<Profile>): readonly Company[] =>
  Array.from({ length: n }, (_, at) => ({ firm: `${JSON.stringify(profile)}${at}`, level: levels[at % 2] ?? 0, profile }));

const margin = (variable: string, population: Readonly<Record<string, number>>): Margin => ({
  variable,
  population: new Map(Object.entries(population)),
});

async function weighted(companies: readonly Company[], ...margins: readonly Margin[]): Promise<Benchmark> {
  const dataset = await Dataset.open();
  await dataset.append(companies.map(reading));
  try {
    return await benchmarkOf((await dataset.settle()).engine, { margins });
  } finally {
    dataset.close();
  }
}

const everybody = ({ breakdowns }: Benchmark): Group["summaries"][number] | undefined =>
  breakdowns[0]?.groups[0]?.summaries.find(({ metric }) => metric === "RM");

// RM holds practices only: levels 1 and 3 are 25 and 75, levels 2 and 4 are 50 and 100.
const pool = [...some(20, [1, 3], { size: "micro" }), ...some(20, [2, 4], { size: "small" })];

test("with one margin the weighted mean is that of the groups by their share of the population, beside the unweighted one", async () => {
  const benchmark = await weighted(pool, margin("size", { micro: 60, small: 40 }));
  expect(everybody(benchmark)).toMatchObject({ n: 40, mean: { value: 62.5 }, weighted: { mean: { value: 60 }, effectiveN: 38.5 } });
  expect(benchmark.weighting).toMatchObject({ isApplied: true, designEffect: 1.04, effectiveN: 38.46, trimmed: 0 });
});

test("equal weights change nothing but the name of the interval, which has the same ends", async () => {
  const summary = everybody(await weighted(pool, margin("size", { micro: 1, small: 1 })));
  const [mean, same] = [summary?.mean, summary?.weighted?.mean];
  expect(same).toEqual({ ...mean, interval: { ...(mean !== undefined && "interval" in mean ? mean.interval : {}), method: "linearised" } });
});

test("where the companies of one weight are few in a group, its weighted mean is withheld and the unweighted one is not", async () => {
  const few = [...pool, ...some(20, [1, 2], { size: "micro", industry: "51" }), ...some(3, [3, 4], { size: "small", industry: "51" })];
  const benchmark = await weighted(few, margin("size", { micro: 60, small: 40 }));
  const trade = benchmark.breakdowns.find(({ by }) => by.join() === "industry")?.groups.find(({ cell }) => cell.industry === "F");
  const summary = trade?.summaries.find(({ metric }) => metric === "RM");
  expect(summary).toMatchObject({ n: 23, weighted: { mean: { value: null, suppressed: "protected" }, effectiveN: null } });
  expect(summary?.mean.value).not.toBeNull();
});

test("with a design effect above three there are no weighted means, and the benchmark says so", async () => {
  const benchmark = await weighted([...pool, ...some(60, [0, 1], { size: "medium" })], margin("size", { micro: 1, small: 98, medium: 1 }));
  expect(benchmark.weighting?.isApplied).toBe(false);
  expect(everybody(benchmark)?.weighted).toBeUndefined();
});

test("margins that cannot be met are refused, in both languages, with what to do", async () => {
  const refused = async (...margins: readonly Margin[]): Promise<readonly string[]> => {
    const error: unknown = await weighted(pool, ...margins).catch((caught: unknown) => caught);
    if (!(error instanceof WeightingError)) throw error;
    return [...weightingLines(error.problems, "en"), ...weightingLines(error.problems, "zh")];
  };
  expect(await refused(margin("size", { micro: 60 }))).toEqual([
    expect.stringContaining("20 rows have the size small, which the margins do not know"),
    expect.stringContaining("有 20 行的 size 是 small"),
  ]);
  expect((await refused(margin("size", { micro: 6, small: 3, medium: 1 })))[0]).toContain("No row has the size medium");
  expect((await refused(margin("size", { micro: -1, small: 3 })))[0]).toContain("one is negative");
  expect((await refused(margin("colour", { red: 1 })))[0]).toContain("colour is nothing by which companies can be weighted");
});

test("a file of margins may name variables and categories in words", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "csr-weights-"));
  const effects = terminalEffects(new Place(), { language: "en", quiet: true, colour: false });
  writeFileSync(path.join(folder, "margins.csv"), "变量,类别,总体\n规模,微型,60\nsize,Small,40\n行业,制造业,100\n");
  const margins = await readWeights(path.join(folder, "margins.csv"), effects);
  rmSync(folder, { recursive: true, force: true });
  expect(margins.map(({ variable }) => variable)).toEqual(["size", "industry"]);
  expect(margins.flatMap(({ population }) => [...population])).toEqual([
    ["micro", 60],
    ["small", 40],
    ["C", 100],
  ]);
});

test("a weighted figure is open only if its parts are, and closes others that would tell of a few beside it", () => {
  const members = (n: number, from = 0): string[] => Array.from({ length: n }, (_, at) => String(100 + from + at));
  const all = { id: "all", cell: {}, members: members(30) };
  const part = (group: string, ...sizes: readonly (readonly [number, number])[]) =>
    sizes.map(([n, from]) => ({ group, members: members(n, from) }));
  expect([...openWeighted([all], part("all", [20, 0], [10, 20]), 5)]).toEqual(["all"]);
  expect([...openWeighted([all], part("all", [27, 0], [3, 27]), 5)]).toEqual([]);
  const other = { id: "other", cell: {}, members: members(18) };
  // Beside the 20 of one weight, the 18 tell of 2.
  expect([...openWeighted([all, other], part("all", [20, 0], [10, 20]), 5)]).toEqual([]);
});
