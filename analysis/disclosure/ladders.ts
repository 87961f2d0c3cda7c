import { provinces } from "../../instrument/csr/provinces.ts";
import { sectionOf } from "../../instrument/csr/industries.ts";
import type { Ladder } from "./merge-categories.ts";

/** Id of everybody, at the top of every ladder. */
export const everybody = "all";

const regionsByProvince = new Map(provinces.map(({ code, region }) => [code, region]));

/** Province (33) → economic region (E) → everybody. */
export const provinceLadder: Ladder = (category) => {
  if (category === everybody) return null;
  return regionsByProvince.get(category) ?? everybody;
};

/** Sections of the primary and the secondary sector; all others are tertiary. Divisions that the bureau counts elsewhere follow their section. */
const sectors: ReadonlyMap<string, string> = new Map([
  ["A", "primary"],
  ["B", "secondary"],
  ["C", "secondary"],
  ["D", "secondary"],
  ["E", "secondary"],
]);

/** Division (36) → section (C) → primary, secondary or tertiary sector → everybody. */
export const industryLadder: Ladder = (category) => {
  if (category === everybody) return null;
  const section = sectionOf(category);
  if (section === null) return everybody;
  return section === category ? (sectors.get(section) ?? "tertiary") : section;
};

/** Micro and small are merged first. */
export const sizeLadder: Ladder = (category) => {
  if (category === everybody) return null;
  return category === "micro" || category === "small" ? "micro-small" : everybody;
};

/** The other way to merge sizes, for where medium companies are the few: their neighbours are the small ones, not the micro ones. */
export const upperSizeLadder: Ladder = (category) => {
  if (category === everybody) return null;
  return category === "small" || category === "medium" ? "small-medium" : everybody;
};

/** Parks, programmes and cohorts: those that are too small stand together, as no two of them are nearer to each other than the others. */
export const clusterLadder: Ladder = (category) => (category === everybody ? null : everybody);
