import { messages } from "../../../instrument/messages/messages.ts";
import type { Language } from "../../../instrument/types.ts";
import type { Benchmark } from "../../benchmark/types.ts";
import { type CompanyScores, companyStrips } from "../facts/company-scores.ts";
import { companiesWith, figureOf, type Statistic } from "../facts/published.ts";
import type { ScoreDistribution } from "../facts/score-distribution.ts";
import { boxGroups } from "../size-boxes.ts";
import { middleHalf } from "../strip.ts";
import { countText, figureText, percent, publishedScore } from "../words/figure-text.ts";
import { groupLabel, metricLabel } from "../words/labels.ts";
import { type ChartTable, textCell } from "./chart-table.ts";

const quantiles: readonly Statistic[] = ["p10", "q1", "median", "q3", "p90"];

/** The five published quantiles of the core score by size. */
export function sizeBoxTable(benchmark: Benchmark, language: Language): ChartTable {
  const words = messages[language].charts;
  const reader = { language, minimumCounts: benchmark.minimumCounts };
  return {
    header: [words.group, words.n, ...quantiles.map((statistic) => words[statistic])],
    rows: boxGroups(benchmark).map((group) => {
      const n = companiesWith(group, "core");
      const figures = quantiles.map((statistic) => figureText(figureOf(group, "core", statistic), reader, publishedScore(n)));
      return [textCell(groupLabel(group, language)), countText(n, reader), ...figures];
    }),
  };
}

/** Companies and their share by range of scores. */
export function distributionTable({ bins, n }: ScoreDistribution, language: Language): ChartTable {
  const words = messages[language].gallery;
  return {
    header: [words.rangeHead, words.companiesHead, words.shareHead],
    rows: (bins ?? []).map(({ from, to, count }) => [
      textCell(words.range(from, to)),
      textCell(String(count)),
      textCell(percent(count / (n ?? 1))),
    ]),
  };
}

/** Median, its interval and the middle half of every score; the dots of single companies stay in the picture. */
export function stripTable(companies: readonly CompanyScores[], language: Language): ChartTable {
  const { charts, gallery } = messages[language];
  return {
    header: [charts.area, charts.n, charts.median, gallery.interval, gallery.middleHalfHead],
    rows: companyStrips(companies).map((each) => [
      textCell(metricLabel(each.metric, language)),
      textCell(String(each.values.length)),
      textCell(each.median.toFixed(1)),
      textCell(each.interval === null ? charts.notScored : `${each.interval.lower.toFixed(1)}–${each.interval.upper.toFixed(1)}`),
      textCell(middleHalf(each)),
    ]),
  };
}
