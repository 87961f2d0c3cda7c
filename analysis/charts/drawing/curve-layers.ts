import type { CurvePoint } from "../facts/response-curve.ts";
import { textWidth } from "./text-width.ts";
import { colours } from "./theme.ts";

type Json = Readonly<Record<string, unknown>>;

const plotWidth = 560;
const height = 260;

/** Width of the whole picture in pixels. */
export const curveWidth = plotWidth + 100;

/** What stands around the curve. */
export interface CurveLabels {
  /** Initiatives at the beginning. */
  readonly initiatives: number;
  readonly axisTitles: { readonly x: string; readonly y: string };
  /** Stands before the numbers below the curve. */
  readonly countsTitle: string;
}

/** A rising curve in steps with its interval, and below it how many are still waited for, as far as the numbers fit. */
export function curveLayers(points: readonly CurvePoint[], { initiatives, axisTitles, countsTitle }: CurveLabels): Json {
  const end = Math.max(1, ...points.map(({ day }) => day));
  const steps = [{ day: 0, delivered: 0, lower: 0, upper: 0 }, ...points.map(stepOf)];
  const x = { field: "day", type: "quantitative", scale: { domain: [0, end], nice: false }, title: axisTitles.x, axis: xAxis };
  const y = (field: string): Json => ({
    field,
    type: "quantitative",
    scale: { domain: [0, 100], nice: false },
    title: axisTitles.y,
    axis: yAxis,
  });
  return {
    vconcat: [
      {
        width: plotWidth,
        height,
        data: { values: steps },
        layer: [
          {
            mark: { type: "area", interpolate: "step-after", color: colours.band50, opacity: 0.35 },
            encoding: { x, y: y("lower"), y2: { field: "upper" } },
          },
          { mark: { type: "line", interpolate: "step-after", color: colours.median, strokeWidth: 2 }, encoding: { x, y: y("delivered") } },
          { mark: { type: "circle", color: colours.median, size: 34, opacity: 1 }, encoding: { x, y: y("delivered") } },
          { data: { values: [{}] }, mark: { type: "rule", color: colours.muted, strokeDash: [4, 4] }, encoding: { y: { datum: 50 } } },
        ],
      },
      countsBelow(countsOf(points, { initiatives, end }), { ...x, axis: null }, countsTitle),
    ],
    spacing: 8,
  };
}

const countsBelow = (counts: readonly Json[], x: Json, title: string): Json => ({
  width: plotWidth,
  height: 30,
  data: { values: counts },
  layer: [
    {
      data: { values: [{}] },
      mark: { type: "text", align: "left", fontSize: 12, color: colours.muted, text: title },
      encoding: { x: { value: 0 }, y: { value: 6 } },
    },
    { mark: { type: "text", fontSize: 12, color: colours.ink }, encoding: { x, y: { value: 23 }, text: { field: "count" } } },
  ],
});

const percentOf = (share: number): number => Math.round(share * 1000) / 10;

function stepOf({ day, delivered, interval }: CurvePoint): Json {
  const [lower, upper] = [interval?.lower ?? delivered, interval?.upper ?? delivered];
  return { day, delivered: percentOf(delivered), lower: percentOf(lower), upper: percentOf(upper) };
}

const xAxis: Json = { grid: false, labelFlush: false, tickCount: 8 };
const yAxis: Json = { labelExpr: "datum.value + '%'", values: [0, 25, 50, 75, 100] };

/** Numbers below the days before which they count, leaving out those that would touch the one before. */
function countsOf(
  points: readonly CurvePoint[],
  { initiatives, end }: { readonly initiatives: number; readonly end: number },
): readonly Json[] {
  const all = [{ day: 0, count: String(initiatives) }, ...points.map(({ day, atRisk }) => ({ day, count: String(atRisk) }))];
  const shown: { readonly day: number; readonly count: string }[] = [];
  let reach = Number.NEGATIVE_INFINITY;
  for (const each of all) {
    const [middle, half] = [(each.day / end) * plotWidth, textWidth(each.count, 12) / 2];
    if (middle - half < reach) continue;
    shown.push(each);
    reach = middle + half + 8;
  }
  return shown;
}
