import type { Assessor, Profile } from "../../../instrument/types.ts";
import type { Company } from "../companies/company.ts";
import { figuresOf } from "../companies/figures.ts";
import type { Year } from "../companies/years.ts";
import { random } from "../random.ts";

/** Provinces with a flood in the summer of 2024. */
export const flooded: readonly string[] = ["43", "36", "44", "22"];
export const floodYear: Year = 2024;

/** Two companies leave out their credit code; both answered once, so that nothing has to be linked. */
const unnamed: readonly number[] = [11, 59];

/** What a company says of itself in a year. */
export function profileOf(company: Company, year: Year): Profile {
  const source = random("profile", company.number);
  const statesSize = source.chance(0.7);
  const roles = source.pick(roleTexts);
  return {
    uscc: unnamed.includes(company.number) ? null : company.uscc,
    name: company.language === "en" ? company.name.en : company.name.zh,
    province: company.province,
    industry: company.traits.industry,
    ...figuresOf(company, year),
    size: statesSize ? company.size : null,
    ownership: company.ownership,
    listed: false,
    exportShare: company.exportShare,
    marketRole: company.marketRole,
    year,
    periodStart: `${year}-01-01`,
    periodEnd: `${year}-12-31`,
    assessor: assessorOf(company, year),
    roles: company.language === "en" ? roles.en : roles.zh,
    emergency: year === floodYear && flooded.includes(company.province),
  };
}

const roleTexts = [
  { zh: "总经理、人事主管", en: "General manager, HR manager" },
  { zh: "质量经理", en: "Quality manager" },
  { zh: "厂长、财务、行政", en: "Plant manager, accounts, office" },
  { zh: "负责人", en: "Owner" },
  { zh: "EHS主管、人事主管", en: "EHS manager, HR manager" },
] as const;

/** Most companies answer for themselves; some have a consultant, few a third party. */
export function assessorOf({ number, size }: Company, year: Year): Assessor {
  const hasConsultant = random("consultant", number).chance(size === "micro" ? 0.1 : 0.3);
  if (size === "medium" && random("third party", number, year).chance(0.1)) return "third-party";
  return hasConsultant ? "consultant" : "self";
}
