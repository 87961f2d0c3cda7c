import { messages } from "../../../instrument/messages/messages.ts";
import type { Language } from "../../../instrument/types.ts";
import type { Benchmark, Figure } from "../../benchmark/types.ts";

/** A figure as it is shown. `why` is the reason in words where the figure is withheld, absent where it is published. */
export interface FigureText {
  readonly text: string;
  readonly why?: string;
  /** Parts of the text that may stand below each other where room is short; absent for a text that stays on one line. */
  readonly lines?: readonly string[];
}

/** Who reads, and under which minimum counts the benchmark was made. */
export interface Reader {
  readonly language: Language;
  readonly minimumCounts: Benchmark["minimumCounts"];
}

/** A score without decimals, for charts and sentences. */
export const wholeScore = (value: number): string => String(Math.round(value));

/** A score as published: one decimal, none below ten companies. */
export const publishedScore = (n: number | null): ((value: number) => string) =>
  n !== null && n < 10 ? wholeScore : (value) => value.toFixed(1);

/** A share 0–1 as whole percent. */
export const percent = (share: number): string => `${Math.round(share * 100 + 1e-9)}%`;

/** A difference of scores as whole points with its sign; a real minus, so that it does not break or read as a dash. */
export function signed(difference: number): string {
  const points = Math.round(Math.abs(difference));
  if (points === 0) return "0";
  return difference < 0 ? `−${points}` : `+${points}`;
}

/** A figure in the given format, or the mark that stands for the reason of its absence. */
export function figureText(figure: Figure, { language, minimumCounts }: Reader, format: (value: number) => string): FigureText {
  const words = messages[language].charts;
  if (figure.value !== null) return { text: format(figure.value) };
  switch (figure.suppressed) {
    case "min-n": {
      const minimum = figure.minN ?? minimumCounts.mean;
      return { text: words.fewer(minimum), why: words.whyFewer(minimum) };
    }
    case "protected":
      return { text: words.withheld, why: words.whyProtected(minimumCounts.mean) };
    case "extreme-share":
      return { text: words.withheld, why: words.whyWithheld };
    case "not-scored":
      return { text: words.notScored, why: words.whyNotScored };
  }
}

/** The interval of a figure as "[54.0–60.3]"; empty where there is none. */
export function intervalText(figure: Figure, { language }: Reader, format: (value: number) => string): string {
  if (figure.value === null || figure.interval === undefined) return "";
  return messages[language].charts.interval(format(figure.interval.low), format(figure.interval.high));
}

/** A figure with its interval behind it. */
export function figureWithInterval(figure: Figure, reader: Reader, format: (value: number) => string): FigureText {
  const shown = figureText(figure, reader, format);
  const interval = intervalText(figure, reader, format);
  return interval === "" ? shown : { text: `${shown.text} ${interval}`, lines: [shown.text, interval] };
}

/** From one figure to another, such as a quartile to the next; the mark of whichever is withheld. */
export function rangeText(low: FigureText, high: FigureText): FigureText {
  if (low.why !== undefined) return low;
  return high.why === undefined ? { text: `${low.text}–${high.text}` } : high;
}

/** A number of companies; `null` is one that is withheld. */
export function countText(n: number | null, { language, minimumCounts }: Reader): FigureText {
  const words = messages[language].charts;
  if (n !== null) return { text: String(n) };
  return { text: words.withheld, why: words.whyProtected(minimumCounts.mean) };
}

/** A number of companies as "n=180" or "withheld". */
export function countLabel(n: number | null, reader: Reader): string {
  return n === null ? countText(n, reader).text : messages[reader.language].charts.count(n);
}

/** A difference of scores with its sign and at most one decimal. */
export function signedPoints(difference: number): string {
  const points = Number(Math.abs(difference).toFixed(1));
  if (points === 0) return "0";
  return difference < 0 ? `−${points}` : `+${points}`;
}
