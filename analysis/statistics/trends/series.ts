/** A value at a time, such as a mean score in a year. A series has every time once. */
export interface Point {
  readonly time: number;
  readonly value: number;
}

/** The points in order of time, or null where two of them have the same time. */
export function inTime(series: readonly Point[]): readonly Point[] | null {
  return new Set(series.map(({ time }) => time)).size < series.length ? null : series.toSorted((a, b) => a.time - b.time);
}

/** Below this many points not even the clearest order is significant at 5 %: the least two-sided p of four points is 2/4! = 0.083. */
export const fewestPointsForClaim = 5;
