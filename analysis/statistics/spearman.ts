import { correlation } from "./correlation.ts";
import { midRanks } from "./mid-ranks.ts";

/**
 * Spearman's rank correlation: Pearson's correlation of the mid-ranks.
 *
 * - −1 to 1. Null below three cases, and where a variable does not vary. For its interval use `bootstrapInterval` over the pairs.
 * - Says that two things are associated, not that one makes the other.
 * - Source: Spearman (1904), American Journal of Psychology 15(1), 72–101.
 */
export function spearman(first: readonly number[], second: readonly number[]): number | null {
  return first.length < 3 ? null : correlation(midRanks(first), midRanks(second));
}

/**
 * Rank correlation of two variables with a third held, such as the size of the company:
 *
 *     ρ₁₂.₃ = (ρ₁₂ − ρ₁₃·ρ₂₃) / √( (1 − ρ₁₃²)(1 − ρ₂₃²) )
 *
 * - −1 to 1. Null below four cases, where a variable does not vary, and where the third settles one of the others.
 */
export function partialSpearman(first: readonly number[], second: readonly number[], held: readonly number[]): number | null {
  const [both, one, two] = [spearman(first, second), spearman(first, held), spearman(second, held)];
  if (first.length < 4 || both === null || one === null || two === null) return null;
  const rest = (1 - one ** 2) * (1 - two ** 2);
  return rest > 1e-12 ? (both - one * two) / Math.sqrt(rest) : null;
}
