import { csr } from "../../../instrument/csr/instrument.ts";
import type { Assessment, Assessor, Initiative, NaReason } from "../../../instrument/types.ts";
import { lastingReasons } from "../companies/applicability.ts";
import { companies, type Company } from "../companies/company.ts";
import { figuresOf } from "../companies/figures.ts";
import type { Year } from "../companies/years.ts";
import { random } from "../random.ts";
import { actionsOf } from "./actions.ts";
import { drawAnswers } from "./answers.ts";
import { initiativesOf } from "./initiatives.ts";
import { assessorOf, profileOf } from "./profile.ts";
import { settingsOf } from "./settings.ts";

/** What one company answered for one year. */
export interface Case {
  readonly company: Company;
  readonly year: Year;
  readonly assessment: Assessment;
  /** When the file was saved, an ISO date and time: in the spring of the year after. */
  readonly savedAt: string;
}

/** Every case of the samples: each company in each of its years. */
export const cases: readonly Case[] = companies.flatMap((company) => company.years.map((year) => caseOf(company, year)));

/** The case of a company and year, as somebody else would have judged it where an assessor is named. */
export function caseOf(company: Company, year: Year, assessor: Assessor = assessorOf(company, year)): Case {
  const initiatives = initiativesOf(company, year);
  const profile = profileOf(company, year);
  const reasons = reasonsOf(company, year, initiatives);
  const answers = drawAnswers({ company, year, assessor, reasons, surroundings: { figures: figuresOf(company, year), initiatives } });
  return {
    company,
    year,
    savedAt: savedAt(company, year),
    assessment: {
      instrumentId: csr.id,
      instrumentVersion: csr.version,
      form: company.form,
      areas: csr.areas.map(({ id }) => id),
      language: company.language,
      firmId: profile.uscc,
      profile: { ...profile, assessor },
      answers,
      settings: settingsOf(company),
      actions: actionsOf(company, year, answers),
      initiatives,
    },
  };
}

/** A year without gifts makes traceable giving not applicable, if the company says so. */
function reasonsOf(company: Company, year: Year, initiatives: readonly Initiative[]): ReadonlySet<NaReason> {
  const hasGifts = initiatives.some(({ cash, inKind }) => cash !== null || inKind !== null);
  const reasons = new Set(lastingReasons(company));
  if (!hasGifts && random("gifts", company.number, year).chance(0.5)) reasons.add("NO_DON");
  return reasons;
}

function savedAt({ number }: Company, year: Year): string {
  const source = random("saved", number, year);
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${year + 1}-${two(source.whole(1, 4))}-${two(source.whole(2, 27))}T${two(source.whole(1, 9))}:${two(source.whole(0, 59))}:00.000Z`;
}
