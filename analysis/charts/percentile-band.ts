import { areas } from "../../instrument/csr/areas.ts";
import { topics } from "../../instrument/csr/instrument.ts";
import { messages } from "../../instrument/messages/messages.ts";
import type { Language } from "../../instrument/types.ts";
import type { Benchmark, Metric } from "../benchmark/types.ts";
import { bandLayers } from "./drawing/band-layers.ts";
import { bandRows, type BandRow } from "./drawing/band-rows.ts";
import type { Chart, ChartOptions } from "./chart-spec.ts";
import { signed, wholeScore } from "./words/figure-text.ts";
import { extremes } from "./facts/finding.ts";
import { population } from "./words/population.ts";
import { framed } from "./drawing/theme.ts";

/** Width of the plot in pixels, without labels. */
const plotWidth = 430;

/** Median, middle half and middle 80 % of every area, the core score above them; with `you`, one company's own scores. */
export const areaBands: Chart = (benchmark, options) =>
  bands(benchmark, options, { metrics: areas.map(({ id }) => id), first: "core", step: 40, plain: "areaScores" });

/** Median, middle half and middle 80 % of every topic; with `you`, one company's own scores. */
export const topicBands: Chart = (benchmark, options) =>
  bands(benchmark, options, { metrics: topics.map(({ id }) => id), first: null, step: 28, plain: "topicScores" });

interface Bands {
  readonly metrics: readonly Metric[];
  /** A metric that stays on top, whatever the order of the others. */
  readonly first: Metric | null;
  readonly step: number;
  readonly plain: "areaScores" | "topicScores";
}

function bands(benchmark: Benchmark, options: ChartOptions, { metrics, first, step, plain }: Bands): ReturnType<Chart> {
  const words = messages[options.language].charts;
  const sorted = bandRows(benchmark, metrics, options).toSorted(byPosition(options.you === undefined ? "median" : "gap"));
  const rows = first === null ? sorted : [...bandRows(benchmark, [first], options), ...sorted];
  if (rows.every(({ median }) => median === null)) return null;
  const order = options.you === undefined ? words.sortedByMedian : words.sortedByGap;
  const frame = {
    language: options.language,
    title: headline(sorted, options) ?? [options.you === undefined ? words[plain] : words.youTitle],
    subtitle: [[population(benchmark, options.language), order].join(words.listSeparator)],
    description: rows.map(({ name, spoken }) => `${name}${words.colon}${spoken}`).join(words.listSeparator),
    width: plotWidth + 340,
  };
  return framed(frame, {
    width: plotWidth,
    height: { step },
    ...bandLayers(rows, options.language, { plotWidth, boldFirst: first !== null }),
  });
}

/** Lowest median first, or furthest behind first; rows without either last. Equal rows keep the order of the questionnaire. */
function byPosition(key: "median" | "gap"): (a: BandRow, b: BandRow) => number {
  const position = (row: BandRow): number => row[key] ?? Number.MAX_VALUE;
  return (a, b) => position(a) - position(b);
}

function headline(rows: readonly BandRow[], { language, you }: ChartOptions): readonly string[] | null {
  return you === undefined ? poolHeadline(rows, language) : ownHeadline(rows, language);
}

function poolHeadline(rows: readonly BandRow[], language: Language): readonly string[] | null {
  const words = messages[language].charts;
  const { lowest, highest } = extremes(
    rows.map(({ name, median }) => ({ label: name, value: median })),
    1,
  );
  const weak = lowest === null ? [] : [words.weakest(lowest.label, wholeScore(lowest.value))];
  const strong = highest === null ? [] : [words.strongest(highest.label, wholeScore(highest.value))];
  return weak.length + strong.length === 0 ? null : [...weak, ...strong];
}

function ownHeadline(rows: readonly BandRow[], language: Language): readonly string[] | null {
  const words = messages[language].charts;
  const { lowest, highest } = extremes(
    rows.map(({ name, gap }) => ({ label: name, value: gap })),
    1,
  );
  const behind = lowest === null || lowest.value > -1 ? [] : [words.youBelow(lowest.label, signed(lowest.value))];
  const ahead = highest === null || highest.value < 1 ? [] : [words.youAbove(highest.label, signed(highest.value))];
  return behind.length + ahead.length === 0 ? null : [...behind, ...ahead];
}
