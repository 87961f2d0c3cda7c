import type { NaReason } from "../../../instrument/types.ts";
import { random } from "../random.ts";
import type { Company } from "./company.ts";

/**
 * Why items do not apply to a company, as far as that stays the same over the years. Every reason fits the profile: nobody is employed,
 * the trade needs no plant, all customers are consumers. Gifts (`NO_DON`) are a matter of the single year.
 */
export function lastingReasons(company: Company): ReadonlySet<NaReason> {
  const source = random("applicability", company.number);
  const reasons = new Set<NaReason>();
  const { section, size, traits } = company;
  const shares = sharesOf(section, traits.industry);
  for (const reason of lasting) if (source.chance(shares[reason] ?? 0)) reasons.add(reason);
  if (company.isAlone) reasons.add("NO_EMP");
  if (company.marketRole === "b2c" && source.chance(0.8)) reasons.add("NO_B2B");
  if (size === "micro" && section !== "I" && section !== "M" && source.chance(0.4)) reasons.add("NO_IP");
  return reasons;
}

const lasting = ["NO_HAZ", "OFFICE", "NO_EMIS", "NO_PROD", "NO_BIO"] as const;
type Shares = Readonly<Partial<Record<NaReason, number>>>;

const inOffices: Shares = { NO_HAZ: 0.7, OFFICE: 0.8, NO_EMIS: 0.75, NO_PROD: 0.4, NO_BIO: 0.6 };
const inShops: Shares = { NO_HAZ: 0.5, OFFICE: 0.2, NO_EMIS: 0.35, NO_BIO: 0.3 };
const onTheRoad: Shares = { NO_HAZ: 0.2, NO_EMIS: 0.2, NO_PROD: 0.4, NO_BIO: 0.5 };
const inPlants: Shares = { NO_HAZ: 0.05, NO_BIO: 0.3 };

/** Divisions that work with timber, cotton or farm products. */
const bioBased: readonly string[] = ["14", "17", "62", "01", "03"];

function sharesOf(section: string, industry: string): Shares {
  const shares = byActivity(section);
  return bioBased.includes(industry) ? { ...shares, NO_BIO: 0 } : shares;
}

function byActivity(section: string): Shares {
  if (section === "I" || section === "L" || section === "M") return inOffices;
  if (section === "F" || section === "H") return inShops;
  return section === "G" ? onTheRoad : inPlants;
}
