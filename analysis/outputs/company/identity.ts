import { sectionOf, sections } from "../../../instrument/csr/industries.ts";
import { forms, sizeClasses } from "../../../instrument/csr/profile-choices.ts";
import { statedOrDerivedSize } from "../../dataset/usability.ts";
import type { CompanyPage } from "./page.ts";

/** Characters of a name that a heading shows. */
const longest = 200;

/** What the company is called: its name, else the id or code in the file. */
export function nameOf({ company: { assessment }, words }: Pick<CompanyPage, "company" | "words">): string {
  const { name, uscc } = assessment.profile;
  const [given = words.unnamed] = [name, assessment.firmId, uscc].flatMap((each) => (each === null || each.trim() === "" ? [] : [each]));
  const characters = [...given];
  return characters.length > longest ? `${characters.slice(0, longest).join("")}…` : given;
}

/** Name and year, as the report is headed. */
export const titleOf = (page: Pick<CompanyPage, "company" | "words">): string =>
  page.words.title(nameOf(page), String(page.company.assessment.profile.year ?? ""));

/** Industry, size, form and period, as far as they are known. */
export function identityOf({ company: { assessment }, words, language }: CompanyPage): string {
  const { industry, periodStart, periodEnd } = assessment.profile;
  const size = statedOrDerivedSize(assessment);
  const section = industry === null ? undefined : sections.find(({ code }) => code === sectionOf(industry));
  return words.facts([
    ...(section === undefined ? [] : [section.title[language]]),
    ...(size === null ? [] : [words.size(sizeClasses[size][language])]),
    words.form(forms[assessment.form][language]),
    ...(periodStart === null || periodEnd === null ? [] : [words.period(periodStart, periodEnd)]),
  ]);
}
