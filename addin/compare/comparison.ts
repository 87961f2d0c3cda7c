import type { Metric } from "../../analysis/benchmark/types.ts";
import { type BandRow, bandRows } from "../../analysis/charts/drawing/band-rows.ts";
import { companiesWith } from "../../analysis/charts/facts/published.ts";
import { extremes } from "../../analysis/charts/facts/finding.ts";
import { countLabel, countText, signed } from "../../analysis/charts/words/figure-text.ts";
import { groupLabel, yearSpan } from "../../analysis/charts/words/labels.ts";
import { compareMessages } from "../../instrument/messages/compare-messages.ts";
import { messages } from "../../instrument/messages/messages.ts";
import type { Language } from "../../instrument/types.ts";
import { comparisonTable, type ComparisonTable } from "./comparison-table.ts";
import { areaMetrics, topicMetrics } from "../../analysis/peers/metrics.ts";
import { benchmarkOfGroup } from "../../analysis/peers/one-group.ts";
import { notesOn } from "../../analysis/peers/notes.ts";
import { comparableCard, scoresOf } from "../../analysis/peers/own-scores.ts";
import type { Compared, Peers } from "../../analysis/peers/peers.ts";

/** A row of a chart: scores 0–100, `null` where they are withheld, and the number of companies as "n=180" or "n<5". */
export interface DrawnRow extends Pick<BandRow, "name" | "p10" | "q1" | "median" | "q3" | "p90" | "you" | "gap"> {
  readonly count: string;
}

/** One chart with the table that holds its numbers. */
export interface ComparisonPart {
  readonly heading: string;
  /** What a screen reader says in place of the picture. */
  readonly description: string;
  /** What is drawn; empty where nothing is published. */
  readonly rows: readonly DrawnRow[];
  readonly table: ComparisonTable;
}

/** A company beside a group of others, in words and numbers. */
export interface Comparison {
  /** Who is compared with whom, and how many they are. */
  readonly heading: string;
  /** Where the company is furthest behind and ahead. */
  readonly findings: readonly string[];
  readonly parts: readonly ComparisonPart[];
  readonly notes: readonly string[];
}

/** Sets a company beside a group: raw scores, under the default weights on both sides. */
export function comparisonWith(peers: Peers, { own, group, language }: Compared): Comparison {
  const you = scoresOf(comparableCard(own));
  const benchmark = benchmarkOfGroup(group, peers.benchmark);
  const words = compareMessages[language];
  const said = messages[language].charts;
  const reader = { language, minimumCounts: benchmark.minimumCounts };
  const rows = (metrics: readonly Metric[]): readonly DrawnRow[] =>
    bandRows(benchmark, metrics, { language, you }).map((row, index) => ({
      ...row,
      count: countLabel(companiesWith(group, metrics[index] ?? ""), reader),
    }));
  const topics = sortedByGap(topicMetrics, rows(topicMetrics));
  const companies = said.companies(countText(group.n, reader).text, yearSpan(benchmark, language));
  const part = (heading: string, kind: "areas" | "topics", metrics: readonly Metric[]): ComparisonPart => {
    const drawn = rows(metrics).filter(({ median, you: score }) => median !== null || score !== null);
    return {
      heading,
      description: words.chartOf(heading),
      rows: drawn.some(({ median }) => median !== null) ? drawn : [],
      table: comparisonTable(benchmark, metrics, { you, language, kind }),
    };
  };
  return {
    heading: words.against(groupLabel(group, language), companies),
    findings: findingsIn([...rows(areaMetrics.slice(2)), ...rows(topicMetrics)], language),
    parts: [part(words.areasHeading, "areas", areaMetrics), part(words.topicsHeading, "topics", topics)],
    notes: notesOn(peers, { own, group, language }),
  };
}

/** Furthest behind the median first; what cannot be compared comes last, in the order of the questionnaire. */
function sortedByGap(metrics: readonly Metric[], rows: readonly DrawnRow[]): readonly Metric[] {
  const gap = new Map(metrics.map((metric, index) => [metric, rows[index]?.gap ?? Number.POSITIVE_INFINITY]));
  return metrics.toSorted((a, b) => {
    const [first = 0, second = 0] = [gap.get(a), gap.get(b)];
    return first === second ? 0 : first - second;
  });
}

function findingsIn(rows: readonly DrawnRow[], language: Language): readonly string[] {
  const said = messages[language].charts;
  const gaps = rows.map(({ name, gap }) => ({ label: name, value: gap }));
  const { lowest, highest } = extremes(gaps, 1);
  return [
    ...(lowest === null || lowest.value > -1 ? [] : [said.youBelow(lowest.label, signed(lowest.value))]),
    ...(highest === null || highest.value < 1 ? [] : [said.youAbove(highest.label, signed(highest.value))]),
  ];
}
