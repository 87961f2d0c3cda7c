import { areas } from "../../instrument/csr/areas.ts";
import { maturityScale } from "../../instrument/csr/scales.ts";
import { messages } from "../../instrument/messages/messages.ts";
import type { AreaId, Language } from "../../instrument/types.ts";
import type { Benchmark } from "../benchmark/types.ts";
import type { Chart } from "./chart-spec.ts";
import { countLabel, figureText, percent, type Reader } from "./words/figure-text.ts";
import { extremes } from "./facts/finding.ts";
import { population } from "./words/population.ts";
import { fullyApplied, maturityShares, topicShares, type Shares } from "./facts/shares.ts";
import { stackedLayers, stackedWidth, type StackedRow } from "./drawing/stacked.ts";
import { colours, framed } from "./drawing/theme.ts";

/** How far the practices of every topic are applied: shares of the levels 0–4, all its maturity items together. */
export const topicMaturity: Chart = (benchmark, { language }) => {
  const words = messages[language].charts;
  const count = ({ n }: Shares): string => (n === null ? "" : words.answerCount(n));
  return drawn(benchmark, language, { entries: topicShares(benchmark), plain: words.maturityByTopic, note: words.topicPools, count });
};

/** How far the practices of one area are applied: shares of the levels 0–4 of each maturity item. */
export function areaMaturity(areaId: AreaId): Chart {
  return (benchmark, { language }) => {
    const reader = { language, minimumCounts: benchmark.minimumCounts };
    const area = areas.find(({ id }) => id === areaId)?.title[language] ?? areaId;
    const plain = messages[language].charts.maturityOfArea(area);
    return drawn(benchmark, language, {
      entries: maturityShares(benchmark, areaId),
      plain,
      note: null,
      count: ({ n }) => countLabel(n, reader),
    });
  };
}

/** Names of the levels with their numbers, level 0 first. */
export function levelNames(language: Language): readonly string[] {
  return Object.entries(maturityScale).map(([level, { label }]) => messages[language].charts.level(Number(level), label[language]));
}

interface Drawing {
  readonly entries: readonly Shares[];
  readonly plain: string;
  readonly note: string | null;
  readonly count: (entry: Shares) => string;
}

function drawn(benchmark: Benchmark, language: Language, { entries, plain, note, count }: Drawing): ReturnType<Chart> {
  const words = messages[language].charts;
  if (entries.every(({ shares }) => shares.every(({ value }) => value === null))) return null;
  const reader = { language, minimumCounts: benchmark.minimumCounts };
  // The least applied practices come first; those that cannot be told come last.
  const rows = entries
    .toSorted((a, b) => (fullyApplied(a) ?? 2) - (fullyApplied(b) ?? 2))
    .map((entry) => rowOf(entry, count(entry), reader));
  const frame = {
    language,
    title: [headline(entries, language) ?? plain],
    subtitle: [population(benchmark, language), words.maturityHow, ...(note === null ? [] : [note])],
    description: rows
      .map(({ name, result, n: answers }) => `${name}${words.colon}${words.atLeastThree} ${[result.text, answers].join(" · ")}`)
      .join(words.listSeparator),
    width: stackedWidth,
  };
  const classes = levelNames(language);
  return framed(
    frame,
    stackedLayers({ language, rows, classes, fills: colours.levels, resultHead: words.atLeastThree, axisTitle: words.shareAxis }),
  );
}

function rowOf(entry: Shares, n: string, reader: Reader): StackedRow {
  const share = fullyApplied(entry);
  const withheld = entry.shares.find(({ value }) => value === null);
  const result = share === null && withheld !== undefined ? figureText(withheld, reader, percent) : { text: percent(share ?? 0) };
  return { name: entry.title[reader.language], shares: entry.shares, result, n: n === result.text ? "" : n, mark: result.text };
}

function headline(entries: readonly Shares[], language: Language): string | null {
  const words = messages[language].charts;
  const { lowest, highest } = extremes(
    entries.map((entry) => ({ label: entry.title[language], value: fullyApplied(entry) })),
    0.01,
  );
  if (lowest !== null) return words.leastApplied(lowest.label, percent(lowest.value));
  return highest === null ? null : words.mostApplied(highest.label, percent(highest.value));
}
