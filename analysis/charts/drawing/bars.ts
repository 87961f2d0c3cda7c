import type { Language } from "../../../instrument/types.ts";
import { centred } from "./band-layers.ts";
import { textWidth, wrapText } from "./text-width.ts";
import { colours } from "./theme.ts";

type Json = Readonly<Record<string, unknown>>;

/** One bar of a chart of bars. */
export interface BarRow {
  readonly name: string;
  /** On the scale of the axis, 0 or more. */
  readonly value: number;
  /** Stands at the right end of the row. */
  readonly note: string;
  readonly fill: string;
}

/** What a chart of bars shows. */
export interface Bars {
  readonly language: Language;
  /** From the top. */
  readonly rows: readonly BarRow[];
  readonly axisTitle: string;
  /** Whether the axis is in percent. */
  readonly isPercent: boolean;
  /** End of the axis. */
  readonly most: number;
}

const plotWidth = 360;
const step = 30;
const labelWidth: Readonly<Record<Language, number>> = { zh: 230, en: 270 };

/** Width of the whole picture in pixels. */
export function barsWidth({ rows, language }: Bars): number {
  const labels = rows.flatMap(({ name }) => wrapText(name, labelWidth[language], 13));
  const widest = (texts: readonly string[], size: number): number => Math.max(0, ...texts.map((text) => textWidth(text, size)));
  return (
    plotWidth +
    widest(labels, 13) +
    widest(
      rows.map(({ note }) => note),
      12,
    ) +
    40
  );
}

/** Horizontal bars with their names at the left and a note at the right. */
export function barLayers({ language, rows, axisTitle, isPercent, most }: Bars): Json {
  const labels = rows.map(({ name }) => wrapText(name, labelWidth[language], 13).join("\n"));
  const values = rows.map(({ value, note, fill }, at) => ({ label: labels[at], value, note, fill }));
  const axis = { grid: true, tickCount: 5, labelFlush: false, ...(isPercent ? { labelExpr: "datum.value + '%'" } : { tickMinStep: 1 }) };
  return {
    width: plotWidth,
    height: { step },
    data: { values },
    encoding: {
      y: {
        field: "label",
        type: "nominal",
        scale: { domain: labels },
        title: null,
        axis: { ticks: false, labelFontSize: 13, labelPadding: 8, labelOffset: centred, labelOverlap: false },
      },
    },
    layer: [
      {
        mark: { type: "bar", height: 20, opacity: 1 },
        encoding: {
          x: { field: "value", type: "quantitative", scale: { domain: [0, most] }, title: axisTitle, axis },
          color: { field: "fill", type: "nominal", scale: null },
        },
      },
      {
        mark: { type: "text", align: "left", fontSize: 12, color: colours.muted },
        encoding: { x: { value: plotWidth + 12 }, text: { field: "note" } },
      },
    ],
  };
}
