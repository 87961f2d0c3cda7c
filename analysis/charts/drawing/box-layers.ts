import type { BandRow } from "./band-rows.ts";
import { namedRows, scoreX } from "./axes.ts";
import { diagonals } from "./hatch.ts";
import { colours } from "./theme.ts";

type Json = Readonly<Record<string, unknown>>;

/** One box of published quantiles. */
export type Box = Pick<BandRow, "label" | "p10" | "q1" | "median" | "q3" | "p90" | "mark" | "note">;

/** Lying boxes: whiskers at the 10th and 90th percentile, never at a single company; rows without any figure are hatched. */
export function boxLayers(
  boxes: readonly Box[],
  { plotWidth, axisTitle }: { readonly plotWidth: number; readonly axisTitle: string },
): Json {
  const labels = boxes.map(({ label }) => label);
  const x = (field: string): Json => scoreX(field, axisTitle);
  const known = (field: string): Json => ({ filter: { field, valid: true } });
  const whiskers = { transform: [known("p10"), known("q1")] };
  return {
    width: plotWidth,
    height: { step: 48 },
    data: { values: boxes },
    encoding: { y: namedRows(labels) },
    layer: [
      { ...whiskers, mark: { type: "rule", color: colours.ink, strokeWidth: 1.5 }, encoding: { x: x("p10"), x2: { field: "p90" } } },
      { transform: [known("p10")], mark: end, encoding: { x: x("p10") } },
      { transform: [known("p90")], mark: end, encoding: { x: x("p90") } },
      { transform: [known("q1")], mark: box, encoding: { x: x("q1"), x2: { field: "q3" } } },
      {
        transform: [known("median")],
        mark: { type: "tick", thickness: 3, size: 32, color: colours.median, opacity: 1 },
        encoding: { x: x("median") },
      },
      ...withheldLayers(boxes, plotWidth),
      { mark: { ...text, align: "left" }, encoding: { x: { value: plotWidth + 10 }, text: { field: "note" } } },
    ],
  };
}

const end: Json = { type: "tick", thickness: 1.5, size: 12, color: colours.ink, opacity: 1 };
const box: Json = { type: "bar", height: 24, fill: colours.band50, stroke: colours.ink, strokeWidth: 1, opacity: 1 };
const text: Json = { type: "text", fontSize: 12, color: colours.muted };

function withheldLayers(boxes: readonly Box[], plotWidth: number): readonly Json[] {
  const rows = boxes.flatMap(({ label, mark }) => (mark === null ? [] : [{ label, mark }]));
  const data = { values: rows };
  const middle = { x: { value: plotWidth / 2 } };
  return [
    { data, mark: { type: "bar", height: 24, fill: colours.empty, opacity: 1 }, encoding: { x: { datum: 0 }, x2: { datum: 100 } } },
    {
      data,
      mark: { type: "point", shape: diagonals(plotWidth, 24), size: 4, stroke: colours.hatch, strokeWidth: 1, opacity: 1 },
      encoding: middle,
    },
    {
      data,
      mark: { ...text, stroke: colours.empty, strokeWidth: 4, strokeJoin: "round" },
      encoding: { ...middle, text: { field: "mark" } },
    },
    { data, mark: text, encoding: { ...middle, text: { field: "mark" } } },
  ];
}
