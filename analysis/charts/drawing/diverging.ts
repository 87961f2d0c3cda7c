import { percent } from "../words/figure-text.ts";
import { namedRows } from "./axes.ts";
import { diagonals, hatchMark, hatchShape } from "./hatch.ts";
import { endLayers, labelWidth, legendOf, plotWidth, type Stacked, type StackedRow } from "./stacked.ts";
import { wrapText } from "./text-width.ts";
import { colours, inkOn } from "./theme.ts";

type Json = Readonly<Record<string, unknown>>;

/** Bars to either side of a line: the first classes stand left of it. */
export interface Diverging extends Stacked {
  readonly left: number;
}

const bar = 22;

/** Bars of shares on both sides of a line, so that the eye compares what is met with what is not; what is withheld is hatched. */
export function divergingLayers(diverging: Diverging): Json {
  const { rows, language, classes, fills, resultHead, axisTitle } = diverging;
  const labels = rows.map(({ name }) => wrapText(name, labelWidth[language], 13).join("\n"));
  const pieces = rows.map((row) => piecesOf(row, diverging));
  const domain = domainOf(pieces.flat());
  const pixels = plotWidth / (domain[1] - domain[0]);
  const values = pieces.flatMap((row, at) =>
    row.map((piece) => ({
      label: labels[at],
      ...piece,
      hatch: piece.class === null ? diagonals((piece.to - piece.from) * pixels - 2, 20) : null,
    })),
  );
  const scale = { domain, nice: false, zero: false };
  const x = { field: "from", type: "quantitative", scale, title: axisTitle, axis: percentAxis(domain) };
  return {
    width: plotWidth,
    height: { step: 30 },
    data: { values },
    encoding: { y: namedRows(labels) },
    layer: [
      {
        transform: [{ filter: { field: "class", oneOf: classes } }],
        mark: { type: "bar", height: bar, stroke: "white", strokeWidth: 1, opacity: 1 },
        encoding: {
          x,
          x2: { field: "to" },
          color: { field: "class", type: "ordinal", scale: { domain: classes, range: fills }, legend: legendOf(classes) },
        },
      },
      ...overlays(x),
      ...withheldRows(rows, labels, domain),
      ...endLayers({ rows: rows.map((row) => ({ ...row, mark: "" })), resultHead }, labels),
    ],
  };
}

/** What is withheld, hatched, the numbers in the bars, and the line between the two sides. */
const overlays = (x: Json): readonly Json[] => [
  { transform: [withheld], mark: { type: "bar", height: 20, fill: colours.empty, opacity: 1 }, encoding: { x, x2: { field: "to" } } },
  { transform: [withheld], mark: hatchMark, encoding: { x: { ...x, field: "middle" }, shape: hatchShape } },
  {
    mark: { type: "text", fontSize: 11 },
    encoding: { x: { ...x, field: "middle" }, text: { field: "text" }, color: { field: "ink", type: "nominal", scale: null } },
  },
  {
    data: { values: [{}] },
    mark: { type: "rule", color: colours.ink, strokeWidth: 1.5 },
    encoding: { x: { datum: 0 }, y: { value: 0 }, y2: { value: "height" } },
  },
];

/** Rows of which nothing is published: hatched from end to end, with the reason in their middle. */
function withheldRows(rows: readonly StackedRow[], labels: readonly string[], [low, high]: readonly [number, number]): readonly Json[] {
  const values = rows.flatMap(({ shares, mark }, at) => (shares.every(({ value }) => value === null) ? [{ label: labels[at], mark }] : []));
  const middle = { x: { value: plotWidth / 2 }, text: { field: "mark" } };
  const text = { type: "text", fontSize: 12, color: colours.muted };
  return [
    {
      data: { values },
      mark: { type: "bar", height: 20, fill: colours.empty, opacity: 1 },
      encoding: { x: { datum: low }, x2: { datum: high } },
    },
    { data: { values }, mark: { ...hatchMark, shape: diagonals(plotWidth, 20) }, encoding: { x: { value: plotWidth / 2 } } },
    { data: { values }, mark: { ...text, stroke: colours.empty, strokeWidth: 4, strokeJoin: "round" }, encoding: middle },
    { data: { values }, mark: text, encoding: middle },
  ];
}

interface Piece {
  readonly class: string | null;
  /** Percent, negative left of the line. */
  readonly from: number;
  readonly to: number;
  readonly middle: number;
  readonly text: string;
  readonly ink: string;
}

/**
 * The published shares, from the line outwards, and what they leave of the whole at the outer end: on the left where only classes of the
 * left are withheld, else on the right.
 */
function piecesOf({ shares }: StackedRow, { classes, fills, left }: Diverging): readonly Piece[] {
  const published = shares.reduce((sum, { value }) => sum + (value ?? 0), 0);
  if (shares.every(({ value }) => value === null)) return [];
  // Published shares are rounded, so a rest below half a percent is no gap.
  const rest = 1 - published > 0.005 ? 1 - published : 0;
  const isRestLeft = shares.every(({ value }, at) => value !== null || at < left);
  const onLeft = shares.slice(0, left).map(({ value }, at) => ({ at, share: value ?? 0 }));
  const onRight = shares.slice(left).map(({ value }, at) => ({ at: at + left, share: value ?? 0 }));
  const outward = (side: readonly Placed[], isRest: boolean): readonly Placed[] => (isRest ? [...side, { at: null, share: rest }] : side);
  const toPieces = (side: readonly Placed[], sign: 1 | -1): readonly Piece[] => {
    let end = 0;
    return side.flatMap(({ at, share }) => {
      if (share === 0) return [];
      const start = end;
      end += share;
      return [pieceOf(at, { from: sign * (sign > 0 ? start : end), to: sign * (sign > 0 ? end : start) }, { classes, fills })];
    });
  };
  return [...toPieces(outward(onLeft.toReversed(), isRestLeft), -1), ...toPieces(outward(onRight, !isRestLeft), 1)];
}

interface Placed {
  readonly at: number | null;
  readonly share: number;
}

function pieceOf(
  at: number | null,
  { from, to }: { readonly from: number; readonly to: number },
  { classes, fills }: Pick<Diverging, "classes" | "fills">,
): Piece {
  const place = { from: tenth(from), to: tenth(to), middle: tenth((from + to) / 2) };
  if (at === null) return { class: null, ...place, text: "", ink: colours.muted };
  const text = to - from < 0.075 ? "" : percent(to - from).replace("%", "");
  return { class: classes[at] ?? null, ...place, text, ink: inkOn(fills[at] ?? colours.empty) };
}

/** A share as percent with one decimal. */
const tenth = (share: number): number => Math.round(share * 1000) / 10;

/** Whole quarters around all bars, at least a quarter on either side. */
function domainOf(pieces: readonly Piece[]): readonly [number, number] {
  const low = Math.min(-25, ...pieces.map(({ from }) => from));
  const high = Math.max(25, ...pieces.map(({ to }) => to));
  return [Math.max(-100, 25 * Math.floor(low / 25)), Math.min(100, 25 * Math.ceil(high / 25))];
}

const percentAxis = ([low, high]: readonly [number, number]): Json => ({
  labelExpr: "abs(datum.value) + '%'",
  values: Array.from({ length: (high - low) / 25 + 1 }, (_, at) => low + 25 * at),
  grid: false,
  labelFlush: false,
});

const withheld: Json = { filter: "datum.class === null" };
