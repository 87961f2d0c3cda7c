import { csr } from "../../../instrument/csr/instrument.ts";
import { messages } from "../../../instrument/messages/messages.ts";
import type { Language } from "../../../instrument/types.ts";
import type { ResearchTable } from "../research-tables.ts";
import type { Category, Variable } from "../variable.ts";
import type { PackageFacts } from "./package-facts.ts";

/** What a Data Package may say: texts, numbers, lists. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * `datapackage.json`: a Data Package of version 2 (https://datapackage.org/standard/data-package/). Every field has type, title, its codes with labels, and
 * says what its empty cells mean. `citation`, `questionnaire`, `software`, `unit`, `item` and `since` are properties of our own, which the standard allows.
 */
export function dataPackage(tables: readonly ResearchTable[], facts: PackageFacts): Json {
  const { language, citation, software, description } = facts;
  const words = messages[language].research;
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "sme-csr-research-data",
    title: words.title,
    description,
    version: csr.version,
    citation,
    questionnaire: { id: csr.id, version: csr.version, language },
    software: `sme-csr ${software}`,
    keywords: ["corporate social responsibility", "small and medium enterprises", "self-assessment", "China"],
    resources: [...tables.flatMap((table) => tableResources(table, language)), codebookResource(language)],
  };
}

function tableResources(table: ResearchTable, language: Language): readonly Json[] {
  const { name, title, about, variables, key } = table;
  return [
    {
      name,
      type: "table",
      path: `${name}.csv`,
      title: title[language],
      description: about[language],
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      schema: {
        $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
        fields: variables.map((each) => field(each, table, language)),
        primaryKey: [...key],
      },
    },
    {
      name: `${name}_parquet`,
      path: `${name}.parquet`,
      title: title[language],
      format: "parquet",
      mediatype: "application/vnd.apache.parquet",
    },
  ];
}

const codebookResource = (language: Language): Json => ({
  name: "codebook",
  path: "codebook.md",
  title: messages[language].research.codebookTitle,
  format: "md",
  mediatype: "text/markdown",
  encoding: "utf-8",
  licenses: [{ name: "CC-BY-4.0", path: "https://creativecommons.org/licenses/by/4.0/", title: "Creative Commons Attribution 4.0" }],
});

function field(each: Variable, { key, variables }: ResearchTable, language: Language): Json {
  const { name, label, type, categories, isOrdered, unit, of } = each;
  const emptyMeans = messages[language].research.emptyMeans;
  const reasons = variables.find((other) => other.name === (name === "value" ? "missing" : `${name}_missing`));
  const isListed = categories.length > 0 && (type === "string" || type === "integer");
  return {
    name,
    title: label[language],
    type,
    ...(isListed && { categories: categories.map((category) => labelled(category, language)), categoriesOrdered: isOrdered }),
    missingValues: [{ value: "", label: reasons === undefined ? emptyMeans.nothing : emptyMeans.reasonIn(reasons.name) }],
    ...(key.includes(name) && { constraints: { required: true } }),
    ...(unit !== null && { unit: unit[language] }),
    ...(of !== null && { item: of.item.id, since: of.item.since }),
    ...(of?.part === "answer" && { description: of.item.prompt[language] }),
  };
}

const labelled = ({ value, label }: Category, language: Language): Json => ({ value, label: label[language] });
