import { sections } from "../../instrument/csr/industries.ts";
import {
  assessors,
  exportShares,
  forms,
  listings,
  marketRoles,
  ownerships,
  sizeClasses,
  yesNo,
} from "../../instrument/csr/profile-choices.ts";
import { provinces, regions } from "../../instrument/csr/provinces.ts";
import type { ProfileField } from "../../instrument/workbook/names.ts";
import { categoriesOf, spoken, type Variable, variable } from "./variable.ts";

/** The columns with which every table begins. */
export const keyVariables: readonly Variable[] = [
  variable(
    "case_id",
    spoken(({ research }) => research.variables.case_id),
    { type: "integer" },
  ),
  variable(
    "firm_key",
    spoken(({ research }) => research.variables.firm_key),
  ),
  variable(
    "year",
    spoken(({ research }) => research.variables.year),
    { type: "integer" },
  ),
  variable(
    "instrument_version",
    spoken(({ research }) => research.variables.instrument_version),
  ),
  variable(
    "form",
    spoken(({ research }) => research.variables.form),
    { categories: categoriesOf(forms) },
  ),
];

const field = (name: ProfileField, about: Partial<Omit<Variable, "name" | "label">> = {}): Variable =>
  variable(
    name,
    spoken(({ workbook }) => workbook.profile.fields[name].label),
    about,
  );

/** By what companies are grouped: they stand in the wide table and beside the scores. */
export const groupVariables: readonly Variable[] = [
  variable(
    "size",
    spoken(({ research }) => research.variables.size),
    { categories: categoriesOf(sizeClasses), isOrdered: true },
  ),
  variable(
    "industry",
    spoken(({ research }) => research.variables.industry),
    {
      categories: sections.map(({ code, title }) => ({ value: code, label: title })),
    },
  ),
  variable(
    "province",
    spoken(({ research }) => research.variables.province),
    {
      categories: provinces.map(({ code, name }) => ({ value: code, label: name })),
    },
  ),
  variable(
    "region",
    spoken(({ research }) => research.variables.region),
    { categories: categoriesOf(regions) },
  ),
  variable(
    "assessor",
    spoken(({ workbook }) => workbook.profile.fields.assessor.label),
    { categories: categoriesOf(assessors) },
  ),
];

/** What else the company said of itself; neither its name and code nor free text. */
export const profileVariables: readonly Variable[] = [
  variable(
    "areas",
    spoken(({ research }) => research.variables.areas),
  ),
  variable(
    "industry_code",
    spoken(({ research }) => research.variables.industry_code),
  ),
  field("employees", { type: "number" }),
  field("revenue", { type: "number" }),
  field("assets", { type: "number" }),
  field("ownership", { categories: categoriesOf(ownerships) }),
  field("listed", { categories: categoriesOf(listings) }),
  field("export_share", { categories: categoriesOf(exportShares), isOrdered: true }),
  field("market_role", { categories: categoriesOf(marketRoles) }),
  field("period_start", { type: "date" }),
  field("period_end", { type: "date" }),
  field("emergency", { categories: categoriesOf(yesNo) }),
];
