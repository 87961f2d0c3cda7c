import { complianceScale } from "../../instrument/csr/scales.ts";
import { messages } from "../../instrument/messages/messages.ts";
import type { Compliance, Language } from "../../instrument/types.ts";
import type { Benchmark } from "../benchmark/types.ts";
import type { Chart } from "./chart-spec.ts";
import { countLabel, figureText, percent, type Reader } from "./words/figure-text.ts";
import { extremes } from "./facts/finding.ts";
import { population } from "./words/population.ts";
import { dutyShares, type Shares } from "./facts/shares.ts";
import { stackedLayers, stackedWidth, type StackedRow } from "./drawing/stacked.ts";
import { colours, framed } from "./drawing/theme.ts";

/** How the legal and ethical duties are met: shares of no, attention and yes of each compliance item. */
export const duties: Chart = (benchmark, { language }) => {
  const words = messages[language].charts;
  const parts = dutyParts(benchmark, language);
  if (parts === null) return null;
  const { rows, ...texts } = parts;
  const frame = { language, ...texts, subtitle: [population(benchmark, language), words.dutiesHow], width: stackedWidth };
  const classes = dutyAnswers(language);
  return framed(
    frame,
    stackedLayers({ language, rows, classes, fills: colours.duties, resultHead: words.notMet, axisTitle: words.shareAxis }),
  );
};

/** What every picture of the duties shows. */
export interface DutyParts {
  /** The duty that is most often not met comes first. */
  readonly rows: readonly StackedRow[];
  readonly title: readonly string[];
  readonly description: string;
}

/** Rows, headline and text alternative of the duties; null where every share is withheld. */
export function dutyParts(benchmark: Benchmark, language: Language): DutyParts | null {
  const words = messages[language].charts;
  const entries = dutyShares(benchmark);
  if (entries.every(({ shares }) => shares.every(({ value }) => value === null))) return null;
  const reader = { language, minimumCounts: benchmark.minimumCounts };
  const rows = entries.toSorted((a, b) => (notMet(b) ?? -1) - (notMet(a) ?? -1)).map((entry) => rowOf(entry, reader));
  return {
    rows,
    title: [headline(entries, language) ?? words.duties],
    description: rows
      .map(({ name, result, n: answers }) => `${name}${words.colon}${words.notMet} ${[result.text, answers].join(" · ")}`)
      .join(words.listSeparator),
  };
}

const states: readonly Compliance[] = ["no", "attention", "yes"];

/** Names of the answers to a duty in the order of their shares: no, attention, yes. */
export const dutyAnswers = (language: Language): readonly string[] => states.map((state) => complianceScale[state].label[language]);

const notMet = ({ shares }: Shares): number | null => shares[0]?.value ?? null;

function rowOf(entry: Shares, reader: Reader): StackedRow {
  const [no] = entry.shares;
  const result = no === undefined ? { text: "" } : figureText(no, reader, percent);
  const n = countLabel(entry.n, reader);
  return { name: entry.title[reader.language], shares: entry.shares, result, n: n === result.text ? "" : n, mark: result.text };
}

function headline(entries: readonly Shares[], language: Language): string | null {
  const words = messages[language].charts;
  const published = entries.filter((entry) => notMet(entry) !== null);
  const { highest } = extremes(
    published.map((entry) => ({ label: entry.title[language], value: notMet(entry) })),
    0.01,
  );
  if (highest === null) return null;
  return words[published.length < entries.length ? "mostBrokenPublished" : "mostBroken"](highest.label, percent(highest.value));
}
