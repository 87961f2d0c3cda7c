import { describe, expect, test } from "vitest";
import { benchmarkOf } from "../../../../analysis/benchmark/benchmark.ts";
import { Dataset } from "../../../../analysis/dataset/dataset.ts";
import type { Benchmark, Group, Metric } from "../../../../analysis/benchmark/types.ts";
import { everybody, figureOf, groupsBy } from "../../../../analysis/charts/facts/published.ts";
import { PublishedBenchmark } from "../../../../analysis/disclosure/gate/published-benchmark.ts";
import { benchmarkPage } from "../../../../analysis/outputs/benchmark-workbook/benchmark-cells.ts";
import { benchmarkSheets } from "../../../../analysis/outputs/benchmark-workbook/benchmark-sheets.ts";
import { areaMetrics, topicMetrics } from "../../../../analysis/peers/metrics.ts";
import { reportWorkbook } from "../../../../analysis/template/report-workbook.ts";
import { items } from "../../../../instrument/csr/instrument.ts";
import type { Language } from "../../../../instrument/types.ts";
import { resavedByLibreOffice } from "../../../addin/actions/resaved.ts";
import { recalculateFile } from "../../../instrument/workbook/libreoffice.ts";
import { reading } from "../../dataset/readings.ts";
import { chartsOf } from "../../template/charts/chart-contents.ts";
import { cellsOf, contents } from "../workbook/workbook-contents.ts";

/** Sixty manufacturers of two years and three sizes, and four traders, of whom nothing may be told. */
async function sampleBenchmark(): Promise<Benchmark> {
  const sizes = ["micro", "small", "medium"] as const;
  const levels = [0, 1, 2, 3, 4] as const;
  const readings = Array.from({ length: 64 }, (_, i) =>
    reading({
      firm: `F${i}`,
      level: levels[(i * 7) % 5] ?? 0,
      profile: { industry: i < 60 ? "36" : "51", size: sizes[i % 3] ?? "small", year: 2024 + (i % 2) },
    }),
  );
  const dataset = await Dataset.open();
  try {
    await dataset.append(readings);
    return await benchmarkOf((await dataset.settle("latest")).engine);
  } finally {
    dataset.close();
  }
}

const sample = sampleBenchmark();

async function workbookIn(language: Language): Promise<Uint8Array> {
  const published = PublishedBenchmark.inspect(await sample);
  return reportWorkbook(benchmarkSheets(benchmarkPage(published, { language, charts: {}, problems: [] })), language);
}

describe.each<Language>(["zh", "en"])("benchmark.xlsx in %s", (language) => {
  const bytes = workbookIn(language);

  test("has its seven sheets, no formula and no error", async () => {
    const sheets = contents(await bytes);
    expect(sheets.length).toBe(7);
    expect(cellsOf(sheets).filter(({ formula, type }) => formula !== undefined || type === "error")).toEqual([]);
    expect(sheets[6]?.rows.length).toBe(items.length + 3);
  });

  test("every number of the percentiles is one that benchmark.json publishes, and nothing of a withheld group is told", async () => {
    const published = new Set(
      JSON.stringify(await sample)
        .match(/\d+(?:\.\d+)?/gu)
        ?.map(Number),
    );
    const rows = contents(await bytes)[2]?.rows ?? [];
    const numbers = rows.flatMap((row) => row.slice(3)).flatMap(({ value }) => (typeof value === "number" ? [value] : []));
    expect(numbers.length).toBeGreaterThan(300);
    expect(numbers.filter((number) => !published.has(number))).toEqual([]);
    const groups = (await sample).breakdowns.flatMap((breakdown) => breakdown.groups).filter(({ n }) => n !== null);
    expect(rows.length).toBe(3 + groups.length * (groups[0]?.summaries.length ?? 0));
  });
});

describe("the charts of benchmark.xlsx", () => {
  const medianOf = (group: Group | undefined, metric: Metric): number | null => figureOf(group, metric, "median").value;

  test("show the published medians, and nothing of who is withheld", async () => {
    const benchmark = await sample;
    const [areas, topics, ...byGroup] = chartsOf(await workbookIn("en"));
    expect(areas?.series[0]?.figures).toEqual(areaMetrics.map((metric) => medianOf(everybody(benchmark), metric)));
    expect(topics?.series[0]?.figures).toEqual(topicMetrics.map((metric) => medianOf(everybody(benchmark), metric)));
    const drawn = byGroup.filter(({ title }) => title.startsWith("Median core score by "));
    expect(drawn.length).toBeGreaterThan(0);
    const published = benchmark.breakdowns.flatMap(({ groups }) => groups).filter(({ n }) => n !== null);
    const medians = new Set(published.map((group) => medianOf(group, "core")));
    for (const { series, categories } of drawn) {
      expect(categories.every((name) => /\(n=\d+\)$/u.test(name))).toBe(true);
      for (const { figures } of series) expect(figures.filter((figure) => !medians.has(figure))).toEqual([]);
    }
  });

  test("have a line for each area over the years, with a gap where a year is withheld", async () => {
    const lines = chartsOf(await workbookIn("zh")).find(({ plot }) => plot === "lineChart");
    expect(lines?.categories).toEqual(["2024", "2025"]);
    const benchmark = await sample;
    const years = ["2024", "2025"].map((year) => groupsBy(benchmark, ["year"]).find(({ cell }) => cell.year === year));
    expect(lines?.series[0]?.figures).toEqual(years.map((year) => figureOf(year, "core", "mean").value));
  });

  test("are as many after LibreOffice has opened and saved the file", async () => {
    const bytes = await workbookIn("zh");
    const titles = (found: Uint8Array): readonly string[] => chartsOf(found).map(({ title }) => title);
    expect(titles(await resavedByLibreOffice(bytes)).toSorted()).toEqual(titles(bytes).toSorted());
  });
});

test("LibreOffice opens it without an error value", async () => {
  const bytes = await workbookIn("zh");
  const [found] = await recalculateFile(
    bytes,
    [[]],
    contents(bytes).map(({ name }) => [name, 1, 1] as const),
  );
  expect([found?.errors, found?.shown.filter((title) => title === "")]).toEqual([[], []]);
});
