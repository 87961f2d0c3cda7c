import { csr, items, topics } from "../../instrument/csr/instrument.ts";
import type { Text } from "../../instrument/types.ts";
import { groupVariables, keyVariables, profileVariables } from "./case-variables.ts";
import { evidenceCategories, itemVariables } from "./item-variables.ts";
import { allMissingReasons } from "./missing-reason.ts";
import { metricVariables, outcomeVariables, qualityVariables } from "./score-variables.ts";
import { spoken, type Variable, variable } from "./variable.ts";

/** Names of the tables, which are also those of their files. */
export const tableNames = ["responses_long", "responses_wide", "scores"] as const;
export type ResearchTableName = (typeof tableNames)[number];

/** One table of the research data: what a row is, and its columns in their order. */
export interface ResearchTable {
  readonly name: ResearchTableName;
  readonly title: Text;
  readonly about: Text;
  readonly variables: readonly Variable[];
  /** The columns that tell one row from all others. */
  readonly key: readonly string[];
}

const answerVariables: readonly Variable[] = [
  variable(
    "area",
    spoken(({ research }) => research.variables.area),
    {
      categories: csr.areas.map(({ id, title }) => ({ value: id, label: title })),
    },
  ),
  variable(
    "topic",
    spoken(({ research }) => research.variables.topic),
    {
      categories: topics.map(({ id, title }) => ({ value: id, label: title })),
    },
  ),
  variable(
    "item_id",
    spoken(({ research }) => research.variables.item_id),
    {
      categories: items.map(({ id, title }) => ({ value: id, label: title })),
    },
  ),
  variable(
    "value",
    spoken(({ research }) => research.variables.value),
    { type: "number" },
  ),
  variable(
    "missing",
    spoken(({ research }) => research.variables.missing),
    { categories: allMissingReasons() },
  ),
  variable(
    "evidence",
    spoken(({ research }) => research.variables.evidence),
    {
      type: "integer",
      categories: evidenceCategories,
      isOrdered: true,
    },
  ),
];

const variables: Readonly<Record<ResearchTableName, readonly Variable[]>> = {
  responses_long: [...keyVariables, ...answerVariables],
  responses_wide: [...keyVariables, ...groupVariables, ...profileVariables, ...itemVariables],
  scores: [...keyVariables, ...groupVariables, ...qualityVariables, ...metricVariables, ...outcomeVariables],
};

/** The tables of the research data. */
export const researchTables: readonly ResearchTable[] = tableNames.map((name) => ({
  name,
  title: spoken(({ research }) => research.tables[name].title),
  about: spoken(({ research }) => research.tables[name].about),
  variables: variables[name],
  key: name === "responses_long" ? ["case_id", "item_id"] : ["case_id"],
}));
