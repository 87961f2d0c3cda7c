import { messages } from "../../../instrument/messages/messages.ts";
import type { Language } from "../../../instrument/types.ts";
import type { ChartSpec } from "../chart-spec.ts";
import { textWidth, wrapText } from "./text-width.ts";

/** Colours of all charts. Every set stays apart in the common colour deficiencies and in greyscale. */
export const colours = {
  ink: "#1f2933",
  muted: "#55606b",
  grid: "#e3e6e9",
  empty: "#f1f2f4",
  hatch: "#c9ced4",
  median: "#003f5c",
  band50: "#56b4e9",
  band80: "#cfe8f7",
  you: "#d55e00",
  /** Maturity levels 0–4: the further, the darker. */
  levels: ["#e4e4e4", "#b5d3e8", "#6baed6", "#2676b8", "#08306b"],
  /** No, attention, yes: the worse, the darker. */
  duties: ["#9c3d00", "#fdb863", "#dbe9f3"],
  /** Low, medium, high risk or priority: the more urgent, the darker. */
  urgency: ["#eceff2", "#fdb863", "#9c3d00"],
  /** Few to many initiatives. */
  amount: ["#f7f9fb", "#d3e5f2", "#9ecae1", "#5a9fd0", "#08306b"],
  /** Far below to far above the median of all; orange and purple, with marks of direction beside them. */
  difference: ["#b35806", "#f1a340", "#fee0b6", "#f4f4f4", "#d8daeb", "#998ec3", "#542788"],
  /** Answered little to answered all: gaps are dark. */
  completeness: ["#6b2104", "#b8430a", "#ee8233", "#fcb573", "#fddcb9", "#f3f6f8"],
} as const;

/** Curly quotes and ≥ turn full-width in a Chinese face, so English puts a Latin face first. */
const fonts: Readonly<Record<Language, string>> = {
  zh: "Noto Sans CJK SC, Microsoft YaHei, PingFang SC, sans-serif",
  en: "Noto Sans, Segoe UI, Helvetica, Arial, sans-serif",
};

const sizes = { title: 16, subtitle: 12, label: 12 };

/** Everything of a specification that is not particular to one chart. */
export interface Frame {
  readonly language: Language;
  /** Sentences: in one line where they fit, else each in its own. */
  readonly title: readonly string[];
  /** Sentences, each beginning a line. */
  readonly subtitle: readonly string[];
  readonly description: string;
  /** Width of the whole picture in pixels, to which the headline is wrapped. */
  readonly width: number;
}

/** Puts a chart into its frame: schema, headline, text alternative, fonts and colours. */
export function framed({ language, title, subtitle, description, width }: Frame, body: Readonly<Record<string, unknown>>): ChartSpec {
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    title: {
      text: headline(title, language, width / 1.08),
      subtitle: subtitle.flatMap((line) => wrapText(line, width, sizes.subtitle)),
    },
    description,
    ...body,
    config: config(language),
  };
}

function headline(sentences: readonly string[], language: Language, width: number): readonly string[] {
  const joined = sentences.join(messages[language].charts.sentenceEnd);
  return textWidth(joined, sizes.title) <= width ? [joined] : sentences.flatMap((sentence) => wrapText(sentence, width, sizes.title));
}

function config(language: Language): Readonly<Record<string, unknown>> {
  const { ink, muted, grid } = colours;
  const label = { labelFontSize: sizes.label, labelColor: ink, titleFontSize: sizes.label, titleFontWeight: "normal", titleColor: muted };
  return {
    font: fonts[language],
    background: "#ffffff",
    padding: 12,
    lineBreak: "\n",
    // The picture is one image with one text alternative; a thousand labelled marks help nobody who listens.
    aria: false,
    view: { stroke: null },
    axis: { ...label, gridColor: grid, domain: false, tickColor: grid, labelLimit: 0, labelLineHeight: 14 },
    legend: { ...label, labelLimit: 0, symbolStrokeColor: "#9aa5b1", symbolOpacity: 1, rowPadding: 4, columnPadding: 16 },
    header: { labelFontSize: 13, labelFontWeight: "bold", labelColor: ink, title: null },
    title: {
      anchor: "start",
      frame: "bounds",
      offset: 14,
      color: ink,
      fontSize: sizes.title,
      lineHeight: 21,
      subtitleFontSize: sizes.subtitle,
      subtitleColor: muted,
      subtitleLineHeight: 17,
      subtitlePadding: 5,
      limit: 0,
    },
  };
}

/** Ink that stays readable on a fill: white on dark, dark on light (by relative luminance, WCAG 2). */
export function inkOn(fill: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(Number.parseInt(fill.slice(at, at + 2), 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.179 ? "#ffffff" : colours.ink;
}

const linear = (channel: number): number => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
