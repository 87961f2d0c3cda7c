import type { WeightedValue } from "../weighted-value.ts";
import { share } from "./share.ts";

/** Above this share at one end of its scale an item no longer tells companies apart there. */
const leastConspicuousShare = 0.15;

/** How many companies stand at the ends of a scale. */
export interface FloorAndCeiling {
  /** Share at the lowest level, 0–1. */
  readonly floor: number;
  /** Share at the highest level, 0–1. */
  readonly ceiling: number;
  readonly hasFloorEffect: boolean;
  readonly hasCeilingEffect: boolean;
}

/**
 * Floor and ceiling effects of an item: shares of the companies at the lowest and at the highest level. An effect is a share above
 * 15 %.
 *
 * - Null without an observation.
 * - Source: Terwee et al. (2007), Journal of Clinical Epidemiology 60(1), 34–42, doi:10.1016/j.jclinepi.2006.03.012.
 *
 * @param scale lowest and highest level, 0 and 4 for maturity items
 */
export function floorAndCeiling(
  distribution: readonly WeightedValue[],
  scale: readonly [lowest: number, highest: number] = [0, 4],
): FloorAndCeiling | null {
  const floor = share(distribution, (value) => value <= scale[0])?.value;
  const ceiling = share(distribution, (value) => value >= scale[1])?.value;
  if (floor === undefined || ceiling === undefined) return null;
  return { floor, ceiling, hasFloorEffect: floor > leastConspicuousShare, hasCeilingEffect: ceiling > leastConspicuousShare };
}
