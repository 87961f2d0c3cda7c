import { scoredItems } from "../../../instrument/csr/instrument.ts";
import { sections } from "../../../instrument/csr/industries.ts";
import { sizeClasses } from "../../../instrument/csr/profile-choices.ts";
import { provinces, regions } from "../../../instrument/csr/provinces.ts";
import { groupVariables, keyVariables } from "../case-variables.ts";
import { variablesOf } from "../item-variables.ts";
import { publicMissingReasons } from "../missing-reason.ts";
import { researchTables, type ResearchTable } from "../research-tables.ts";
import type { RowSource } from "../rows/table-rows.ts";
import { type Category, categoriesOf, spoken, type Variable } from "../variable.ts";
import { quasiIdentifiers } from "./generalise.ts";
import type { PublicCase } from "./public-cases.ts";

const keyColumns: ReadonlySet<string> = new Set(["case_id", "year", "form"]);

const sectors: readonly Category[] = (["primary", "secondary", "tertiary"] as const).map((sector) => ({
  value: sector,
  label: spoken(({ research }) => research.sectors[sector]),
}));

/** The codes of a column at any level of generalisation. */
const publicCategories: Readonly<Record<(typeof quasiIdentifiers)[number], readonly Category[]>> = {
  industry: [...sections.map(({ code, title }) => ({ value: code, label: title })), ...sectors],
  size: [...categoriesOf(sizeClasses), { value: "micro-small", label: spoken(({ research }) => research.microSmall) }],
  province: [...provinces.map(({ code, name }) => ({ value: code, label: name })), ...categoriesOf(regions)],
};

const caseVariables: readonly Variable[] = [
  ...keyVariables.filter(({ name }) => keyColumns.has(name)),
  ...quasiIdentifiers.flatMap((name) =>
    groupVariables.filter((each) => each.name === name).map((each) => ({ ...each, isOrdered: false, categories: publicCategories[name] })),
  ),
];

const withPublicReasons = (each: Variable): Variable =>
  each.name === "missing" || each.of?.part === "missing" ? { ...each, categories: publicMissingReasons } : each;

const variables: Readonly<Record<"responses_long" | "responses_wide", readonly Variable[]>> = {
  responses_long: researchTables
    .filter(({ name }) => name === "responses_long")
    .flatMap((table) => table.variables)
    .filter(({ name }) => name !== "evidence" && keyVariables.every((key) => key.name !== name))
    .map(withPublicReasons),
  responses_wide: scoredItems.flatMap((item) => variablesOf(item).filter(({ of }) => of?.part !== "evidence")).map(withPublicReasons),
};

/** The tables for the public: no key of the company, no figures, no evidence, no scores. */
export const publicTables: readonly ResearchTable[] = researchTables.flatMap((table) =>
  table.name === "scores" ? [] : [{ ...table, variables: [...caseVariables, ...variables[table.name]] }],
);

/** Public cases as rows ask for them, numbered from 1. */
export async function* publicSources(cases: AsyncIterable<PublicCase>): AsyncGenerator<RowSource> {
  let caseId = 0;
  for await (const found of cases) {
    caseId += 1;
    yield sourceOf(found, caseId);
  }
}

const sourceOf = (found: PublicCase, caseId: number): RowSource => {
  const { year, form, industry, size, province } = found;
  const cells = new Map(Object.entries({ case_id: caseId, year, form, industry, size, province }));
  return {
    cell: (column) => cells.get(column) ?? null,
    item: (position) => found.answers[position] ?? { value: null, missing: null, evidence: null },
  };
};
