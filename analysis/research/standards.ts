import type { Item } from "../../instrument/types.ts";

/** The standards that the questionnaire is matched with, in the order in which they are named. */
export const standards = ["iso26000", "gbt36002", "sdg", "gri", "vsme", "ungc"] as const;
export type Standard = (typeof standards)[number];

/** The places in a standard that speak of the subject of an item; empty where none fits. */
export function referencesOf({ crosswalk }: Item, standard: Standard): readonly string[] {
  const found = crosswalk[standard];
  return (typeof found === "string" ? [found] : found).filter((place) => place !== "");
}
