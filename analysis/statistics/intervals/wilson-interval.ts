import { normalQuantile } from "../distributions/normal.ts";
import { isConfidence, usualConfidence, type Interval } from "./interval.ts";

/**
 * Confidence interval of a share by Wilson's score method:
 *
 *     ( p + z²/2n ± z·√( p(1 − p)/n + z²/4n² ) ) / (1 + z²/n)      p = count/n
 *
 * - Range: within 0–1, and of some width also where the share is 0 or 1: 0 of 12 gives 0 to 0.24.
 * - Null without an observation, for a count outside 0 to n, or a confidence outside 0 to 1.
 * - Source: Wilson (1927), Journal of the American Statistical Association 22(158), 209–212, doi:10.1080/01621459.1927.10502953.
 */
export function wilsonInterval(
  { count, n }: { readonly count: number; readonly n: number },
  confidence = usualConfidence,
): Interval | null {
  if (!(n > 0 && count >= 0 && count <= n) || !isConfidence(confidence)) return null;
  const z = normalQuantile((1 + confidence) / 2);
  const share = count / n;
  const centre = share + (z * z) / (2 * n);
  const margin = z * Math.sqrt((share * (1 - share)) / n + (z / (2 * n)) ** 2);
  const scale = 1 + (z * z) / n;
  // At the ends the formula gives 0 and 1 but for rounding.
  return { lower: count === 0 ? 0 : (centre - margin) / scale, upper: count === n ? 1 : (centre + margin) / scale };
}
