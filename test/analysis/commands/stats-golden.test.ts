import { readFileSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import golden from "../statistics/data/stats-golden.json" with { type: "json" };
import { near } from "../statistics/near.ts";
import { column } from "../statistics/reference-data.ts";
import { csvOf, StatsCall } from "./stats-call.ts";

// Values by R 4.2.2 (test/analysis/statistics/data/stats-golden.json) on tables that are written from the same inputs.
const testdata = readFileSync(new URL("../statistics/data/testdata.csv", import.meta.url), "utf8");
const items = ["--items", "q1,q2,q3,q4,q5,q6,q7,q8"];

const call = new StatsCall();
afterAll(() => call.remove());

/** What R has found, to rounding, without some of its keys. */
const byR = (found: object, ...without: readonly string[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(found).flatMap(([key, value]) => (without.includes(key) ? [] : [[key, near(value)]])));

/** Margins as a table, a row a category. */
const marginsCsv = (margins: Readonly<Record<string, Readonly<Record<string, number>>>>): string =>
  csvOf([
    ["variable", "category", "population", "source"],
    ...Object.entries(margins).flatMap(([variable, parts]) => Object.entries(parts).map(([part, n]) => [variable, part, n, "made up"])),
  ]);

test("description, quantiles and intervals are those of R's quantile, mad, IQR, mean(trim), t.test and pbinom", async () => {
  const found = await call.json<typeof golden>(testdata, "--value", "score");
  expect(found.desc).toEqual(byR(golden.desc));
  expect(found.quantile).toEqual({ p: [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95], type7: near(golden.quantile.type7) });
  expect(found.t_ci).toEqual(byR(golden.t_ci));
  expect(found.median_ci).toEqual(byR(golden.median_ci));
});

test("from the same seed the bootstrap draws R's resamples, so that every digit is R's", async () => {
  const found = await call.json<typeof golden>(testdata, "--value", "score", "--seed", String(golden.boot_mean.seed));
  expect(found.boot_mean).toEqual({ ...byR(golden.boot_mean, "first5"), method: "bca", resampling: "cases" });
});

test("groups are compared as by R's kruskal.test, wilcox.test and p.adjust, and by Dunn's formula", async () => {
  const found = await call.json<typeof golden>(testdata, "--value", "score", "--by", "size");
  expect(found.kruskal).toEqual({ ...byR(golden.kruskal), p_permutation: null });
  expect(found.mannwhitney).toMatchObject(byR(golden.mannwhitney));
  expect(found.dunn).toEqual(near(golden.dunn));
});

test("reliability is that of R's cov, factanal and qf over the complete rows", async () => {
  const found = await call.json<typeof golden>(testdata, ...items);
  // By default factanal stops where the likelihood hardly rises any more; reliability.test.ts holds ours against one that goes on.
  const { ml_loadings, uniq, ...rest } = golden.reliability;
  expect(found.reliability).toMatchObject(byR(rest, "omega_std_loadings", "omega_total_raw", "omega_sumcov_denominator"));
  const loose = (values: readonly number[]): unknown => values.map((value): unknown => expect.closeTo(value, 4));
  expect(found.reliability).toMatchObject({
    ml_loadings: loose(ml_loadings),
    uniq: loose(uniq),
    omega_std_loadings: expect.closeTo(rest.omega_std_loadings, 6),
    omega_total_raw: expect.closeTo(rest.omega_total_raw, 6),
    omega_sumcov_denominator: expect.closeTo(rest.omega_sumcov_denominator, 6),
  });
});

test("signs of careless answers are those of R's rle, sd and mahalanobis, and both planted companies are told", async () => {
  const { careless } = await call.json<{
    careless: {
      readonly longstring: readonly number[];
      readonly irv: readonly number[];
      readonly cases: readonly { readonly firm: string; readonly row: number; readonly signs: readonly string[] }[];
    };
  }>(testdata, ...items, "--firm", "firm");
  const { longstring_firm17, irv_firm17, irv_firm41, mahal_flagged, ...rest } = golden.careless;
  expect(careless).toMatchObject({ ...byR(rest), mahal_flagged: [mahal_flagged] });
  expect([careless.longstring[16], careless.irv[16], careless.irv[40]]).toEqual(near([longstring_firm17, irv_firm17, irv_firm41]));
  expect(careless.cases.map(({ firm, row, signs }) => [firm, row, ...signs])).toEqual([
    ["F017", 18, "no-variation"],
    ["F041", 42, "alternation", "far-from-others"],
  ]);
});

test("weights raked to two margins are those of R's loop, iteration by iteration", async () => {
  const margins = call.put(marginsCsv(golden.raking.pop), "margins.csv");
  const found = await call.json<typeof golden>(testdata, "--value", "score", "--margins", margins);
  expect(found.raking).toMatchObject({ ...byR(golden.raking), advisable: false });
});

test("weights to a single margin also give R's stratified mean", async () => {
  const margins = call.put(marginsCsv({ size: golden.raking.pop.size }), "margins.csv");
  const found = await call.json<typeof golden>(testdata, "--value", "score", "--margins", margins);
  expect(found.poststrat).toEqual(byR(golden.poststrat));
  expect(found.raking.wmean).toBeCloseTo(golden.poststrat.wmean, 9);
});

const yearly = (series: readonly number[], from: number): string =>
  csvOf([["firm", "year", "score"], ...series.map((value, at) => ["A", from + at, value])]);

const overYears = ["--value", "score", "--firm", "firm", "--year", "year"];

test("the trend of a series is that of R's loops over pairs and of cor(method = kendall)", async () => {
  const { series, years, mk } = golden.trend;
  const { trend } = await call.json<{ trend: typeof golden.trend & { readonly mk: { readonly p_exact: number } } }>(
    yearly(series, 2018),
    ...overYears,
  );
  expect(trend).toMatchObject({ series: near(series), years });
  expect(trend.mk).toMatchObject({ ...byR(mk), long_enough: true });
});

test("p of a short series is counted out: five years without a fall have R's 2/5!", async () => {
  const { trend } = await call.json<{ trend: { readonly mk: object } }>(yearly([1, 2, 3, 4, 5], 2020), ...overYears);
  expect(trend.mk).toMatchObject({ S: 10, p_exact: expect.closeTo(golden.trend.exact_n5["10"], 9) });
});

test("a series of three years has R's slope, and no interval that it could not carry", async () => {
  const { trend } = await call.json<{ trend: { readonly mk: object } }>(yearly([50, 52, 55], 2023), ...overYears);
  expect(trend.mk).toMatchObject({ ...byR(golden.trend.short, "sen_ci95"), sen_ci95: null, long_enough: false });
});

test("change of the same companies is that of R's wilcox.test and t.test on pairs", async () => {
  const changes = [3, 5, -2, 4, 0, 6, 1, 2, -1, 5, 3, 4];
  const before = column("score").slice(0, 12);
  const rows = before.flatMap((value, at) => [
    [`F${at}`, 2024, value],
    [`F${at}`, 2025, Number((value + (changes[at] ?? 0)).toFixed(6))],
  ]);
  const found = await call.json<typeof golden & { decomposition: object }>(csvOf([["firm", "year", "score"], ...rows]), ...overYears);
  expect(found.panel).toMatchObject({ ...byR(golden.panel), from: 2024, to: 2025, n: 12, risen: 9, fallen: 2, unchanged: 1 });
  expect(found.decomposition).toMatchObject(byR({ total: 2.5, within: 2.5, entry: 0, exit: 0 }));
});
