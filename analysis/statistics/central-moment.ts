import { mean } from "./mean.ts";
import { sampleSize } from "./sample-size.ts";
import { sum } from "./sum.ts";
import type { WeightedValue } from "./weighted-value.ts";

/**
 * Central moment of a distribution, about its own mean and divided by n:
 *
 *     mₖ = Σ c·(x − x̄)ᵏ / n
 *
 * - Unit: that of the values to the power of the order.
 * - Null without an observation.
 *
 * @param order the power k
 */
export function centralMoment(distribution: readonly WeightedValue[], order: number): number | null {
  const centre = mean(distribution);
  return centre === null ? null : sum(distribution.map(({ value, count }) => count * (value - centre) ** order)) / sampleSize(distribution);
}
