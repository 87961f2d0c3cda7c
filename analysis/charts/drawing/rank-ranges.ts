import { colours } from "./theme.ts";

type Json = Readonly<Record<string, unknown>>;

/** One company with the ranks that it may have. */
export interface RankRow {
  readonly label: string;
  readonly lower: number;
  readonly upper: number;
  readonly median: number;
  readonly rank: number;
  /** Whether it is clearly ahead of the next one. */
  readonly isNamed: boolean;
}

const plotWidth = 430;

/** A bar of ranks a company, with a tick at the median and a circle at the rank as scored; the best stand at the top and at the left. */
export function rankRanges(rows: readonly RankRow[], axisTitle: string): Json {
  const first = Math.floor(Math.min(...rows.map(({ lower, rank }) => Math.min(lower, rank))));
  const last = Math.ceil(Math.max(...rows.map(({ upper, rank }) => Math.max(upper, rank))));
  const axis = { tickMinStep: 1, format: "d", orient: "top", labelFlush: false };
  const x = { type: "quantitative", scale: { domain: [first - 0.6, last + 0.6], nice: false, zero: false }, title: axisTitle, axis };
  const labels = rows.map(({ label }) => label);
  const values = rows.map((row, at) => ({
    ...row,
    label: labels[at],
    from: row.lower - 0.3,
    to: row.upper + 0.3,
    fill: row.isNamed ? colours.median : "#ffffff",
  }));
  return {
    width: plotWidth,
    height: { step: 19 },
    data: { values },
    encoding: {
      y: {
        field: "label",
        type: "nominal",
        scale: { domain: labels },
        title: null,
        axis: { ticks: false, labelFontSize: 12, labelPadding: 8, labelOverlap: false, grid: true },
      },
    },
    layer: [
      {
        mark: { type: "bar", height: 11, cornerRadius: 2, color: colours.band50, opacity: 0.75 },
        encoding: { x: { field: "from", ...x }, x2: { field: "to" } },
      },
      { mark: { type: "tick", thickness: 2.5, size: 15, color: colours.ink, opacity: 1 }, encoding: { x: { field: "median", ...x } } },
      {
        mark: { type: "point", filled: true, size: 42, stroke: colours.median, strokeWidth: 1.4, opacity: 1 },
        encoding: { x: { field: "rank", ...x }, fill: { field: "fill", type: "nominal", scale: null } },
      },
    ],
  };
}
