import { allLevels, generalised, type Levels, quasiIdentifiers } from "./generalise.ts";

/** Companies that outsiders cannot tell apart. */
export interface Profile {
  readonly industry: string | null;
  readonly size: string | null;
  readonly province: string | null;
  /** What is never generalised: the year, the form, and which questions were asked. */
  readonly fixed: string;
}

/** Share of the cases that may be dropped before everything is generalised one step further. */
const droppedShare = 0.05;

/** The class of a company: all that the public can see of it beside its answers. */
export const classOf = (profile: Profile, levels: Levels): string =>
  JSON.stringify([profile.fixed, ...quasiIdentifiers.map((each) => generalised(profile[each], each, levels[each]))]);

/** How many companies each class has. */
export function classSizes(profiles: ReadonlyMap<Profile, number>, levels: Levels): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const [profile, n] of profiles) {
    const id = classOf(profile, levels);
    sizes.set(id, (sizes.get(id) ?? 0) + n);
  }
  return sizes;
}

/**
 * The least generalisation at which at most a twentieth of the cases stand in classes below the minimum (k-anonymity by full-domain generalisation with
 * suppression, Samarati 2001). The most general one where none suffices. Every table has the same levels, so that a column means one thing.
 */
export function chooseLevels(profiles: ReadonlyMap<Profile, number>, minN: number): Levels {
  const total = sum(profiles.values());
  const fits = (levels: Levels): boolean => sum([...classSizes(profiles, levels).values()].filter((n) => n < minN)) <= droppedShare * total;
  return allLevels.find(fits) ?? { industry: 2, size: 2, province: 2 };
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
