import { messages } from "../../instrument/messages/messages.ts";
import type { Scorecard } from "../../instrument/scoring/scorecard.ts";
import type { Language } from "../../instrument/types.ts";
import type { Benchmark } from "../benchmark/types.ts";
import type { Robustness } from "../robustness/types.ts";
import type { Trend } from "../trend/types.ts";
import { alignmentChart } from "./alignment.ts";
import type { ChartOptions, ChartSpec } from "./chart-spec.ts";
import { chartGap, type ChartName, chartNamed, chartNames, tableNamed } from "./charts.ts";
import { compliance } from "./compliance.ts";
import { distribution } from "./distribution.ts";
import type { AlignmentTable } from "./facts/alignment-table.ts";
import type { CompanyScores } from "./facts/company-scores.ts";
import type { ResponseCurve } from "./facts/response-curve.ts";
import type { ScoreDistribution } from "./facts/score-distribution.ts";
import { rankIntervals } from "./robustness/rank-intervals.ts";
import { priorityMatrix } from "./priority-matrix.ts";
import { responseTimesChart } from "./response-times.ts";
import { riskMatrix } from "./risk-matrix.ts";
import { sizeBoxes } from "./size-boxes.ts";
import { strip } from "./strip.ts";
import type { ChartTable } from "./tables/chart-table.ts";
import { type MarkedName, withOwnScores } from "./tables/own-scores.ts";
import { priorityTable, riskTable } from "./tables/company-tables.ts";
import { alignmentCounts, responseTable } from "./tables/initiative-tables.ts";
import { dutyTable } from "./tables/shares-table.ts";
import { rankTable } from "./tables/rank-table.ts";
import { distributionTable, sizeBoxTable, stripTable } from "./tables/spread-tables.ts";
import { changePartsTable, panelTable, yearlyMeanTable } from "./tables/trend-tables.ts";
import { trendCharts } from "./trend/trend-charts.ts";

/** What a pool of filled files tells beside its benchmark, under the minimum counts. */
export interface CaseMaterial {
  readonly minN: number;
  readonly distribution: ScoreDistribution;
  readonly responses: ResponseCurve | null;
  readonly alignment: AlignmentTable | null;
}

/** All that charts are drawn from; what is absent is not at hand. */
export interface ChartMaterial {
  readonly benchmark?: Benchmark;
  readonly cases?: CaseMaterial;
  /** Single companies, for a consultant's eyes only. */
  readonly companies?: readonly CompanyScores[];
  /** One company, for its own eyes only. */
  readonly company?: Scorecard;
  readonly trend?: Trend;
  /** Ranks of single companies, for a consultant's eyes only. */
  readonly ranking?: Robustness;
}
export type ChartSource = keyof ChartMaterial;

/** A chart with the table that stands beside it, or without a chart the sentence that says why. */
export type Exhibit = { readonly spec: ChartSpec; readonly table: ChartTable } | { readonly spec: null; readonly gap: string };

interface Entry {
  readonly source: ChartSource;
  /** Null where the source is not at hand. */
  readonly exhibit: (material: ChartMaterial, options: ChartOptions) => Exhibit | null;
}

interface Parts<Data> {
  readonly chart: (data: Data, options: ChartOptions) => ChartSpec | null;
  readonly table: (data: Data, language: Language) => ChartTable;
  readonly gap: (data: Data, language: Language) => string;
}

function drawnFrom<Source extends ChartSource>(source: Source, { chart, table, gap }: Parts<NonNullable<ChartMaterial[Source]>>): Entry {
  const exhibit = (material: ChartMaterial, options: ChartOptions): Exhibit | null => {
    const data = material[source];
    if (data === undefined) return null;
    const spec = chart(data, options);
    return spec === null ? { spec, gap: gap(data, options.language) } : { spec, table: table(data, options.language) };
  };
  return { source, exhibit };
}

const noTable: ChartTable = { header: [], rows: [] };

const extraNames = [
  "compliance",
  "size-boxes",
  "distribution",
  "response-times",
  "alignment",
  "strip",
  "risks",
  "priorities",
  "yearly-means",
  "panel",
  "change-parts",
  "ranks",
] as const;
type ExtraName = (typeof extraNames)[number];

function noTrend({ pool, options }: Trend, language: Language): string {
  const words = messages[language].trend;
  const [year, another] = pool.years;
  if (pool.used === 0 || year === undefined) return words.nobody;
  return another === undefined ? words.oneYear(String(year)) : words.nothing(options.minN);
}

/** The charts that the report does not have. */
const extra: Readonly<Record<ExtraName, Entry>> = {
  compliance: drawnFrom("benchmark", {
    chart: compliance,
    table: dutyTable,
    gap: (benchmark, language) => chartGap("duties", benchmark, language),
  }),
  "size-boxes": drawnFrom("benchmark", {
    chart: sizeBoxes,
    table: sizeBoxTable,
    gap: ({ minimumCounts }, language) => messages[language].gallery.noSizes(minimumCounts.mean),
  }),
  distribution: drawnFrom("cases", {
    chart: (cases, options) => distribution(cases.distribution, options),
    table: (cases, language) => distributionTable(cases.distribution, language),
    gap: ({ distribution: { minimumCounts } }, language) => messages[language].gallery.noDistribution(minimumCounts.mean),
  }),
  "response-times": drawnFrom("cases", {
    chart: ({ responses }, options) => (responses === null ? null : responseTimesChart(responses, options)),
    table: ({ responses }, language) => (responses === null ? noTable : responseTable(responses, language)),
    gap: ({ minN }, language) => messages[language].gallery.noResponses(minN),
  }),
  alignment: drawnFrom("cases", {
    chart: ({ alignment }, options) => (alignment === null ? null : alignmentChart(alignment, options)),
    table: ({ alignment }, language) => (alignment === null ? noTable : alignmentCounts(alignment, language)),
    gap: ({ minN }, language) => messages[language].gallery.noAlignment(minN),
  }),
  strip: drawnFrom("companies", { chart: strip, table: stripTable, gap: (_companies, language) => messages[language].gallery.noStrip }),
  risks: drawnFrom("company", { chart: riskMatrix, table: riskTable, gap: (_card, language) => messages[language].gallery.noRisks }),
  priorities: drawnFrom("company", {
    chart: priorityMatrix,
    table: priorityTable,
    gap: (_card, language) => messages[language].gallery.noPriorities,
  }),
  "yearly-means": drawnFrom("trend", { chart: trendCharts.years, table: yearlyMeanTable, gap: noTrend }),
  panel: drawnFrom("trend", { chart: trendCharts.panel, table: panelTable, gap: noTrend }),
  "change-parts": drawnFrom("trend", { chart: trendCharts.parts, table: changePartsTable, gap: noTrend }),
  ranks: drawnFrom("ranking", {
    // Of very many companies, the page with the best.
    chart: (found, { language }) => rankIntervals(found, language)[0] ?? null,
    table: rankTable,
    gap: ({ companies }, language) => messages[language].robustness[companies.length === 0 ? "nobody" : "one"],
  }),
};

/** Every chart that there is: those of the report, and those that only the gallery has. */
export const galleryNames = [...chartNames, ...extraNames] as const;
export type GalleryName = (typeof galleryNames)[number];

function ofReport(name: ChartName): Entry {
  const { source, exhibit } = drawnFrom("benchmark", {
    chart: chartNamed(name),
    table: (benchmark, language) => tableNamed(name, benchmark, language),
    gap: (benchmark, language) => chartGap(name, benchmark, language),
  });
  return {
    source,
    exhibit: (material, options) => {
      const shown = exhibit(material, options);
      return shown?.spec == null || !isMarked(name) ? shown : { ...shown, table: withOwnScores(shown.table, name, options) };
    },
  };
}

const entries: ReadonlyMap<GalleryName, Entry> = new Map<GalleryName, Entry>([
  ...chartNames.map((name) => [name, ofReport(name)] as const),
  ...extraNames.map((name) => [name, extra[name]] as const),
]);

/** What a chart is drawn from. */
export const sourceOf = (name: GalleryName): ChartSource => entries.get(name)?.source ?? "benchmark";

/** Whether a chart marks one company among the others. */
export const isMarked = (name: GalleryName): name is MarkedName => name === "areas" || name === "topics";

/** Draws a chart by its name; null where its source is not at hand. */
export const exhibitOf = (name: GalleryName, material: ChartMaterial, options: ChartOptions): Exhibit | null =>
  entries.get(name)?.exhibit(material, options) ?? null;

/** What a chart shows, in words. */
export function chartShows(name: GalleryName, language: Language): string {
  const { gallery, report } = messages[language];
  const words: Readonly<Record<GalleryName, string>> = { ...report.names, ...gallery.names };
  return words[name];
}
