import { topics } from "../../instrument/csr/instrument.ts";
import { messages } from "../../instrument/messages/messages.ts";
import type { Benchmark, Dimension, Figure, Group } from "../benchmark/types.ts";
import type { Chart, ChartOptions } from "./chart-spec.ts";
import { countLabel, figureText, wholeScore, type Reader } from "./words/figure-text.ts";
import { extremes } from "./facts/finding.ts";
import { groupLabel, inListOrder, metricLabel } from "./words/labels.ts";
import { matrixPanels, matrixWidth, type Matrix, type MatrixCell } from "./drawing/matrix.ts";
import { population } from "./words/population.ts";
import { everybody, figureOf, groupsBy } from "./facts/published.ts";
import { colours, framed } from "./drawing/theme.ts";

/** Median of every industry and topic; colour is the distance from the median of all companies. */
export const industryHeatMap: Chart = (benchmark, options) =>
  heatMap(benchmark, options, { dimension: "industry", plain: "compareIndustries" });

/** Median of every size class and topic; colour is the distance from the median of all companies. */
export const sizeHeatMap: Chart = (benchmark, options) => heatMap(benchmark, options, { dimension: "size", plain: "compareSizes" });

function heatMap(
  benchmark: Benchmark,
  { language }: ChartOptions,
  { dimension, plain }: { readonly dimension: Dimension; readonly plain: "compareIndustries" | "compareSizes" },
): ReturnType<Chart> {
  const words = messages[language].charts;
  const groups = comparedGroups(benchmark, dimension);
  if (groups.every((group) => topics.every(({ id }) => figureOf(group, id, "median").value === null))) return null;
  const reader = { language, minimumCounts: benchmark.minimumCounts };
  const all = everybody(benchmark);
  const shown = all === undefined ? groups : [all, ...groups];
  const matrix: Matrix = {
    language,
    rows: shown.map((group) => rowName(group, reader)),
    cells: shown.flatMap((group) => topics.map(({ id }) => cellOf(group, id, { all, reader }))),
    bins: words.differenceBins,
    fills: colours.difference,
  };
  const frame = {
    language,
    title: [headline(groups, reader) ?? words[plain]],
    subtitle: [population(benchmark, language), words.cellIsMedian, words.hatchedIsWithheld(benchmark.minimumCounts.mean)],
    description: shown.map((group) => spoken(group, reader)).join(words.listSeparator),
    width: matrixWidth(matrix),
  };
  return framed(frame, matrixPanels(matrix));
}

/** The groups of a dimension, the highest median core score first, withheld ones last. */
export function comparedGroups(benchmark: Benchmark, dimension: Dimension): readonly Group[] {
  const core = (group: Group): number => figureOf(group, "core", "median").value ?? -1;
  return inListOrder(groupsBy(benchmark, [dimension])).toSorted((a, b) => core(b) - core(a));
}

/** Name of a group with its number of companies: "Manufacturing (n=58)". */
export function rowName(group: Group, reader: Reader): string {
  return messages[reader.language].charts.withCount(groupLabel(group, reader.language), countLabel(group.n, reader));
}

/** From how many points a cell is marked as far above or below. */
const farOff = 6;

function cellOf(group: Group, topicId: string, { all, reader }: { readonly all: Group | undefined; readonly reader: Reader }): MatrixCell {
  const figure = figureOf(group, topicId, "median");
  const own = { row: rowName(group, reader), topicId };
  if (figure.value === null) return { ...own, text: cellMark(figure, reader), bin: null, direction: null };
  const difference = figure.value - (figureOf(all, topicId, "median").value ?? figure.value);
  const far = difference < 0 ? "down" : "up";
  return { ...own, text: wholeScore(figure.value), bin: binOf(difference), direction: Math.abs(difference) < farOff ? null : far };
}

/** Class of a difference, 0–6; a difference on a bound belongs to the class further from zero. */
function binOf(difference: number): number {
  const steps = [2, farOff, 10].filter((bound) => Math.abs(difference) >= bound).length;
  return difference < 0 ? 3 - steps : 3 + steps;
}

/** What stands in a withheld cell; there is no room for words. */
export function cellMark(figure: Figure, reader: Reader): string {
  if (figure.value !== null || figure.suppressed === "min-n") return figureText(figure, reader, wholeScore).text;
  if (figure.suppressed === "not-scored") return "–";
  return figure.suppressed === "extreme-share" ? "=" : "×";
}

function headline(groups: readonly Group[], reader: Reader): string | null {
  const words = messages[reader.language].charts;
  // Groups that are too small to publish are out of the comparison, and the headline says so.
  const compared = groups.filter((group) => figureOf(group, "core", "median").value !== null);
  const { lowest, highest } = extremes(
    compared.map((group) => ({ label: groupLabel(group, reader.language), value: figureOf(group, "core", "median").value })),
    1,
  );
  const minimum = reader.minimumCounts.mean;
  if (highest !== null) return words.highestGroup(highest.label, wholeScore(highest.value), minimum);
  return lowest === null ? null : words.lowestGroup(lowest.label, wholeScore(lowest.value), minimum);
}

function spoken(group: Group, reader: Reader): string {
  const { language } = reader;
  const cells = topics.map(
    ({ id }) => `${metricLabel(id, language)} ${figureText(figureOf(group, id, "median"), reader, wholeScore).text}`,
  );
  return `${rowName(group, reader)}${messages[language].charts.colon}${cells.join(" · ")}`;
}
