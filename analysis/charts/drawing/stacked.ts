import type { Language } from "../../../instrument/types.ts";
import type { Figure } from "../../benchmark/types.ts";
import { centred } from "./band-layers.ts";
import { percent, type FigureText } from "../words/figure-text.ts";
import { textWidth, wrapText } from "./text-width.ts";
import { colours, inkOn } from "./theme.ts";

type Json = Readonly<Record<string, unknown>>;

/** One bar of a 100 % chart. */
export interface StackedRow {
  readonly name: string;
  /** Shares 0–1 in the order of the classes. */
  readonly shares: readonly Figure[];
  /** What stands at the right: the share that counts, or why there is none, and n. */
  readonly result: FigureText;
  readonly n: string;
  /** Stands in a bar of which nothing is published. */
  readonly mark: string;
}

/** What a 100 % chart shows. */
export interface Stacked {
  readonly language: Language;
  readonly rows: readonly StackedRow[];
  /** Names of the classes with their colours, first class at the left. */
  readonly classes: readonly string[];
  readonly fills: readonly string[];
  /** Head of the column at the right. */
  readonly resultHead: string;
  readonly axisTitle: string;
}

/** Width of the bars in pixels. */
export const plotWidth = 430;
const step = 30;
/** Most width for the names of the rows. */
export const labelWidth: Readonly<Record<Language, number>> = { zh: 210, en: 230 };

/** Width of the whole picture in pixels. */
export const stackedWidth = plotWidth + 350;

/** Bars of shares that add up to 100 %; what is withheld of a bar is hatched, the share that counts stands at the right. */
export function stackedLayers(stacked: Stacked): Json {
  const { rows, language, classes, fills, axisTitle } = stacked;
  const labels = rows.map(({ name }) => wrapText(name, labelWidth[language], 13).join("\n"));
  const values = rows.flatMap((row, at) => segments(row, stacked).map((segment) => ({ label: labels[at], ...segment })));
  return {
    width: plotWidth,
    height: { step },
    data: { values },
    encoding: { y: { field: "label", type: "nominal", scale: { domain: labels }, title: null, axis: rowAxis } },
    layer: [
      {
        transform: [{ filter: { field: "class", oneOf: classes } }],
        mark: { type: "bar", height: 22, stroke: "white", strokeWidth: 1, opacity: 1 },
        encoding: {
          x: { field: "from", type: "quantitative", scale: { domain: [0, 100] }, title: axisTitle, axis: percentAxis },
          x2: { field: "to" },
          color: { field: "class", type: "ordinal", scale: { domain: classes, range: fills }, legend: legendOf(classes) },
        },
      },
      {
        transform: [{ filter: "datum.class === null" }],
        mark: withheldBar,
        encoding: { x: { field: "from", type: "quantitative" }, x2: { field: "to" } },
      },
      {
        mark: { type: "text", fontSize: 11 },
        encoding: {
          x: { field: "middle", type: "quantitative" },
          text: { field: "text" },
          color: { field: "ink", type: "nominal", scale: null },
        },
      },
      ...endLayers(stacked, labels),
    ],
  };
}

interface Segment {
  readonly class: string | null;
  readonly from: number;
  readonly to: number;
  readonly middle: number;
  readonly text: string;
  readonly ink: string;
}

const isEmpty = (shares: readonly Figure[]): boolean => shares.every(({ value }) => value === null);

/** Published shares side by side; what they leave of the whole stands, as withheld, where the first missing one belongs. */
function segments({ shares }: StackedRow, { classes, fills }: Stacked): readonly Segment[] {
  const published = shares.reduce((sum, { value }) => sum + (value ?? 0), 0);
  const gapAt = shares.findIndex(({ value }) => value === null);
  // Published shares are rounded, so a rest below half a percent is no gap.
  const rest = 1 - published > 0.005 ? 1 - published : 0;
  let end = 0;
  return shares.flatMap(({ value }, at) => {
    const width = value ?? (at === gapAt ? rest : 0);
    if (width === 0) return [];
    const from = end;
    end += width;
    const fill = fills[at] ?? colours.empty;
    const place = { from: tenth(from), to: Math.min(100, tenth(end)), middle: tenth((from + end) / 2) };
    if (value === null) return [{ class: null, ...place, text: "", ink: colours.muted }];
    return [{ class: classes[at] ?? null, ...place, text: width < 0.065 ? "" : percent(width).replace("%", ""), ink: inkOn(fill) }];
  });
}

/** A share as percent with one decimal. */
const tenth = (share: number): number => Math.round(share * 1000) / 10;

const withheldBar: Json = { type: "bar", height: 20, fill: colours.empty, stroke: colours.hatch, strokeDash: [3, 3], opacity: 1 };

const rowAxis: Json = { ticks: false, labelFontSize: 13, labelPadding: 8, labelOffset: centred, labelOverlap: false };

const percentAxis: Json = { labelExpr: "datum.value + '%'", values: [0, 25, 50, 75, 100], grid: false, labelFlush: false };

/** The columns at the right with their head, and the mark in bars of which nothing is published. */
export function endLayers({ rows, resultHead }: Pick<Stacked, "rows" | "resultHead">, labels: readonly string[]): readonly Json[] {
  const results = Math.max(textWidth(resultHead, 12), ...rows.map(({ result }) => textWidth(result.text, 13.5)));
  const [left, right] = [plotWidth + 12, plotWidth + 12 + results + 14];
  const column = (x: number, style: Json, cells: readonly (string | null)[]): Json => ({
    data: { values: cells.flatMap((text, at) => (text === null ? [] : [{ label: labels[at], text }])) },
    mark: { type: "text", align: "left", fontSize: 12, color: colours.muted, ...style },
    encoding: { x: { value: x }, text: { field: "text" } },
  });
  const bold = { fontSize: 13, fontWeight: "bold", color: colours.ink };
  const head = column(left, {}, [resultHead]);
  return [
    { ...head, encoding: { x: { value: left }, y: { value: -8 }, text: { field: "text" } } },
    column(
      left,
      bold,
      rows.map(({ result }) => (result.why === undefined ? result.text : null)),
    ),
    column(
      left,
      {},
      rows.map(({ result }) => (result.why === undefined ? null : result.text)),
    ),
    column(
      right,
      {},
      rows.map(({ n }) => n),
    ),
    column(
      8,
      {},
      rows.map(({ shares, mark }) => (isEmpty(shares) ? mark : null)),
    ),
  ];
}

/** In one row where the names fit, else in two. */
export function legendOf(classes: readonly string[]): Json {
  const width = classes.reduce((sum, name) => sum + textWidth(name, 12) + 40, 0);
  const columns = width < stackedWidth - 150 ? classes.length : Math.ceil(classes.length / 2);
  return { title: null, orient: "bottom", direction: "horizontal", columns, symbolType: "square", symbolSize: 150, symbolStrokeWidth: 0.5 };
}
