import { wholeScore } from "../words/figure-text.ts";
import { colours } from "./theme.ts";
import { scaleAround, yAxis } from "./yearly-panels.ts";

type Json = Readonly<Record<string, unknown>>;

/** One year of one panel. Scores 0–100, `null` where there is none to show. */
export interface IntervalPoint {
  readonly panel: string;
  readonly year: string;
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Bridge score, on the items that versions have in common. */
  readonly bridge: number | null;
  /** Number of companies, or the mark that stands for it. */
  readonly n: string;
}

const height = 130;

/** Small multiples of one scale: a line a panel with an interval at every year, dotted where a bridge score joins versions. */
export function intervalPanels(points: readonly IntervalPoint[], years: readonly string[]): Json {
  const panels = [...new Set(points.map(({ panel }) => panel))];
  const axis = { labelAngle: 0, labelOverlap: false, ticks: false };
  const values = points.map((point) => ({ ...point, label: isLast(point, points) ? wholeScore(point.mean ?? 0) : null }));
  const domain = scaleAround(points.flatMap(({ mean, low, high, bridge }) => [mean, low, high, bridge].filter((value) => value !== null)));
  return {
    data: { values },
    facet: { field: "panel", type: "nominal", sort: panels, header: { title: null, labelAnchor: "start", labelPadding: 8 } },
    columns: years.length > 6 ? 2 : 3,
    spacing: { row: 22, column: 34 },
    spec: {
      width: Math.max(196, 38 * years.length),
      height,
      encoding: { x: { field: "year", type: "ordinal", scale: { domain: years }, title: null, axis } },
      layer: layers(
        domain,
        points.some(({ bridge }) => bridge !== null),
      ),
    },
  };
}

function layers(domain: readonly [number, number], hasBridge: boolean): readonly Json[] {
  const y = { type: "quantitative", scale: { domain, zero: false, nice: false }, title: null, axis: yAxis(domain) };
  const [mean, bridge] = [
    { field: "mean", ...y },
    { field: "bridge", ...y },
  ];
  const open = { type: "point", filled: true, fill: "white", stroke: colours.muted, size: 26, opacity: 1 };
  return [
    {
      transform: there("bridge"),
      mark: { type: "line", color: colours.muted, strokeDash: [2, 3], strokeWidth: 1.5 },
      encoding: { y: bridge },
    },
    { transform: there("bridge"), mark: open, encoding: { y: bridge } },
    { transform: there("low"), mark: interval, encoding: { y: { field: "low", ...y }, y2: { field: "high" } } },
    { mark: { type: "line", color: colours.median, strokeWidth: 2 }, encoding: { y: mean } },
    { transform: there("mean"), mark: { type: "circle", color: colours.median, size: 34, opacity: 1 }, encoding: { y: mean } },
    { transform: there("label"), mark: hasBridge ? labelAbove : lastLabel, encoding: { y: mean, text: { field: "label" } } },
    { mark: count, encoding: { y: { value: height - 2 }, text: { field: "n" } } },
  ];
}

const there = (field: "mean" | "low" | "bridge" | "label"): readonly Json[] => [{ filter: { field, valid: true } }];

const interval: Json = { type: "rule", color: colours.band50, strokeWidth: 5, strokeCap: "butt", opacity: 0.85 };

const count: Json = { type: "text", fontSize: 10, color: colours.muted, baseline: "bottom" };

/** Beside the interval, which would otherwise run through it. */
const lastLabel: Json = { type: "text", dx: 7, align: "left", fontSize: 12, fontWeight: "bold", color: colours.median };

/** Above the interval, where the bridge goes on at the right. */
const labelAbove: Json = { ...lastLabel, dx: 0, dy: -14, align: "center" };

function isLast({ panel, year, mean }: IntervalPoint, points: readonly IntervalPoint[]): boolean {
  return mean !== null && points.findLast((point) => point.panel === panel && point.mean !== null)?.year === year;
}
