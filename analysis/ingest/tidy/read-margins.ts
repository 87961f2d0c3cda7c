import { folded } from "../../../instrument/answer.ts";
import type { Margin } from "../../statistics/weights/margin.ts";
import { categoryColumn, decimalSignOf, numberColumn } from "./column.ts";
import type { TidyTable } from "./tidy-table.ts";

/** Names that the columns of a table of margins may have, folded. The first is the one that is told. */
export const marginColumns = {
  variable: ["variable", "margin", "变量", "维度"],
  category: ["category", "value", "level", "类别", "取值", "分类"],
  population: ["population", "share", "count", "number", "n", "freq", "总体", "占比", "比例", "份额", "数量", "企业数"],
} as const;

/** Why a table is none of margins. */
export type MarginsProblem =
  | { readonly code: "no-margin-column"; readonly expected: keyof typeof marginColumns; readonly columns: readonly string[] }
  | { readonly code: "bad-margin-row"; readonly row: number }
  | { readonly code: "repeated-margin-row"; readonly row: number; readonly variable: string; readonly category: string };

/**
 * Reads the margins of a population: a row a category, with the variable it belongs to and the number or share of companies. Other columns,
 * such as source and date, are left alone.
 */
export function readMargins(table: TidyTable): readonly Margin[] | MarginsProblem {
  const places = { variable: placeOf(table, "variable"), category: placeOf(table, "category"), population: placeOf(table, "population") };
  const { variable, category, population } = places;
  if (variable === null) return { code: "no-margin-column", expected: "variable", columns: table.columns };
  if (category === null) return { code: "no-margin-column", expected: "category", columns: table.columns };
  if (population === null) return { code: "no-margin-column", expected: "population", columns: table.columns };
  const variables = categoryColumn(table, variable).values;
  const categories = categoryColumn(table, category).values;
  const numbers = numberColumn(table, population, { sign: decimalSignOf(table, [population]) }).values;
  const margins = new Map<string, Map<string, number>>();
  for (const [index, { row }] of table.rows.entries()) {
    const [name, part, number] = [variables[index] ?? null, categories[index] ?? null, numbers[index] ?? null];
    if (name === null || part === null || number === null) return { code: "bad-margin-row", row };
    const margin = margins.get(name) ?? new Map<string, number>();
    if (margin.has(part)) return { code: "repeated-margin-row", row, variable: name, category: part };
    margins.set(name, margin.set(part, number));
  }
  return [...margins].map(([name, parts]) => ({ variable: name, population: parts }));
}

function placeOf({ columns }: TidyTable, role: keyof typeof marginColumns): number | null {
  const names: readonly string[] = marginColumns[role];
  const at = columns.findIndex((column) => names.includes(folded(column.normalize("NFKC"))));
  return at === -1 ? null : at;
}
