import type { Group, Metric } from "../../benchmark/types.ts";
import { companiesIn, companiesWith, everybody, figureOf } from "../../charts/facts/published.ts";
import { countLabel } from "../../charts/words/figure-text.ts";
import { groupLabel, inListOrder, metricLabel } from "../../charts/words/labels.ts";
import { areaMetrics, topicMetrics } from "../../peers/metrics.ts";
import { countedName, hasFigures, paleColor, type PageChart } from "../workbook/page-chart.ts";
import { SheetPage } from "../workbook/sheet-page.ts";
import type { BenchmarkPage } from "./benchmark-cells.ts";

/** Most groups that a chart shows; more would be a wall. */
const mostGroups = 24;

/** Excel's own charts of the published medians: by area, by topic, and for every way of breaking down the pool. */
export function chartSheet(page: BenchmarkPage): SheetPage {
  const { own, words, benchmark } = page;
  const sheet = new SheetPage(own.sheets.charts, [24, 24, 24, 24, 24]);
  sheet.title(own.charts);
  sheet.paragraph(own.chartsIntro);
  const all = everybody(benchmark);
  const ofAll = [
    scoreChart(own.medians(own.byArea), areaMetrics, all, page),
    scoreChart(own.medians(own.byTopic), topicMetrics, all, page),
  ];
  const broken = benchmark.breakdowns.filter(({ by }) => by.length > 0 && by.join() !== "year");
  const byGroup = broken.map(({ by, groups }) => {
    const published = groups.filter((group) => companiesIn(group) !== null);
    return { name: words.dimensionAnd(by.map((dimension) => words.dimensions[dimension])), groups: inListOrder(published) };
  });
  const shown = byGroup.filter(({ groups }) => groups.length <= mostGroups);
  const charts = [...ofAll, ...shown.map(({ name, groups }) => groupChart(name, groups, page))];
  if (!charts.some(hasFigures)) sheet.paragraph(own.noCharts);
  for (const chart of charts) sheet.chart(chart);
  for (const { name, groups } of byGroup) if (groups.length > mostGroups) sheet.paragraph(own.tooManyGroups(name, groups.length));
  return sheet;
}

/** Several scores of one group. */
function scoreChart(title: string, metrics: readonly Metric[], group: Group | undefined, page: BenchmarkPage): PageChart {
  const bars = metrics.map((metric) => ({ name: metricLabel(metric, page.language), group, metric }));
  return medianChart(title, bars, page);
}

/** The core score of several groups. */
function groupChart(name: string, groups: readonly Group[], page: BenchmarkPage): PageChart {
  const bars = groups.map((group) => ({ name: groupLabel(group, page.language), group, metric: "core" }));
  return medianChart(page.own.coreBy(name), bars, page);
}

interface Bar {
  readonly name: string;
  readonly group: Group | undefined;
  readonly metric: Metric;
}

/** Medians with their quartiles; each name carries its number of companies. */
function medianChart(title: string, bars: readonly Bar[], { own, chartWords, language, reader }: BenchmarkPage): PageChart {
  const figures = (statistic: "q1" | "median" | "q3"): readonly (number | null)[] =>
    bars.map(({ group, metric }) => figureOf(group, metric, statistic).value);
  const [low, values, high] = [figures("q1"), figures("median"), figures("q3")];
  const range = values.map((_, index) => ({ low: low[index] ?? null, high: high[index] ?? null }));
  return {
    kind: "bars",
    title,
    measure: "score",
    axis: own.chartAxis,
    categories: bars.map(({ name, group, metric }) => countedName(name, countLabel(companiesWith(group, metric), reader), language)),
    series: [{ name: chartWords.median, values, range, color: paleColor }],
    language,
  };
}
