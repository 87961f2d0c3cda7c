import type { Bounds } from "./linear-programme.ts";

/** How little a reader must be able to know of a withheld cell. */
export interface Protection {
  /** The greatest possible value must reach this. */
  readonly reachesUpTo: number;
  /** The least possible value must be at or below this. */
  readonly reachesDownTo: number;
  /** The possible values must span at least this. */
  readonly width: number;
}

/**
 * A number of companies below the minimum: it must seem possible that the minimum is met, and nobody can say the number to within ±3.
 *
 * @param within companies to which nobody may be able to say it
 */
export const countProtection = (minN: number, within = 3): Protection => ({
  reachesUpTo: minN,
  reachesDownTo: Number.POSITIVE_INFINITY,
  width: 2 * within + 1,
});

/** A cell that is withheld for another reason and may itself be worked out. */
export const noProtection: Protection = { reachesUpTo: 0, reachesDownTo: Number.POSITIVE_INFINITY, width: 0 };

/** A sum that fails the p % rule: the possible sums must reach the rule's protection on either side of it. */
export const sumProtection = (sum: number, protection: number): Protection => ({
  reachesUpTo: sum + protection,
  reachesDownTo: Math.max(0, sum - protection),
  width: protection,
});

/** Sums of fractions do not add up to the last digit. */
const rounding = 1e-9;

/** Whether what a reader can work out leaves a cell protected. Bounds that were not found count as a breach. */
export function isProtected(interval: Bounds | null | undefined, { reachesUpTo, reachesDownTo, width }: Protection): boolean {
  if (interval === null || interval === undefined) return false;
  const slack = rounding * Math.max(1, Math.abs(reachesUpTo));
  return interval.high >= reachesUpTo - slack && interval.low <= reachesDownTo + slack && interval.high - interval.low >= width - slack;
}
