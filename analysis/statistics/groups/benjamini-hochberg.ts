import { ascending } from "./holm.ts";

/**
 * Benjamini–Hochberg q values for one family of comparisons: of everything called at q, a share q is expected to be false.
 *
 *     q₍ᵢ₎ = min over j ≥ i of min(1, m/j·p₍ⱼ₎)      p₍₁₎ ≤ … ≤ p₍ₘ₎
 *
 * - For screens over many items, at q ≤ 0.10; R's p.adjust("BH"). In the order given.
 * - Source: Benjamini and Hochberg (1995), JRSS B 57(1), 289–300, doi:10.1111/j.2517-6161.1995.tb02031.x.
 */
export function benjaminiHochberg(pValues: readonly number[]): readonly number[] {
  const adjusted = new Map<number, number>();
  let smallest = 1;
  for (const [place, { p, at }] of [...ascending(pValues).entries()].toReversed()) {
    smallest = Math.min(smallest, (pValues.length / (place + 1)) * p);
    adjusted.set(at, smallest);
  }
  return pValues.map((p, at) => adjusted.get(at) ?? p);
}
