import { areas } from "../../../instrument/csr/areas.ts";
import { topics } from "../../../instrument/csr/instrument.ts";
import { messages } from "../../../instrument/messages/messages.ts";
import type { Language } from "../../../instrument/types.ts";
import type { Benchmark, Metric } from "../../benchmark/types.ts";
import { textCell, type ChartTable } from "./chart-table.ts";
import { countText, figureText, figureWithInterval, intervalText, percent, publishedScore } from "../words/figure-text.ts";
import { metricLabel } from "../words/labels.ts";
import { companiesWith, everybody, figureOf, type Statistic, weightedMeanOf } from "../facts/published.ts";

/** The scores that stand in a table, one a row. */
export const scoresIn: Readonly<Record<"areas" | "topics", readonly Metric[]>> = {
  areas: ["core", "overall", ...areas.map(({ id }) => id)],
  topics: topics.map(({ id }) => id),
};

/** Distribution of the core and overall score and of every area, all companies. */
export function areaTable(benchmark: Benchmark, language: Language): ChartTable {
  return scoreTable(benchmark, language, { head: "area", metrics: scoresIn.areas });
}

/** Distribution of every topic, all companies. */
export function topicTable(benchmark: Benchmark, language: Language): ChartTable {
  return scoreTable(benchmark, language, { head: "topic", metrics: scoresIn.topics });
}

const spread: readonly Statistic[] = ["sd", "p10", "q1", "median", "q3", "p90"];

function scoreTable(
  benchmark: Benchmark,
  language: Language,
  { head, metrics }: { readonly head: "area" | "topic"; readonly metrics: readonly Metric[] },
): ChartTable {
  const words = messages[language].charts;
  const reader = { language, minimumCounts: benchmark.minimumCounts };
  const group = everybody(benchmark);
  const isWeighted = benchmark.weighting?.isApplied === true;
  const weightedHead = isWeighted ? [words.weightedMean] : [];
  return {
    header: [
      words[head],
      words.n,
      words.mean,
      words.intervalOf(percent(benchmark.confidence)),
      ...weightedHead,
      ...spread.map((statistic) => words[statistic]),
    ],
    rows: metrics.map((metric) => {
      const n = companiesWith(group, metric);
      const shown = publishedScore(n);
      const mean = figureOf(group, metric, "mean");
      const interval = intervalText(mean, reader, shown);
      // Without an interval the standard deviation is withheld, for the same reason.
      const beside = interval === "" ? figureText(figureOf(group, metric, "sd"), reader, shown) : textCell(interval);
      const own = weightedMeanOf(group, metric);
      const weighted = isWeighted ? [figureWithInterval(own, reader, shown)] : [];
      const others = spread.map((statistic) => figureText(figureOf(group, metric, statistic), reader, shown));
      return [
        textCell(metricLabel(metric, language)),
        countText(n, reader),
        figureText(mean, reader, shown),
        beside,
        ...weighted,
        ...others,
      ];
    }),
  };
}
