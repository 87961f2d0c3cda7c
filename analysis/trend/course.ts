import { mannKendall } from "../statistics/trends/mann-kendall.ts";
import { theilSen } from "../statistics/trends/theil-sen.ts";
import { endsOf } from "../studies/ends.ts";
import type { Audience } from "./disclosure.ts";
import { endsToDecimals, pToDigits, toDecimals } from "./rounding.ts";
import type { Course, TrendYear } from "./types.ts";

/** Decimals of a slope, which is smaller than the scores. */
const slopeDecimals = 4;

/**
 * The way of the told yearly means: their Theil–Sen slope, and from five years on its interval and the exact Mann–Kendall test. Below, nothing is
 * claimed: of four years not even the clearest order is significant. Null below two years.
 */
export function courseOf(years: readonly TrendYear[], { isPublic }: Audience): Course | null {
  const series = years.flatMap(({ year, mean: { value } }) => (value === null ? [] : [{ time: year, value }]));
  const line = theilSen(series);
  const [first, last] = [series[0]?.time, series.at(-1)?.time];
  if (line === null || first === undefined || last === undefined) return null;
  const test = mannKendall(series);
  const interval = endsOf(line.interval);
  const slope = isPublic ? toDecimals(line.slope, slopeDecimals) : line.slope;
  return {
    n: series.length,
    first,
    last,
    slope,
    direction: slope > 0 ? "up" : slope < 0 ? "down" : "level",
    interval: interval === null || !isPublic ? interval : endsToDecimals(interval, slopeDecimals),
    p: test?.isLongEnough === true ? (isPublic ? pToDigits(test.p) : test.p) : null,
  };
}
