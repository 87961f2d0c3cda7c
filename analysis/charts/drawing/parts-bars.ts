import { signedPoints } from "../words/figure-text.ts";
import { wrapText } from "./text-width.ts";
import { centred } from "./band-layers.ts";
import { colours } from "./theme.ts";

type Json = Readonly<Record<string, unknown>>;

/** Parts of one change, in points; below zero they point to the left. */
export interface PartsRow {
  readonly label: string;
  readonly parts: readonly [number, number, number];
  readonly total: number;
}

/** Words of the legend and the axis. */
export interface PartsWords {
  readonly names: readonly [string, string, string];
  readonly total: string;
  readonly axis: string;
}

const plotWidth = 400;

/** Stacked bars to both sides of zero with a mark at the sum, and the sum in figures at the right. */
export function partsBars(rows: readonly PartsRow[], { names, total, axis }: PartsWords): Json {
  const labels = rows.map(({ label }) => wrapText(label, 180, 13).join("\n"));
  const values = rows.flatMap(({ parts }, at) =>
    parts.map((points, part) => ({ label: labels[at], part: names[part], points, order: part })),
  );
  const sums = rows.map((row, at) => ({ label: labels[at], total: row.total, note: signedPoints(row.total) }));
  const reach = Math.max(1, ...rows.flatMap(({ parts }) => [sumOf(parts, 1), sumOf(parts, -1)]));
  const x = { type: "quantitative", scale: { domain: [-reach * 1.08, reach * 1.08], nice: false }, title: axis };
  const axisOfRows = { ticks: false, labelFontSize: 13, labelPadding: 8, labelOffset: centred };
  const y = { field: "label", type: "nominal", scale: { domain: labels }, title: null, axis: axisOfRows };
  return {
    width: plotWidth,
    height: { step: 44 },
    data: { values },
    layer: [
      {
        mark: { type: "bar", height: 20, stroke: colours.muted, strokeWidth: 0.6, opacity: 1 },
        encoding: {
          x: { field: "points", ...x, stack: "zero" },
          y,
          color: { field: "part", ...colourOf(names, total) },
          order: { field: "order" },
        },
      },
      { data: { values: [{}] }, mark: { type: "rule", color: colours.ink }, encoding: { x: { datum: 0 } } },
      ...sumLayers(sums, { x, y, total }),
    ],
  };
}

function colourOf(names: PartsWords["names"], total: string): Json {
  const legend = { title: null, orient: "bottom", direction: "horizontal", columns: 4, symbolType: "square", symbolSize: 150 };
  const range = [colours.median, colours.band50, colours.band80, colours.you];
  return { type: "nominal", scale: { domain: [...names, total], range }, legend };
}

/** The mark at the sum, and the sum in figures. */
function sumLayers(
  values: readonly Json[],
  { x, y, total }: { readonly x: Json; readonly y: Json; readonly total: string },
): readonly Json[] {
  return [
    {
      data: { values },
      mark: { type: "point", shape: "diamond", filled: true, size: 110, stroke: "white", strokeWidth: 1.2, opacity: 1 },
      encoding: { x: { field: "total", ...x }, y, color: { datum: total, type: "nominal" } },
    },
    {
      data: { values },
      mark: { type: "text", align: "left", fontSize: 13, fontWeight: "bold", color: colours.ink },
      encoding: { x: { value: plotWidth + 10 }, y, text: { field: "note" } },
    },
  ];
}

/** Sum of the parts on one side of zero. */
const sumOf = (parts: readonly number[], side: 1 | -1): number => parts.reduce((sum, part) => sum + Math.max(0, side * part), 0);
