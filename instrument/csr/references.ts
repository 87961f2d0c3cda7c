import type { Crosswalk, Item } from "../types.ts";

/** The standards that the questionnaire is matched with, in the order in which they are named. */
export const standards = ["iso26000", "gbt36000", "gbt36002", "sdg", "gri", "vsme", "ungc"] as const;
export type Standard = (typeof standards)[number];

/** Where a standard speaks of the subject of a question; empty where none fits. */
export function placesIn({ crosswalk }: Pick<Item, "crosswalk">, standard: Standard): readonly string[] {
  const found = standard === "gbt36000" ? crosswalk.iso26000.map(clauseInGbt36000) : placesOf(crosswalk, standard);
  return found.filter((place) => place !== "");
}

const placesOf = (crosswalk: Crosswalk, standard: keyof Crosswalk): readonly string[] => {
  const places = crosswalk[standard];
  return typeof places === "string" ? places.split(",").map((place) => place.trim()) : places;
};

/** GB/T 36000 follows ISO 26000 with every clause one number later: 6.4.3 is 7.4.3 there. */
const clauseInGbt36000 = (clause: string): string => clause.replace(/^\d+/u, (number) => String(Number(number) + 1));
