import type { Column, ColumnCounts } from "../ingest/tidy/column.ts";
import type { MarginProblem } from "../statistics/weights/margin.ts";
import type { StudyPlan } from "./study-plan.ts";

/** Why a table does not give what was asked of it. */
export type StudyProblem =
  | { readonly code: "no-rows" }
  | { readonly code: "no-numbers"; readonly counts: ColumnCounts }
  /** No row has a value in all of these columns. */
  | { readonly code: "nothing-left"; readonly columns: readonly string[] }
  | {
      readonly code: "duplicate-firm-year";
      readonly firm: string;
      readonly year: number;
      readonly rows: readonly [number, number];
      /** Rows in all whose company and year stand in a row before. */
      readonly n: number;
    }
  | { readonly code: "too-many-years"; readonly column: string; readonly n: number; readonly most: number }
  | { readonly code: "margins-do-not-fit"; readonly value: string; readonly problem: MarginProblem };

/** More different years than this are no years: perhaps dates, or another column. */
const mostYears = 200;

/** What stands in the way of a study, as far as it shows in the columns. */
export function studyProblems(plan: StudyPlan): readonly StudyProblem[] {
  const { rows, values, items, by, firm, year } = plan;
  if (rows.length === 0) return [{ code: "no-rows" }];
  const empty = [...values, ...items, ...(year === null ? [] : [year])].filter(({ counts }) => counts.n === 0);
  if (empty.length > 0) return empty.map(({ counts }) => ({ code: "no-numbers", counts }));
  const together = [
    ...(by === null ? [] : values.map((value) => [value, by])),
    ...(firm === null || year === null ? [] : values.map((value) => [value, firm, year])),
    items,
  ];
  const left = together.filter((columns) => columns.length > 0 && !rows.some((_, index) => columns.every((each) => hasValue(each, index))));
  if (left.length > 0) return left.map((columns) => ({ code: "nothing-left", columns: columns.map(({ counts }) => counts.column) }));
  return firm === null || year === null ? [] : yearProblems(plan, firm, year);
}

const hasValue = ({ values }: Column<string | number>, index: number): boolean => (values[index] ?? null) !== null;

function yearProblems({ rows }: StudyPlan, firm: Column<string>, year: Column<number>): readonly StudyProblem[] {
  const { column } = year.counts;
  const years = new Set(year.values).size;
  if (years > mostYears) return [{ code: "too-many-years", column, n: years, most: mostYears }];
  const first = new Map<string, number>();
  const repeated: { readonly index: number; readonly before: number }[] = [];
  for (const index of rows.keys()) {
    if (!hasValue(firm, index) || !hasValue(year, index)) continue;
    const key = JSON.stringify([firm.values[index], year.values[index]]);
    const before = first.get(key);
    if (before === undefined) first.set(key, index);
    else repeated.push({ index, before });
  }
  const [found] = repeated;
  if (found === undefined) return [];
  const at = (index: number): number => rows[index] ?? 0;
  return [
    {
      code: "duplicate-firm-year",
      firm: firm.values[found.index] ?? "",
      year: year.values[found.index] ?? 0,
      rows: [at(found.before), at(found.index)],
      n: repeated.length,
    },
  ];
}
