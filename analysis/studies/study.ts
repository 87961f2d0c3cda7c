import type { Column, ColumnCounts } from "../ingest/tidy/column.ts";
import { type CarelessResults, carelessnessOf } from "./careless-results.ts";
import { compareCategories, type GroupResults } from "./group-results.ts";
import { type Reliability, reliabilityOf } from "./item-results.ts";
import type { StudyPlan } from "./study-plan.ts";
import { type StudyProblem, studyProblems } from "./study-problem.ts";
import { type ValueDescription, describeValues } from "./value-description.ts";
import { type WeightingResults, weightToMargins } from "./weighting-results.ts";
import { changesOverYears, type YearResults } from "./year-results.ts";

/** All that is told of one column of values; what was not asked for is not there. */
export type ValueStudy = { readonly value: string } & ValueDescription &
  Partial<GroupResults> &
  Partial<WeightingResults> &
  Partial<YearResults>;

/** All that is told of a table. */
export interface Study {
  /** Column whose categories were compared; null where none was. */
  readonly by: string | null;
  readonly columns: readonly ColumnCounts[];
  readonly values: readonly ValueStudy[];
  readonly reliability?: Reliability | null;
  readonly careless?: CarelessResults;
}

/** Makes the statistics of a table, or says all that stands in the way. */
export function studyOf(plan: StudyPlan): Study | { readonly problems: readonly StudyProblem[] } {
  const problems = studyProblems(plan);
  if (problems.length > 0) return { problems };
  const values: ValueStudy[] = [];
  for (const column of plan.values) {
    const weighting = plan.margins.length === 0 ? null : weightToMargins(column.values, plan.margins);
    if (weighting !== null && "problems" in weighting) {
      const value = column.counts.column;
      return { problems: weighting.problems.map((problem) => ({ code: "margins-do-not-fit", value, problem })) };
    }
    values.push({ ...describedValue(column, plan), ...weighting });
  }
  const { by, firm, year, items } = plan;
  const columns = [...plan.values, ...items, by, firm, year].flatMap((column) => (column === null ? [] : [column.counts]));
  return { by: by?.counts.column ?? null, columns, values, ...(items.length === 0 ? {} : itemResults(plan)) };
}

function describedValue({ counts, values }: Column<number>, { by, firm, year, seed }: StudyPlan): ValueStudy {
  return {
    value: counts.column,
    ...describeValues(
      values.filter((value) => value !== null),
      seed,
    ),
    ...(by === null ? {} : compareCategories(values, by.values, seed)),
    ...(firm === null || year === null ? {} : changesOverYears(panelOf(values, firm, year))),
  };
}

function panelOf(values: Column<number>["values"], firms: Column<string>, years: Column<number>): Parameters<typeof changesOverYears>[0] {
  return values.flatMap((value, index) => {
    const firm = firms.values[index] ?? null;
    const time = years.values[index] ?? null;
    return value === null || firm === null || time === null ? [] : [{ firm, time, value }];
  });
}

function itemResults({ items, rows, scale, firm }: StudyPlan): Pick<Study, "reliability" | "careless"> {
  const answers = {
    names: items.map(({ counts }) => counts.column),
    rows: rows.map((_, index) => items.map(({ values }) => values[index] ?? null)),
    scale,
  };
  const respondents = rows.map((row, index) => ({ row, firm: firm?.values[index] ?? null }));
  return { reliability: reliabilityOf(answers), careless: carelessnessOf(answers, respondents) };
}
