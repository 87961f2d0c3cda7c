/** Every two things of a list once, in the order of the list, each with its place. */
export function pairsOf<Thing>(things: readonly Thing[]): readonly (readonly [number, Thing, number, Thing])[] {
  return things.flatMap((one, i) => things.slice(i + 1).map((two, offset) => [i, one, i + 1 + offset, two] as const));
}
