/**
 * Holm's adjustment of p values for one family of comparisons: with these, the chance of even one false claim stays below α.
 *
 *     p̃₍ᵢ₎ = max over j ≤ i of min(1, (m − j + 1)·p₍ⱼ₎)      p₍₁₎ ≤ … ≤ p₍ₘ₎
 *
 * - For the planned comparisons of one question; R's p.adjust("holm"). In the order given.
 * - Source: Holm (1979), Scandinavian Journal of Statistics 6(2), 65–70.
 */
export function holm(pValues: readonly number[]): readonly number[] {
  const adjusted = new Map<number, number>();
  let largest = 0;
  for (const [place, { p, at }] of ascending(pValues).entries()) {
    largest = Math.max(largest, Math.min(1, (pValues.length - place) * p));
    adjusted.set(at, largest);
  }
  return pValues.map((p, at) => adjusted.get(at) ?? p);
}

/** p values from the smallest, each with its place in the list. */
export function ascending(pValues: readonly number[]): readonly { readonly p: number; readonly at: number }[] {
  return pValues.map((p, at) => ({ p, at })).toSorted((a, b) => a.p - b.p);
}
