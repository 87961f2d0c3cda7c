import { wholeScore } from "../words/figure-text.ts";
import { colours } from "./theme.ts";

type Json = Readonly<Record<string, unknown>>;

/** One year of one panel. Scores 0–100, `null` where the year is withheld or missing. */
export interface YearlyPoint {
  readonly panel: string;
  readonly year: string;
  readonly mean: number | null;
  /** Ends of the interval of the mean. */
  readonly low: number | null;
  readonly high: number | null;
  readonly q1: number | null;
  readonly q3: number | null;
  /** Number of companies, or the mark that stands for it. */
  readonly n: string;
}

const height = 130;

/** Small multiples of one scale: a line a panel that breaks at withheld years, with a band and the numbers of companies. */
export function yearlyPanels(points: readonly YearlyPoint[], years: readonly string[]): Json {
  const panels = [...new Set(points.map(({ panel }) => panel))];
  const axis = { labelAngle: 0, labelOverlap: false, ticks: false };
  return {
    data: { values: points.map((point) => ({ ...point, label: isLast(point, points) ? wholeScore(point.mean ?? 0) : null })) },
    facet: { field: "panel", type: "nominal", sort: panels, header: { title: null, labelAnchor: "start", labelPadding: 8 } },
    columns: years.length > 6 ? 2 : 3,
    spacing: { row: 22, column: 26 },
    spec: {
      width: Math.max(196, 38 * years.length),
      height,
      encoding: { x: { field: "year", type: "ordinal", scale: { domain: years }, title: null, axis } },
      layer: layers(scaleOf(points)),
    },
  };
}

function layers(domain: readonly [number, number]): readonly Json[] {
  const y = { type: "quantitative", scale: { domain, zero: false, nice: false }, title: null, axis: yAxis(domain) };
  const mean = { field: "mean", ...y };
  const count = { type: "text", fontSize: 10, color: colours.muted, baseline: "bottom" };
  return [
    { mark: { type: "area", color: colours.band50, opacity: 0.35 }, encoding: { y: { field: "q1", ...y }, y2: { field: "q3" } } },
    {
      transform: published("low"),
      mark: { type: "rule", color: colours.median, strokeWidth: 1.2 },
      encoding: { y: { field: "low", ...y }, y2: { field: "high" } },
    },
    { mark: { type: "line", color: colours.median, strokeWidth: 2 }, encoding: { y: mean } },
    { transform: published("mean"), mark: { type: "circle", color: colours.median, size: 34, opacity: 1 }, encoding: { y: mean } },
    {
      transform: [...published("label"), { calculate: "datum.high === null ? datum.mean : datum.high", as: "top" }],
      mark: lastLabel,
      encoding: { y: { field: "top", ...y }, text: { field: "label" } },
    },
    { mark: count, encoding: { y: { value: height - 2 }, text: { field: "n" } } },
  ];
}

const published = (field: "mean" | "label" | "low"): readonly Json[] => [{ filter: { field, valid: true } }];

const lastLabel: Json = { type: "text", dy: -9, fontSize: 12, fontWeight: "bold", color: colours.median };

/** Lines at whole tens or twenties. */
export const yAxis = ([low, high]: readonly [number, number]): Json => ({ values: steps(low, high), ticks: false, labelPadding: 6 });

const scaleOf = (points: readonly YearlyPoint[]): readonly [number, number] =>
  scaleAround(points.flatMap(({ mean, low, high, q1, q3 }) => [mean, low, high, q1, q3].filter((value) => value !== null)));

/** Whole tens around all values, with room below for the numbers of companies; never less than 40 points, never outside 0–100 but for that room. */
export function scaleAround(values: readonly number[]): readonly [number, number] {
  const high = Math.min(100, 10 * Math.ceil((Math.max(...values) + 4) / 10));
  const low = Math.min(10 * Math.floor(Math.min(...values) / 10), high - 40);
  return [Math.max(0, low) - 0.14 * (high - Math.max(0, low)), high];
}

function steps(low: number, high: number): readonly number[] {
  const step = high - low > 60 ? 20 : 10;
  const first = step * Math.ceil(low / step);
  return Array.from({ length: Math.floor((high - first) / step) + 1 }, (_, at) => first + at * step);
}

function isLast({ panel, year, mean }: YearlyPoint, points: readonly YearlyPoint[]): boolean {
  return mean !== null && points.findLast((point) => point.panel === panel && point.mean !== null)?.year === year;
}
