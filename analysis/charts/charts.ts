import { messages } from "../../instrument/messages/messages.ts";
import type { AreaId, Language } from "../../instrument/types.ts";
import type { Benchmark } from "../benchmark/types.ts";
import type { PublishedBenchmark } from "../disclosure/gate/published-benchmark.ts";
import type { Chart, ChartOptions, ChartSpec } from "./chart-spec.ts";
import type { ChartTable } from "./tables/chart-table.ts";
import { completenessMap } from "./completeness-map.ts";
import { duties } from "./duties.ts";
import { completenessTable, medianTable } from "./tables/group-table.ts";
import { industryHeatMap, sizeHeatMap } from "./heat-map.ts";
import { areaMaturity, topicMaturity } from "./maturity.ts";
import { areaBands, topicBands } from "./percentile-band.ts";
import { areaTable, topicTable } from "./tables/score-table.ts";
import { dutyTable, itemTable, topicMaturityTable } from "./tables/shares-table.ts";
import { yearlyScores } from "./yearly-scores.ts";
import { yearlyTable } from "./tables/yearly-table.ts";

/** The charts, in the order of the report. `items-RM` … `items-CM` are the maturity items of one area. */
export const chartNames = [
  "areas",
  "topics",
  "industries",
  "sizes",
  "years",
  "maturity",
  "items-RM",
  "items-EM",
  "items-EN",
  "items-MK",
  "items-CM",
  "duties",
  "completeness",
] as const;
export type ChartName = (typeof chartNames)[number];

interface Entry {
  readonly chart: Chart;
  readonly table: (benchmark: Benchmark, language: Language) => ChartTable;
  /** The message that says why there is no chart. */
  readonly gap: "noScores" | "noIndustries" | "noSizes" | "noYears" | "noAnswers";
}

const items = (areaId: AreaId): Entry => ({
  chart: areaMaturity(areaId),
  table: (benchmark, language) => itemTable(benchmark, language, areaId),
  gap: "noAnswers",
});

/** Every chart with the table that stands beside it. */
const charts: Readonly<Record<ChartName, Entry>> = {
  areas: { chart: areaBands, table: areaTable, gap: "noScores" },
  topics: { chart: topicBands, table: topicTable, gap: "noScores" },
  industries: { chart: industryHeatMap, table: (benchmark, language) => medianTable(benchmark, language, "industry"), gap: "noIndustries" },
  sizes: { chart: sizeHeatMap, table: (benchmark, language) => medianTable(benchmark, language, "size"), gap: "noSizes" },
  years: { chart: yearlyScores, table: yearlyTable, gap: "noYears" },
  maturity: { chart: topicMaturity, table: topicMaturityTable, gap: "noAnswers" },
  "items-RM": items("RM"),
  "items-EM": items("EM"),
  "items-EN": items("EN"),
  "items-MK": items("MK"),
  "items-CM": items("CM"),
  duties: { chart: duties, table: dutyTable, gap: "noAnswers" },
  completeness: { chart: completenessMap, table: completenessTable, gap: "noScores" },
};

/** The chart of a name; `null` comes of it where there is nothing to draw. Whoever draws for others takes `chartOf`. */
export const chartNamed = (name: ChartName): Chart => charts[name].chart;

/** Draws a chart of an inspected benchmark by its name; `null` where there is nothing to draw. */
export const chartOf = (name: ChartName, published: PublishedBenchmark, options: ChartOptions): ChartSpec | null =>
  chartNamed(name)(published.benchmark, options);

/** The table that stands beside a chart; withheld figures carry the reason. */
export const tableNamed = (name: ChartName, benchmark: Benchmark, language: Language): ChartTable =>
  charts[name].table(benchmark, language);

/** The table beside a chart of an inspected benchmark. */
export const chartTable = (name: ChartName, { benchmark }: PublishedBenchmark, language: Language): ChartTable =>
  tableNamed(name, benchmark, language);

/** Why there is no chart, as a sentence. */
export const chartGap = (name: ChartName, { minimumCounts }: Benchmark, language: Language): string =>
  messages[language].charts[charts[name].gap](minimumCounts.mean);

/** Path of a chart's file in an output folder: `charts/areas.zh.svg`. */
export const chartFile = (name: ChartName, language: Language, ending: "vl.json" | "svg"): string => `charts/${name}.${language}.${ending}`;
