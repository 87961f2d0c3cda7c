import type { Quartiles } from "../../trend/types.ts";
import { wholeScore } from "../words/figure-text.ts";
import { colours } from "./theme.ts";
import { scaleAround, yAxis } from "./yearly-panels.ts";

type Json = Readonly<Record<string, unknown>>;

/** One score of the same companies in two years. */
export interface SlopePanel {
  /** Two lines: name, and what happened. */
  readonly panel: string;
  readonly before: Quartiles;
  readonly after: Quartiles;
  /** Single companies; empty in what may be passed on. */
  readonly firms: readonly (readonly [before: number, after: number])[];
  readonly spoken: string;
}

/** Small multiples of one scale: median and middle half in two years, joined by lines, over thin lines of single companies. */
export function slopePanels(panels: readonly SlopePanel[], [from, to]: readonly [string, string]): Json {
  const values = panels.flatMap(({ panel, before, after }) => [
    { panel, year: from, ...corners(before), align: "before" },
    { panel, year: to, ...corners(after), align: "after" },
  ]);
  const firms = panels.flatMap(({ panel, firms: own }) =>
    own.flatMap(([before, after], firm) => [
      { panel, year: from, score: before, firm },
      { panel, year: to, score: after, firm },
    ]),
  );
  const domain = scaleAround([...values.flatMap(({ q1, q3 }) => [q1, q3]), ...firms.map(({ score }) => score)]);
  const y = { type: "quantitative", scale: { domain, zero: false, nice: false }, title: null, axis: yAxis(domain) };
  const x = {
    field: "year",
    type: "ordinal",
    scale: { domain: [from, to], padding: 0.6 },
    title: null,
    axis: { labelAngle: 0, ticks: false },
  };
  const header = { title: null, labelAnchor: "start", labelPadding: 8, labelFontSize: 12, labelLineHeight: 16, labelExpr: lines };
  return {
    data: { values: [...values, ...firms] },
    facet: { field: "panel", type: "nominal", sort: panels.map(({ panel }) => panel), header },
    columns: 3,
    spacing: { row: 26, column: 26 },
    spec: { width: 196, height: 150, encoding: { x }, layer: layers(y, firms.length > 0) },
  };
}

const lines = String.raw`split(datum.value, '\n')`;

const corners = ([q1, median, q3]: Quartiles): {
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  readonly label: string;
} => ({
  q1,
  median,
  q3,
  label: wholeScore(median),
});

function layers(y: Json, hasFirms: boolean): readonly Json[] {
  const median = { field: "median", ...y };
  const single = {
    transform: [{ filter: { field: "score", valid: true } }],
    mark: { type: "line", color: colours.muted, strokeWidth: 0.6, opacity: 0.5 },
    encoding: { y: { field: "score", ...y }, detail: { field: "firm", type: "nominal" } },
  };
  const label = (side: "before" | "after", dx: number): Json => ({
    transform: [{ filter: { field: "align", equal: side } }],
    mark: { type: "text", align: dx < 0 ? "right" : "left", dx, fontSize: 12, fontWeight: "bold", color: colours.median },
    encoding: { y: median, text: { field: "label" } },
  });
  const quartiles = [{ filter: { field: "median", valid: true } }];
  return [
    {
      transform: quartiles,
      mark: { type: "area", color: colours.band50, opacity: 0.35 },
      encoding: { y: { field: "q1", ...y }, y2: { field: "q3" } },
    },
    ...(hasFirms ? [single] : []),
    { transform: quartiles, mark: { type: "line", color: colours.median, strokeWidth: 2.5 }, encoding: { y: median } },
    { transform: quartiles, mark: { type: "circle", color: colours.median, size: 44, opacity: 1 }, encoding: { y: median } },
    label("before", -8),
    label("after", 8),
  ];
}
