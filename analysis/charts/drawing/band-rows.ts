import { messages } from "../../../instrument/messages/messages.ts";
import type { Place } from "../../../instrument/messages/en/charts.ts";
import type { Benchmark, Metric } from "../../benchmark/types.ts";
import type { ChartOptions } from "../chart-spec.ts";
import { countLabel, figureText, wholeScore, type Reader } from "../words/figure-text.ts";
import { metricLabel } from "../words/labels.ts";
import { companiesWith, everybody, figureOf, type Statistic } from "../facts/published.ts";
import { wrapText } from "./text-width.ts";

/** One row of a percentile chart. Scores 0–100, `null` where they are withheld. */
export interface BandRow {
  readonly name: string;
  /** The name broken into lines. */
  readonly label: string;
  readonly p10: number | null;
  readonly q1: number | null;
  readonly median: number | null;
  readonly q3: number | null;
  readonly p90: number | null;
  /** Stands in place of the band where even the median is withheld. */
  readonly mark: string | null;
  /** Stands at the right end of the row. */
  readonly note: string;
  /** The row in the text alternative. */
  readonly spoken: string;
  readonly you: number | null;
  /** Own score minus median, `null` without either. */
  readonly gap: number | null;
}

const labelWidth = 190;

/** One row a metric, in the order given, from the group of all companies. */
export function bandRows(benchmark: Benchmark, metrics: readonly Metric[], { language, you }: ChartOptions): readonly BandRow[] {
  const group = everybody(benchmark);
  const reader = { language, minimumCounts: benchmark.minimumCounts };
  return metrics.map((metric) => {
    const value = (statistic: Statistic): number | null => figureOf(group, metric, statistic).value;
    const own = you?.get(metric) ?? null;
    const quantiles = { p10: value("p10"), q1: value("q1"), median: value("median"), q3: value("q3"), p90: value("p90") };
    const { median } = quantiles;
    const name = metricLabel(metric, language);
    const n = countLabel(companiesWith(group, metric), reader);
    const shown = figureText(figureOf(group, metric, "median"), reader, wholeScore).text;
    return {
      name,
      label: wrapText(name, labelWidth, 13).join("\n"),
      ...quantiles,
      mark: median === null ? shown : null,
      note: noteOf({ shown, n, place: own === null ? null : placeOf(quantiles, own) }, reader),
      spoken: spokenOf({ quantiles, shown, n, own }, reader),
      you: own,
      gap: own === null || median === null ? null : own - median,
    };
  });
}

type Quantiles = Pick<BandRow, "p10" | "q1" | "median" | "q3" | "p90">;

/** Between which published quantiles a score lies. Null where not even the median is published. */
export function placeOf({ p10, q1, median, q3, p90 }: Quantiles, score: number): Place | null {
  const published = [
    [10, p10],
    [25, q1],
    [50, median],
    [75, q3],
    [90, p90],
  ] as const;
  const steps = published.flatMap(([percent, value]) => (value === null ? [] : [{ percent, value }]));
  if (steps.length === 0) return null;
  const equal = steps.filter(({ value }) => value === score);
  const low = equal.at(0) ?? steps.findLast(({ value }) => value < score);
  const high = equal.at(-1) ?? steps.find(({ value }) => value > score);
  return { low: low?.percent ?? 0, high: high?.percent ?? 100 };
}

function noteOf({ shown, n, place }: { shown: string; n: string; place: Place | null }, { language }: Reader): string {
  const words = messages[language].charts;
  if (place !== null) return `${words.aheadOf(place)} · ${n}`;
  return shown === n ? n : words.medianAndCount(shown, n);
}

interface Spoken {
  readonly quantiles: Quantiles;
  readonly shown: string;
  readonly n: string;
  readonly own: number | null;
}

function spokenOf({ quantiles: { p10, q1, q3, p90 }, shown, n, own }: Spoken, { language }: Reader): string {
  const words = messages[language].charts;
  const range = (name: string, low: number | null, high: number | null): readonly string[] =>
    low === null || high === null ? [] : [`${name} ${wholeScore(low)}–${wholeScore(high)}`];
  const parts = [
    ...(own === null ? [] : [`${words.you} ${wholeScore(own)}`]),
    `${words.median} ${shown}`,
    ...range(words.middleHalf, q1, q3),
    ...range(words.middleEighty, p10, p90),
    n,
  ];
  return parts.join(" · ");
}
