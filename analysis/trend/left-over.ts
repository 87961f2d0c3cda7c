import type { KnownSums } from "./disclosure.ts";
import type { YearValues } from "./year-values.ts";

/**
 * For every group the years and spans that stay withheld although it is large enough: where the withheld groups together have fewer companies than the
 * minimum, they would be what is left of all, so that the smallest of the others goes with them.
 */
export function leftOver(all: YearValues, groups: readonly YearValues[], known: KnownSums): readonly ReadonlySet<string>[] {
  const withheld = groups.map(() => new Set<string>());
  const settle = (what: string, total: number, sizes: readonly number[]): void => {
    const shown = new Set(sizes.flatMap((size, at) => (size > 0 && !known.isFew(size) ? [at] : [])));
    const rest = (): number => total - [...shown].reduce((sum, at) => sum + (sizes[at] ?? 0), 0);
    while (known.isFew(rest()) && shown.size > 0) {
      const smallest = [...shown].reduce((least, at) => ((sizes[at] ?? 0) < (sizes[least] ?? 0) ? at : least));
      shown.delete(smallest);
      withheld[smallest]?.add(what);
    }
  };
  for (const year of all.years) {
    settle(
      String(year),
      all.of(year).size,
      groups.map((group) => group.of(year).size),
    );
  }
  for (const [from, to] of spansOf(all.years)) {
    settle(
      `${from}–${to}`,
      all.firmsInBoth(from, to).length,
      groups.map((group) => group.firmsInBoth(from, to).length),
    );
  }
  return withheld;
}

/** From every year to the next, and from the first to the last. */
function spansOf(years: readonly number[]): readonly (readonly [number, number])[] {
  const steps = years.slice(1).map((to, at) => [years[at] ?? to, to] as const);
  const [first, last] = [years[0], years.at(-1)];
  return first === undefined || last === undefined || years.length < 3 ? steps : [...steps, [first, last]];
}
