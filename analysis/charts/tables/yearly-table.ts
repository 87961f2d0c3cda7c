import { messages } from "../../../instrument/messages/messages.ts";
import type { Language } from "../../../instrument/types.ts";
import type { Benchmark, Group, Metric } from "../../benchmark/types.ts";
import { textCell, type ChartTable } from "./chart-table.ts";
import { countLabel, figureWithInterval, publishedScore, type FigureText, type Reader } from "../words/figure-text.ts";
import { groupLabel, inListOrder, metricLabel } from "../words/labels.ts";
import { companiesWith, figureOf, groupsBy } from "../facts/published.ts";
import { yearlyMetrics } from "../yearly-scores.ts";

/** Mean of the core score and of every area, one row a year, each mean with its number of companies. */
export function yearlyTable(benchmark: Benchmark, language: Language): ChartTable {
  const reader = { language, minimumCounts: benchmark.minimumCounts };
  return {
    header: [messages[language].charts.year, ...yearlyMetrics.map((metric) => metricLabel(metric, language))],
    rows: inListOrder(groupsBy(benchmark, ["year"])).map((group) => [
      textCell(groupLabel(group, language)),
      ...yearlyMetrics.map((metric) => meanText(group, metric, reader)),
    ]),
  };
}

function meanText(group: Group, metric: Metric, reader: Reader): FigureText {
  const n = companiesWith(group, metric);
  const mean = figureWithInterval(figureOf(group, metric, "mean"), reader, publishedScore(n));
  if (mean.why !== undefined) return mean;
  const { withCount } = messages[reader.language].charts;
  const count = countLabel(n, reader);
  return { text: withCount(mean.text, count), lines: [...(mean.lines ?? [mean.text]), withCount("", count).trim()] };
}
