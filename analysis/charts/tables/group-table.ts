import { topics } from "../../../instrument/csr/instrument.ts";
import { messages } from "../../../instrument/messages/messages.ts";
import type { Language } from "../../../instrument/types.ts";
import type { Benchmark, Dimension, Group } from "../../benchmark/types.ts";
import { textCell, type ChartTable } from "./chart-table.ts";
import { completenessGroups } from "../completeness-map.ts";
import { countText, figureText, percent, publishedScore, type FigureText, type Reader } from "../words/figure-text.ts";
import { comparedGroups } from "../heat-map.ts";
import { groupLabel, metricLabel } from "../words/labels.ts";
import { answeredOf, companiesWith, everybody, figureOf } from "../facts/published.ts";

/** Median of every group of a dimension and topic, all companies above. */
export function medianTable(benchmark: Benchmark, language: Language, dimension: Dimension): ChartTable {
  const all = everybody(benchmark);
  const groups = comparedGroups(benchmark, dimension);
  const median = (group: Group, topicId: string, reader: Reader): FigureText =>
    figureText(figureOf(group, topicId, "median"), reader, publishedScore(companiesWith(group, topicId)));
  return groupTable(benchmark, language, { groups: all === undefined ? groups : [all, ...groups], cell: median });
}

/** Answered share of every group and topic, all companies above. */
export function completenessTable(benchmark: Benchmark, language: Language): ChartTable {
  const answered = (group: Group, topicId: string, reader: Reader): FigureText => figureText(answeredOf(group, topicId), reader, percent);
  return groupTable(benchmark, language, { groups: completenessGroups(benchmark), cell: answered });
}

interface Content {
  readonly groups: readonly Group[];
  readonly cell: (group: Group, topicId: string, reader: Reader) => FigureText;
}

function groupTable(benchmark: Benchmark, language: Language, { groups, cell }: Content): ChartTable {
  const words = messages[language].charts;
  const reader = { language, minimumCounts: benchmark.minimumCounts };
  return {
    header: [words.group, words.n, ...topics.map(({ id }) => metricLabel(id, language))],
    rows: groups.map((group) => {
      const cells = topics.map(({ id }) => cell(group, id, reader));
      return [textCell(groupLabel(group, language)), countText(group.n, reader), ...cells];
    }),
  };
}
