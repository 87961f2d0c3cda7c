import { messages } from "../../instrument/messages/messages.ts";
import type { Benchmark, Group } from "../benchmark/types.ts";
import type { Chart } from "./chart-spec.ts";
import { type Box, boxLayers } from "./drawing/box-layers.ts";
import { wrapText } from "./drawing/text-width.ts";
import { framed } from "./drawing/theme.ts";
import { extremes } from "./facts/finding.ts";
import { companiesWith, everybody, figureOf, groupsBy, type Statistic } from "./facts/published.ts";
import { countLabel, figureText, wholeScore, type Reader } from "./words/figure-text.ts";
import { groupLabel, inListOrder } from "./words/labels.ts";
import { population } from "./words/population.ts";

const plotWidth = 430;

/** The core score of every size class as a box of the five quantiles that are published; never the lowest or highest company. */
export const sizeBoxes: Chart = (benchmark, { language }) => {
  const { charts, gallery } = messages[language];
  const reader = { language, minimumCounts: benchmark.minimumCounts };
  const groups = boxGroups(benchmark);
  const sizes = inListOrder(groupsBy(benchmark, ["size"]));
  if (sizes.every((group) => figureOf(group, "core", "median").value === null)) return null;
  const boxes = groups.map((group) => boxOf(group, reader));
  const { quartiles, p10p90 } = benchmark.minimumCounts;
  const frame = {
    language,
    title: [headline(sizes, reader) ?? gallery.boxTitle],
    subtitle: [population(benchmark, language), gallery.boxHow(quartiles, p10p90)],
    description: groups.map((group) => spoken(group, reader)).join(charts.listSeparator),
    width: plotWidth + 260,
  };
  return framed(frame, boxLayers(boxes, { plotWidth, axisTitle: charts.scoreAxis }));
};

/** All companies, then the size classes from the smallest. */
export function boxGroups(benchmark: Benchmark): readonly Group[] {
  const all = everybody(benchmark);
  const sizes = inListOrder(groupsBy(benchmark, ["size"]));
  return all === undefined ? sizes : [all, ...sizes];
}

function boxOf(group: Group, reader: Reader): Box {
  const value = (statistic: Statistic): number | null => figureOf(group, "core", statistic).value;
  const median = value("median");
  const n = countLabel(companiesWith(group, "core"), reader);
  const shown = figureText(figureOf(group, "core", "median"), reader, wholeScore).text;
  return {
    label: wrapText(groupLabel(group, reader.language), 150, 13).join("\n"),
    p10: value("p10"),
    q1: value("q1"),
    median,
    q3: value("q3"),
    p90: value("p90"),
    mark: median === null ? shown : null,
    note: median === null ? "" : messages[reader.language].charts.medianAndCount(shown, n),
  };
}

function headline(sizes: readonly Group[], { language }: Reader): string | null {
  const words = messages[language].gallery;
  const { lowest, highest } = extremes(
    sizes.map((group) => ({ label: groupLabel(group, language), value: figureOf(group, "core", "median").value })),
    1,
  );
  if (highest !== null) return words.boxHighest(highest.label, wholeScore(highest.value));
  return lowest === null ? null : words.boxLowest(lowest.label, wholeScore(lowest.value));
}

function spoken(group: Group, reader: Reader): string {
  const words = messages[reader.language].charts;
  const figures = (["median", "q1", "q3", "p10", "p90"] as const).flatMap((statistic) => {
    const figure = figureOf(group, "core", statistic);
    return figure.value === null && statistic !== "median" ? [] : [`${words[statistic]} ${figureText(figure, reader, wholeScore).text}`];
  });
  return `${groupLabel(group, reader.language)}${words.colon}${[...figures, countLabel(companiesWith(group, "core"), reader)].join(" · ")}`;
}
