/**
 * Ranks of values, 1 for the smallest; equal values share the mean of their ranks. Values are equal that agree to nine decimals: a tie that
 * rounding breaks would be a difference that nobody answered.
 */
export function midRanks(values: readonly number[]): readonly number[] {
  const places = values.map((value, at) => ({ value: Math.round(value * 1e9) / 1e9, at })).toSorted((a, b) => a.value - b.value);
  const ranks = values.map(() => 0);
  let start = 0;
  for (const [place, { value }] of places.entries()) {
    if (place + 1 < places.length && places[place + 1]?.value === value) continue;
    for (const { at } of places.slice(start, place + 1)) ranks[at] = (start + place) / 2 + 1;
    start = place + 1;
  }
  return ranks;
}
