import { afterEach, beforeEach, expect, test } from "vitest";
import { benchmarkOf } from "../../../analysis/benchmark/benchmark.ts";
import type { Benchmark } from "../../../analysis/benchmark/types.ts";
import { Dataset, type SettledDataset, type SettleOptions } from "../../../analysis/dataset/dataset.ts";
import { PublishedBenchmark } from "../../../analysis/disclosure/gate/published-benchmark.ts";
import type { Reading } from "../../../instrument/reading.ts";
import type { Assessment, Assessor } from "../../../instrument/types.ts";
import { askedOf, careless, honestPool, latents } from "../quality/companies.ts";
import { screened } from "../quality/measure.ts";
import { companies, reading } from "./readings.ts";

let dataset: Dataset;
beforeEach(async () => {
  dataset = await Dataset.open();
});
afterEach(() => dataset.close());

const readingOf = (assessment: Assessment): Reading => {
  const file = `${assessment.firmId}.xlsx`;
  return { provenance: { file, format: "xlsx", sha256: file }, assessment, issues: [] };
};
const honest = honestPool(40, latents["as in the samples"], 5);
const clickers = (n: number): readonly Assessment[] =>
  Array.from({ length: n }, (_, at) => careless(100 + at, { way: "ticks at random", seed: 5, asked: { ...askedOf(at, 5), form: "full" } }));

async function settled(assessments: readonly Assessment[], options: SettleOptions): Promise<SettledDataset> {
  await dataset.append(assessments.map(readingOf));
  return dataset.settle("latest", options);
}

async function excludedOf(pool: SettledDataset): Promise<readonly (string | null)[]> {
  const list: (string | null)[] = [];
  for await (const { excluded } of pool.scores()) list.push(excluded);
  return list;
}

async function published(n: number, rule: "flag" | "exclude"): Promise<Benchmark> {
  const pool = await settled([...honest, ...clickers(n)], { careless: rule });
  return PublishedBenchmark.inspect(
    await benchmarkOf(pool.engine, { careless: pool.careless === null ? null : { rule, cases: pool.careless } }),
  ).benchmark;
}

test("stored cases are judged as the assessments themselves", async () => {
  const all = [...honest, ...clickers(8)];
  const doubtful = screened(all).map(({ isDoubtful }) => isDoubtful);
  const usable = await excludedOf(await settled(all, { careless: "ignore" }));
  const left = await excludedOf(await dataset.settle("latest", { careless: "exclude" }));
  expect(left).toEqual(usable.map((excluded, at) => (excluded === null && doubtful[at] === true ? "careless" : excluded)));
  expect(left.filter((excluded) => excluded === "careless").length).toBeGreaterThanOrEqual(7);
});

test("flagged companies stay in all figures, and the headlines are told without them as well", async () => {
  const { careless: note, breakdowns, pool } = await published(8, "flag");
  expect(pool.exclusions.some(({ reason }) => reason === "careless")).toBe(false);
  expect(note).toMatchObject({ rule: "flag", without: [{ metric: "core" }, { metric: "overall" }] });
  const everybody = breakdowns[0]?.groups[0]?.n ?? 0;
  expect(note?.without.every(({ n }) => n !== null && n < everybody)).toBe(true);
});

test("neither the number of a few flagged companies nor the figures without them are told", async () => {
  expect((await published(2, "flag")).careless).toEqual({ rule: "flag", companies: null, without: [] });
});

test("left out, they are counted among the exclusions", async () => {
  const { careless: note, pool } = await published(8, "exclude");
  expect(note).toEqual({ rule: "exclude", companies: 0, without: [] });
  expect(pool.exclusions.find(({ reason }) => reason === "careless")?.cases).toBeGreaterThanOrEqual(7);
});

test("a benchmark that tells of a few flagged companies is not written", async () => {
  const benchmark = await published(8, "flag");
  const told = { ...benchmark, careless: { rule: "flag" as const, companies: 2, without: [] } };
  expect(() => PublishedBenchmark.inspect(told)).toThrow("count of careless answers");
});

test("a group that holds all flagged companies and a few others keeps the figures without them back", async () => {
  const inSector = (each: Assessment, industry: string): Assessment => ({ ...each, profile: { ...each.profile, industry } });
  const all = [...honest.map((each, at) => inSector(each, at < 2 ? "65" : "36")), ...clickers(8).map((each) => inSector(each, "65"))];
  const pool = await settled(all, { careless: "flag" });
  const note = (await benchmarkOf(pool.engine, { careless: pool.careless === null ? null : { rule: "flag", cases: pool.careless } }))
    .careless;
  expect(note?.without).toEqual([]);
});

test("only the asked kind of assessor counts, also where another one is preferred otherwise", async () => {
  const by = (assessor: Assessor | null, file: string): Reading => reading({ file, profile: { assessor } });
  await dataset.append([by("third-party", "third.xlsx"), by("self", "own.xlsx"), reading({ firm: "F002", profile: { assessor: null } })]);
  const own = await dataset.settle("latest", { assessors: ["self"] });
  expect(await excludedOf(own)).toEqual(["assessor", null, "assessor"]);
  expect((await own.engine.pool()).exclusions).toEqual([{ reason: "assessor", cases: 2 }]);
  expect(await excludedOf(await dataset.settle("first", { assessors: ["self"] }))).toEqual(["assessor", null, "assessor"]);
  expect(await excludedOf(await dataset.settle("latest", { assessors: ["self", "third-party"] }))).toEqual([
    null,
    "duplicate-case",
    "assessor",
  ]);
  expect(await excludedOf(await dataset.settle())).toEqual([null, "duplicate-case", null]);
});

test("which assessors were let in is on record", async () => {
  await dataset.append(companies(5));
  const { options, careless: note } = await benchmarkOf((await dataset.settle()).engine, { assessors: ["consultant"] });
  expect([options.assessors, note]).toEqual([["consultant"], null]);
});
