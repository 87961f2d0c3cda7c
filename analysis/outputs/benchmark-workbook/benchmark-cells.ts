import type { BenchmarkWorkbookMessages } from "../../../instrument/messages/en/benchmark-workbook.ts";
import { benchmarkWorkbookMessages } from "../../../instrument/messages/benchmark-workbook-messages.ts";
import type { Figure, Group, Metric } from "../../benchmark/types.ts";
import { companiesIn, companiesWith, figureOf, type Statistic } from "../../charts/facts/published.ts";
import { countText, figureText, percent, wholeScore, type FigureText } from "../../charts/words/figure-text.ts";
import { pageOf, type Page, type ReportOptions } from "../report/page.ts";
import type { PublishedBenchmark } from "../../disclosure/gate/published-benchmark.ts";
import type { StyleName } from "../../../instrument/workbook/styles.ts";
import type { SheetCell } from "../workbook/sheet-page.ts";

/** What every sheet of benchmark.xlsx works from: only what passed the gate. */
export interface BenchmarkPage extends Page {
  readonly own: BenchmarkWorkbookMessages;
}

export const benchmarkPage = ({ benchmark }: PublishedBenchmark, options: ReportOptions): BenchmarkPage => ({
  ...pageOf(benchmark, options),
  own: benchmarkWorkbookMessages[options.language],
});

/** A statistic of a score as a number, or the mark of the reason why it is withheld. One decimal, none below ten companies. */
export function statisticCell(group: Group | undefined, metric: Metric, statistic: Statistic, page: BenchmarkPage): SheetCell {
  const n = companiesWith(group, metric);
  const figure = figureOf(group, metric, statistic);
  if (figure.value === null) return markCell(figureText(figure, page.reader, wholeScore));
  return { value: figure.value, style: n !== null && n < 10 ? "score" : "decimal" };
}

/** A share 0–1 as a percentage, or its mark. */
export const shareCell = (figure: Figure, page: BenchmarkPage): SheetCell =>
  figure.value === null ? markCell(figureText(figure, page.reader, percent)) : { value: figure.value, style: "percent" };

/** Companies behind a score, or all of the group; a mark where their number is withheld. */
export function countCell(group: Group | undefined, page: BenchmarkPage, metric?: Metric): SheetCell {
  return companiesCell(metric === undefined ? companiesIn(group) : companiesWith(group, metric), page);
}

/** A figure as a number in some look, or its mark. */
export const figureCell = (figure: Figure, page: BenchmarkPage, style: StyleName): SheetCell =>
  figure.value === null ? markCell(figureText(figure, page.reader, String)) : { value: figure.value, style };

/** A number of companies, or its mark. */
export const companiesCell = (n: number | null, page: BenchmarkPage): SheetCell =>
  n === null ? markCell(countText(n, page.reader)) : { value: n, style: "score" };

const markCell = ({ text }: FigureText): SheetCell => ({ value: text, style: "cellCenter" });
