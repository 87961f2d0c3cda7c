import { topics } from "../../instrument/csr/instrument.ts";
import { messages } from "../../instrument/messages/messages.ts";
import type { Benchmark, Group } from "../benchmark/types.ts";
import type { Chart } from "./chart-spec.ts";
import { figureText, percent, type Reader } from "./words/figure-text.ts";
import { extremes } from "./facts/finding.ts";
import { cellMark, comparedGroups, rowName } from "./heat-map.ts";
import { metricLabel } from "./words/labels.ts";
import { matrixPanels, matrixWidth, type Matrix, type MatrixCell } from "./drawing/matrix.ts";
import { population } from "./words/population.ts";
import { answeredOf, everybody } from "./facts/published.ts";
import { colours, framed } from "./drawing/theme.ts";

/** Answered share of every topic by industry (by size where the benchmark has no industries); gaps are dark. */
export const completenessMap: Chart = (benchmark, { language }) => {
  const words = messages[language].charts;
  const reader = { language, minimumCounts: benchmark.minimumCounts };
  const groups = completenessGroups(benchmark);
  if (groups.every((group) => topics.every(({ id }) => answeredOf(group, id).value === null))) return null;
  const all = everybody(benchmark);
  const matrix: Matrix = {
    language,
    rows: groups.map((group) => rowName(group, reader)),
    cells: groups.flatMap((group) => topics.map(({ id }) => cellOf(group, id, reader))),
    bins: words.completenessBins,
    fills: colours.completeness,
  };
  const frame = {
    language,
    title: [headline(all, reader) ?? words.completeness],
    subtitle: [population(benchmark, language), words.completenessHow, words.hatchedIsWithheld(benchmark.minimumCounts.mean)],
    description: groups.map((group) => spoken(group, reader)).join(words.listSeparator),
    width: matrixWidth(matrix),
  };
  return framed(frame, matrixPanels(matrix));
};

/** All companies, then the groups that completeness is shown for. */
export function completenessGroups(benchmark: Benchmark): readonly Group[] {
  const all = everybody(benchmark);
  const industries = comparedGroups(benchmark, "industry");
  const groups = industries.length > 0 ? industries : comparedGroups(benchmark, "size");
  return all === undefined ? groups : [all, ...groups];
}

/** Upper bounds of the classes, as `completenessBins` names them. */
const bounds: readonly number[] = [0.5, 0.7, 0.8, 0.9, 0.95];

function cellOf(group: Group, topicId: string, reader: Reader): MatrixCell {
  const figure = answeredOf(group, topicId);
  const own = { row: rowName(group, reader), topicId, direction: null };
  if (figure.value === null) return { ...own, text: cellMark(figure, reader), bin: null };
  const { value } = figure;
  return { ...own, text: percent(value).replace("%", ""), bin: bounds.filter((bound) => value >= bound).length };
}

function headline(all: Group | undefined, { language }: Reader): string | null {
  const shares = topics.map(({ id }) => ({ label: metricLabel(id, language), value: answeredOf(all, id).value }));
  const { lowest } = extremes(shares, 0.01);
  return lowest === null ? null : messages[language].charts.leastComplete(lowest.label, percent(lowest.value));
}

function spoken(group: Group, reader: Reader): string {
  const cells = topics.map(({ id }) => `${metricLabel(id, reader.language)} ${figureText(answeredOf(group, id), reader, percent).text}`);
  return `${rowName(group, reader)}${messages[reader.language].charts.colon}${cells.join(" · ")}`;
}
