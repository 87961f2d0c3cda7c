import type { Column } from "../ingest/tidy/column.ts";
import type { Scale } from "./item-results.ts";
import type { MarginColumn } from "./weighting-results.ts";

/** Columns of a table and what is to be done with them. All columns have a value or null for every row. */
export interface StudyPlan {
  /** Number of each row in a spreadsheet program. */
  readonly rows: readonly number[];
  readonly values: readonly Column<number>[];
  readonly by: Column<string> | null;
  readonly items: readonly Column<number>[];
  readonly scale: Scale;
  readonly firm: Column<string> | null;
  /** Given only together with a firm. */
  readonly year: Column<number> | null;
  readonly margins: readonly MarginColumn[];
  readonly seed: number;
}
