import { messages } from "../../instrument/messages/messages.ts";
import type { Language } from "../../instrument/types.ts";
import { type Column, categoryColumn, decimalSignOf, numberColumn } from "../ingest/tidy/column.ts";
import { columnsNamed, type TidyTable } from "../ingest/tidy/tidy-table.ts";
import type { StudyPlan } from "../studies/study-plan.ts";
import { UsageError } from "./usage-error.ts";

/** Columns that `csr stats` was asked for, as they were typed. */
export interface ColumnNames {
  readonly values: readonly string[];
  readonly items: readonly string[];
  readonly by: string | null;
  readonly firm: string | null;
  readonly year: string | null;
}

/** Reads the columns that were asked for. A name that no column or more than one has is a mistake in the call. */
export function columnsOf(
  table: TidyTable,
  names: ColumnNames,
  language: Language,
): Pick<StudyPlan, "values" | "items" | "by" | "firm" | "year"> {
  const words = messages[language].cli.stats.usage;
  const one = (name: string): number => placeOf(table, name, language);
  // The name of a column may hold a comma itself.
  const some = (typed: readonly string[]): readonly number[] => [
    ...new Set(typed.flatMap((name) => (columnsNamed(table, name).length > 0 ? [one(name)] : partsOf(name).map(one)))),
  ];
  const [values, items] = [some(names.values), some(names.items)];
  if (values.length === 0 && items.length === 0) throw new UsageError(words.nothingAsked(namesIn(table)));
  if (items.length === 1) throw new UsageError(words.oneItem);
  if (names.year !== null && names.firm === null) throw new UsageError(words.yearNeedsFirm);
  const year = names.year === null ? [] : [one(names.year)];
  const sign = decimalSignOf(table, [...new Set([...values, ...items])]);
  const numbers = (at: number): Column<number> => numberColumn(table, at, { sign });
  return {
    values: values.map(numbers),
    items: items.map(numbers),
    by: names.by === null ? null : categoryColumn(table, one(names.by)),
    firm: names.firm === null ? null : categoryColumn(table, one(names.firm)),
    year: year[0] === undefined ? null : numberColumn(table, year[0], { sign: "point", units: ["年", "年度"] }),
  };
}

const partsOf = (typed: string): readonly string[] => typed.split(/[,，]/u).filter((part) => part.trim() !== "");

/** Columns that are named where one is not found. */
const mostNames = 50;

function namesIn({ columns }: TidyTable): readonly string[] {
  const names = columns.filter((name) => name !== "");
  return names.length > mostNames ? [...names.slice(0, mostNames), "…"] : names;
}

/** The place of the one column of a name. */
export function placeOf(table: TidyTable, name: string, language: Language): number {
  const words = messages[language].cli.stats.usage;
  const [at, another] = columnsNamed(table, name);
  if (at === undefined) throw new UsageError(words.noColumn(name.trim(), namesIn(table)));
  if (another !== undefined) throw new UsageError(words.sameColumns(name.trim()));
  return at;
}
