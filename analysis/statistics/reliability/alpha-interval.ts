import { fQuantile } from "../distributions/f-distribution.ts";
import { isConfidence, usualConfidence, type Interval } from "../intervals/interval.ts";
import { cronbachAlpha } from "./cronbach-alpha.ts";
import type { ItemCovariances } from "./item-covariances.ts";

/**
 * Confidence interval of Cronbach's alpha by Feldt's F method:
 *
 *     [ 1 − (1 − α)·F₁₋ₐ, 1 − (1 − α)·Fₐ ]      F: quantiles with n − 1 and (n − 1)(k − 1) degrees of freedom, a half the error
 *
 * - Unit: none, as alpha. Exact where the items are normal and equally correlated.
 * - Null where alpha is undefined, below two cases, or for a confidence outside 0 to 1.
 * - Source: Feldt (1965), Psychometrika 30(3), 357–370, doi:10.1007/BF02289499.
 */
export function alphaInterval(covariances: ItemCovariances, confidence = usualConfidence): Interval | null {
  const alpha = cronbachAlpha(covariances);
  const { n, matrix } = covariances;
  if (alpha === null || n < 2 || !isConfidence(confidence)) return null;
  const degrees = { numerator: n - 1, denominator: (n - 1) * (matrix.length - 1) };
  const bound = (p: number): number => 1 - (1 - alpha) * fQuantile(p, degrees);
  return { lower: bound((1 + confidence) / 2), upper: bound((1 - confidence) / 2) };
}
