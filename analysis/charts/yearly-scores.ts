import { areas } from "../../instrument/csr/areas.ts";
import { messages } from "../../instrument/messages/messages.ts";
import type { Language } from "../../instrument/types.ts";
import type { Benchmark, Group, Metric } from "../benchmark/types.ts";
import type { Chart } from "./chart-spec.ts";
import { countText, figureText, percent, signed, wholeScore, type Reader } from "./words/figure-text.ts";
import { extremes } from "./facts/finding.ts";
import { inListOrder, metricLabel } from "./words/labels.ts";
import { companiesWith, figureOf, groupsBy } from "./facts/published.ts";
import { framed } from "./drawing/theme.ts";
import { yearlyPanels, type YearlyPoint } from "./drawing/yearly-panels.ts";

/** Core score first, then the areas: one panel each. */
export const yearlyMetrics: readonly Metric[] = ["core", ...areas.map(({ id }) => id)];

/** Mean of every area by year with the middle half of the companies; a line breaks where a year is withheld or missing. */
export const yearlyScores: Chart = (benchmark, { language }) => {
  const words = messages[language].charts;
  const reader = { language, minimumCounts: benchmark.minimumCounts };
  const years = yearsBetween(groupsBy(benchmark, ["year"]));
  const points = yearlyMetrics.flatMap((metric) => years.map((year) => pointOf(benchmark, { metric, year }, reader)));
  const drawnYears = new Set(points.filter(({ mean }) => mean !== null).map(({ year }) => year));
  if (drawnYears.size < 2) return null;
  const change = largestChange(benchmark, language);
  const frame = {
    language,
    title: [change === null ? words.yearly : words[`${change.kind}Most`](change.name, change.points, change.span)],
    subtitle: [words.yearlyHow(percent(benchmark.confidence)), words.yearlyCaution(benchmark.minimumCounts.mean)],
    description: yearlyMetrics.map((metric) => spoken(metricLabel(metric, language), points, language)).join(words.listSeparator),
    width: 720,
  };
  return framed(frame, yearlyPanels(points, years.map(String)));
};

/** Most years between the first and the last for which years without companies are kept as gaps on the axis. */
const widestSpan = 12;

function yearsBetween(groups: readonly Group[]): readonly number[] {
  const years = groups
    .map(({ cell }) => Number(cell.year))
    .filter((year) => Number.isInteger(year))
    .toSorted((a, b) => a - b);
  const [first, last] = [years.at(0), years.at(-1)];
  if (first === undefined || last === undefined || last - first > widestSpan) return years;
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

function groupOf(benchmark: Benchmark, year: number): Group | undefined {
  return groupsBy(benchmark, ["year"]).find(({ cell }) => cell.year === String(year));
}

function pointOf(benchmark: Benchmark, { metric, year }: { readonly metric: Metric; readonly year: number }, reader: Reader): YearlyPoint {
  const group = groupOf(benchmark, year);
  const figure = figureOf(group, metric, "mean");
  const mean = figure.value;
  const interval = "interval" in figure ? figure.interval : undefined;
  const [q1, q3] = [figureOf(group, metric, "q1").value, figureOf(group, metric, "q3").value];
  const band = mean === null || q1 === null || q3 === null ? { q1: null, q3: null } : { q1, q3 };
  const count = countText(companiesWith(group, metric), reader).text;
  const n = mean === null ? figureText(figure, reader, wholeScore).text : count;
  const chance = { low: interval?.low ?? null, high: interval?.high ?? null };
  return { panel: metricLabel(metric, reader.language), year: String(year), mean, ...chance, ...band, n: group === undefined ? "–" : n };
}

/** The area whose mean changed most between the first and the last year, in words. */
export interface LargestChange {
  readonly kind: "rose" | "fell";
  readonly name: string;
  /** Whole points with their sign. */
  readonly points: string;
  /** First and last year. */
  readonly span: string;
}

/** Null where no area clearly changed most, or where a mean of the first or last year is withheld. */
export function largestChange(benchmark: Benchmark, language: Language): LargestChange | null {
  const years = groupsBy(benchmark, ["year"]).filter((group) =>
    yearlyMetrics.some((metric) => figureOf(group, metric, "mean").value !== null),
  );
  const [first, last] = [inListOrder(years).at(0), inListOrder(years).at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const changes = areas.map(({ id, title }) => {
    const [before, after] = [figureOf(first, id, "mean").value, figureOf(last, id, "mean").value];
    return { label: title[language], value: before === null || after === null ? null : after - before };
  });
  const { lowest, highest } = extremes(changes, 1);
  const span = messages[language].charts.yearSpan(Number(first.cell.year), Number(last.cell.year));
  if (highest !== null && highest.value >= 1) return { kind: "rose", name: highest.label, points: signed(highest.value), span };
  if (lowest === null || lowest.value > -1) return null;
  return { kind: "fell", name: lowest.label, points: signed(lowest.value), span };
}

function spoken(panel: string, points: readonly YearlyPoint[], language: Language): string {
  const words = messages[language].charts;
  const own = points.filter((point) => point.panel === panel);
  const parts = own.map(({ year, mean, low, high, n }) => {
    if (mean === null) return `${year} ${n}`;
    const interval = low === null || high === null ? "" : ` ${words.interval(wholeScore(low), wholeScore(high))}`;
    return `${year} ${wholeScore(mean)}${interval} (n=${n})`;
  });
  return `${panel}${words.colon}${parts.join(" · ")}`;
}
