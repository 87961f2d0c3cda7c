import { messages } from "../../../instrument/messages/messages.ts";
import type { Language } from "../../../instrument/types.ts";
import type { BandRow } from "./band-rows.ts";
import { textWidth } from "./text-width.ts";
import { colours } from "./theme.ts";

type Json = Readonly<Record<string, unknown>>;

/** Data and layers of the percentile chart: bands, medians, own scores, and a note at the right end of every row. */
export function bandLayers(
  rows: readonly BandRow[],
  language: Language,
  { plotWidth, boldFirst }: { plotWidth: number; boldFirst: boolean },
): Json {
  const words = messages[language].charts;
  const marks = [
    { label: words.middleEighty, colour: colours.band80, mark: bar(20), fields: ["p10", "p90"] },
    { label: words.middleHalf, colour: colours.band50, mark: bar(20), fields: ["q1", "q3"] },
    { label: words.peerMedian, colour: colours.median, mark: tick, fields: ["median"] },
    { label: words.you, colour: colours.you, mark: diamond, fields: ["you"] },
  ].filter(({ fields: [field] }) => values(rows).some((row) => row[field ?? ""] !== null));
  const scale = { domain: marks.map(({ label }) => label), range: marks.map(({ colour }) => colour) };
  return {
    data: { values: values(rows) },
    encoding: { y: yAxis(rows, boldFirst) },
    layer: [
      ...marks.map(({ label, mark, fields: [from = "", to] }) => ({
        transform: [{ filter: { field: from, valid: true } }, named(label)],
        mark,
        encoding: {
          x: { field: from, type: "quantitative", scale: { domain: [0, 100] }, title: words.scoreAxis, axis: { labelFlush: false } },
          ...(to === undefined ? {} : { x2: { field: to } }),
          color: { field: "kind", type: "nominal", scale, legend: legendOf(scale.domain, plotWidth) },
        },
      })),
      { data: { values: rows.filter(({ mark }) => mark !== null).map(({ label, mark }) => ({ label, mark })) }, ...withheld },
      { mark: { ...text, align: "left" }, encoding: { x: { value: plotWidth + 10 }, text: { field: "note" } } },
    ],
  };
}

/**
 * Gives a layer the name under which it stands in the legend. The schema of Vega-Lite knows no scale for a constant colour, so that the
 * name is made a field.
 */
export const named = (name: string): Json => ({ calculate: JSON.stringify(name), as: "kind" });

/** What the picture needs of a row; the spoken text and the sorting key stay out. */
function values(rows: readonly BandRow[]): readonly Readonly<Record<string, string | number | null>>[] {
  return rows.map(({ label, p10, q1, median, q3, p90, note, you }) => ({ label, p10, q1, median, q3, p90, note, you }));
}

const bar = (height: number): Json => ({ type: "bar", height, cornerRadius: 2, opacity: 1 });
const tick: Json = { type: "tick", thickness: 3, size: 26, opacity: 1 };
const diamond: Json = { type: "point", shape: "diamond", filled: true, size: 190, stroke: "white", strokeWidth: 1.5, opacity: 1 };
const text: Json = { type: "text", fontSize: 12, color: colours.muted };

const withheld: Json = { mark: { ...text, align: "left", dx: 4 }, encoding: { x: { datum: 0 }, text: { field: "mark" } } };

/** One row where the labels fit below plot and notes, else two columns. */
function legendOf(labels: readonly string[], plotWidth: number): Json {
  const width = labels.reduce((sum, label) => sum + textWidth(label, 12) + 40, 0);
  return {
    title: null,
    orient: "bottom",
    direction: "horizontal",
    columns: width < plotWidth + 80 ? labels.length : 2,
    symbolType: "square",
    symbolSize: 150,
    symbolStrokeWidth: 0,
  };
}

function yAxis(rows: readonly BandRow[], boldFirst: boolean): Json {
  const bold = { labelFontWeight: { condition: { test: "datum.index === 0", value: "bold" }, value: "normal" } };
  return {
    field: "label",
    type: "nominal",
    scale: { domain: rows.map(({ label }) => label) },
    title: null,
    axis: { ticks: false, labelFontSize: 13, labelPadding: 8, labelOffset: centred, ...(boldFirst ? bold : {}) },
  };
}

/** Vega centres the first line of a label on its row; labels of two and three lines move up by the lines below. */
export const centred: Json = {
  condition: [
    { test: String.raw`length(split(datum.label, '\n')) === 2`, value: -7 },
    { test: String.raw`length(split(datum.label, '\n')) === 3`, value: -14 },
  ],
  value: 0,
};
