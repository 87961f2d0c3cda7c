import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Dataset } from "../../../analysis/dataset/dataset.ts";
import { readFiles } from "../../../analysis/ingest/read-files.ts";
import { scoresCsv } from "../../../analysis/outputs/scores-csv.ts";
import { run } from "../../../analysis/cli/run.ts";
import type { Trend } from "../../../analysis/trend/types.ts";
import { Place } from "../cli/streams.ts";
import { near } from "../statistics/near.ts";
import { wideCsv } from "./client-files.ts";

const root = mkdtempSync(path.join(tmpdir(), "csr-trend-"));
const cases = path.join(root, "cases.csv");
beforeAll(() => {
  const levels = [0, 1, 2, 3, 4] as const;
  const company = (at: number, year: number, step: number): Parameters<typeof wideCsv>[0][number] => {
    // Neither everybody rises, nor by the same.
    const topic = (at + step) % 3 === 0 ? "EN" : "RM";
    const level = levels[Math.min(4, ((at * 7) % 4) + (at % 3 === 0 ? step : 0))] ?? 0;
    return {
      firm: `C${String(at).padStart(2, "0")}`,
      level,
      answers: { [`${topic}1-01`]: { kind: "level", level: 4 } },
      profile: { year, size: "small" },
    };
  };
  const inYear = (from: number, to: number, year: number, step: number): Parameters<typeof wideCsv>[0] =>
    Array.from({ length: to - from }, (_, at) => company(from + at, year, step));
  writeFileSync(cases, wideCsv([...inYear(0, 20, 2024, 0), ...inYear(6, 28, 2025, 1)]));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function call(...argv: readonly string[]): Promise<{ readonly status: number; readonly out: string; readonly err: string }> {
  const place = new Place();
  const status = await run([...argv, ...(argv.includes("--lang") ? [] : ["--lang", "en"])], place);
  return { status, out: place.out, err: place.err };
}

/** The scores as `csr aggregate` writes them. */
async function writeScores(file: string): Promise<void> {
  const dataset = await Dataset.open();
  for await (const { readings } of readFiles([cases])) await dataset.append(readings);
  let csv = "";
  for await (const piece of scoresCsv((await dataset.settle()).scores())) csv += piece;
  writeFileSync(file, csv);
  dataset.close();
}

/** The same figures by `csr stats`, which tests hold against R. */
interface Stats {
  readonly yearly: readonly { readonly year: number; readonly n: number; readonly mean: number; readonly t_ci: readonly number[] }[];
  readonly panel: { readonly n: number; readonly p: number; readonly mean_change: number; readonly hl: number };
  readonly decomposition: Readonly<Record<"total" | "within" | "entry" | "exit", number>>;
  readonly attrition: { readonly p: number; readonly shift: number };
}

test("with --consultant the JSON has the figures of csr stats on the scores of the same files, digit by digit", async () => {
  const { status, out } = await call("trend", cases, "--consultant", "--json");
  expect(status).toBe(0);
  const trend: Trend = JSON.parse(out);
  const scores = path.join(root, "scores.csv");
  await writeScores(scores);
  const told = await call("stats", scores, "--value", "overall", "--firm", "firm_id", "--year", "year", "--json");
  const stats: Stats = JSON.parse(told.out);
  const series = trend.series.find(({ metric }) => metric === "overall");
  expect(series?.years.map(({ year, n, mean, meanInterval }) => [year, n, mean.value, meanInterval.value])).toEqual(
    near(stats.yearly.map(({ year, n, mean, t_ci }) => [year, n, mean, t_ci])),
  );
  const { total, within, entry, exit } = stats.decomposition;
  expect(series?.changes[0]).toMatchObject({
    panel: {
      n: stats.panel.n,
      mean: { value: near(stats.panel.mean_change) },
      typical: { value: near(stats.panel.hl) },
      p: { value: near(stats.panel.p) },
    },
    parts: { total: { value: near(total) }, within: { value: near(within) }, entry: { value: near(entry) }, exit: { value: near(exit) } },
    attrition: { p: { value: near(stats.attrition.p) }, difference: { value: near(stats.attrition.shift) } },
  });
});

test("the table says what may be passed on, and what may not", async () => {
  const all = await call("trend", cases);
  expect(all.status).toBe(0);
  expect(all.out).toContain("Companies in both 2024 and 2025, each compared with itself");
  expect(all.err).toContain("Minimum counts apply (at least 5 companies), so this may be passed on.");
  const own = await call("trend", cases, "--consultant", "--lang", "zh");
  expect(own.out).toContain("历年得分");
  expect(own.err).toContain("仅供文件持有者自用");
});

test("a folder gets the JSON and three charts, the same bytes each time", async () => {
  const [one, two] = [path.join(root, "one"), path.join(root, "two")];
  for (const out of [one, two]) expect((await call("trend", cases, "--out", out, "--quiet")).status).toBe(0);
  expect(readdirSync(path.join(one, "charts")).toSorted()).toEqual(
    ["panel", "parts", "years"].flatMap((name) => [`${name}.en.svg`, `${name}.en.vl.json`]),
  );
  expect((await call("trend", cases, "--out", one, "--quiet")).status).toBe(2);
  expect(existsSync(path.join(one, "trend.json"))).toBe(true);
});

test("too few companies end with status 4, and the year is no group", async () => {
  const few = path.join(root, "few.csv");
  writeFileSync(few, wideCsv([{ firm: "A" }, { firm: "B" }]));
  const told = await call("trend", few);
  expect([told.status, told.err]).toEqual([4, expect.stringContaining("No year has 5 companies with a score")]);
  const grouped = await call("trend", cases, "--by", "year,size");
  expect([grouped.status, grouped.err]).toEqual([2, expect.stringContaining("The year is always there")]);
});
