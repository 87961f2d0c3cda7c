import { distributionOf } from "../statistics/distribution-of.ts";
import { hodgesLehmann } from "../statistics/groups/hodges-lehmann.ts";
import { mannWhitney } from "../statistics/groups/mann-whitney.ts";

/** Whether the companies that left differed from those that stayed, in the year before. */
export interface Attrition {
  readonly stayers: number;
  readonly leavers: number;
  /** Mann–Whitney's statistic of the stayers, and its p. */
  readonly U: number;
  readonly p: number;
  readonly method: "exact" | "normal";
  /** By how much the stayers lay above the leavers (Hodges–Lehmann). */
  readonly shift: number | null;
}

/**
 * Selective attrition: compares those that stayed with those that left by their values in the earlier year. Where they differ, the means of
 * the two years are not those of like companies. Null where nobody stayed or nobody left, and where all values are equal.
 */
export function attritionOf(stayers: readonly number[], leavers: readonly number[]): Attrition | null {
  const [stayed, left] = [distributionOf(stayers), distributionOf(leavers)];
  const test = mannWhitney(stayed, left);
  if (test === null) return null;
  const { u: U, p, method } = test;
  return { stayers: stayers.length, leavers: leavers.length, U, p, method, shift: hodgesLehmann(stayed, left) };
}
