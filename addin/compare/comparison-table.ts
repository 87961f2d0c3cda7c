import type { Benchmark, Group, Metric } from "../../analysis/benchmark/types.ts";
import { placeOf } from "../../analysis/charts/drawing/band-rows.ts";
import { companiesWith, everybody, figureOf, type Statistic } from "../../analysis/charts/facts/published.ts";
import { countText, type FigureText, figureText, rangeText, type Reader, wholeScore } from "../../analysis/charts/words/figure-text.ts";
import { metricLabel } from "../../analysis/charts/words/labels.ts";
import { compareMessages } from "../../instrument/messages/compare-messages.ts";
import { messages } from "../../instrument/messages/messages.ts";
import type { Language } from "../../instrument/types.ts";

/** One score beside those of the others. */
export interface ComparisonRow {
  readonly name: string;
  /** Share of the others that the company is ahead of, as far as it can be told. */
  readonly place: string | null;
  /** Own score, median, middle half, middle 80 % and number of companies; marks stand for what is withheld. */
  readonly cells: readonly string[];
}

export interface ComparisonTable {
  readonly header: readonly string[];
  readonly rows: readonly ComparisonRow[];
  /** What the marks in the cells mean. */
  readonly reasons: readonly string[];
}

interface Asked {
  /** Own scores by metric. */
  readonly you: ReadonlyMap<Metric, number>;
  readonly language: Language;
  readonly kind: "areas" | "topics";
}

/** The numbers of a chart, and words for every number that is missing. */
export function comparisonTable(benchmark: Benchmark, metrics: readonly Metric[], { you, language, kind }: Asked): ComparisonTable {
  const words = compareMessages[language];
  const reader = { language, minimumCounts: benchmark.minimumCounts };
  const group = everybody(benchmark);
  const lines = metrics.map((metric) => lineOf(metric, { group, reader, own: you.get(metric) ?? null }));
  const marks = new Map(lines.flatMap(({ cells }) => cells).flatMap(({ text, why }) => (why === undefined ? [] : [[text, why] as const])));
  return {
    header: [words.name[kind], words.you, words.median, words.middleHalf, words.middleEighty, words.n],
    rows: lines.map(({ name, place, cells }) => ({ name, place, cells: cells.map(({ text }) => text) })),
    reasons: [...marks].map(([mark, why]) => words.why(mark, why)),
  };
}

interface Line extends Omit<ComparisonRow, "cells"> {
  readonly cells: readonly FigureText[];
}

interface Row {
  readonly group: Group | undefined;
  readonly reader: Reader;
  readonly own: number | null;
}

function lineOf(metric: Metric, { group, reader, own }: Row): Line {
  const words = compareMessages[reader.language];
  const shown = (statistic: Statistic): FigureText => figureText(figureOf(group, metric, statistic), reader, wholeScore);
  const value = (statistic: Statistic): number | null => figureOf(group, metric, statistic).value;
  const quantiles = { p10: value("p10"), q1: value("q1"), median: value("median"), q3: value("q3"), p90: value("p90") };
  const place = own === null ? null : placeOf(quantiles, own);
  return {
    name: metricLabel(metric, reader.language),
    place: place === null ? null : messages[reader.language].charts.aheadOf(place),
    cells: [
      own === null ? { text: words.noScore, why: words.noOwnScore } : { text: wholeScore(own) },
      shown("median"),
      rangeText(shown("q1"), shown("q3")),
      rangeText(shown("p10"), shown("p90")),
      countText(companiesWith(group, metric), reader),
    ],
  };
}
