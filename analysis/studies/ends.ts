import type { Interval } from "../statistics/intervals/interval.ts";

/** Lower and upper end of an interval, as R gives them. */
export type Ends = readonly [lower: number, upper: number];

/** The ends of an interval; null where there is none. */
export const endsOf = (interval: Interval | null): Ends | null => (interval === null ? null : [interval.lower, interval.upper]);
