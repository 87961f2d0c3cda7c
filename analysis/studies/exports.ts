/** What the library gives of statistics of any table. */
export type { Column, ColumnCounts } from "../ingest/tidy/column.ts";
export { attritionOf, type Attrition } from "./attrition.ts";
export type { CarelessCase, CarelessResults, Respondent } from "./careless-results.ts";
export type { Ends } from "./ends.ts";
export type { GroupDescription, GroupResults, PairResult } from "./group-results.ts";
export type { Reliability, Scale } from "./item-results.ts";
export type { ShortDescription } from "./short-description.ts";
export { studyOf, type Study, type ValueStudy } from "./study.ts";
export type { StudyPlan } from "./study-plan.ts";
export type { StudyProblem } from "./study-problem.ts";
export type { BootstrapOfMean, ValueDescription } from "./value-description.ts";
export type { MarginColumn, WeightingResults } from "./weighting-results.ts";
export type { Trend as StudyTrend, YearChange, YearDescription, YearResults } from "./year-results.ts";
