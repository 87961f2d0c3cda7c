import type { TidyTable } from "../../ingest/tidy/tidy-table.ts";
import type { Study } from "../../studies/study.ts";

/**
 * A study as a value for JSON, statistics under the names of `stats_golden.json`. The statistics of a single column of values stand
 * at the top, those of several in `values`, one after the other.
 */
export function studyJson({ columns, values, reliability, careless }: Study, table: TidyTable, seed: number): unknown {
  const [only, another] = values;
  return {
    table: { name: table.name, ...table.facts, rows: table.rows.length, rows_too_long: table.tooLong },
    columns,
    seed,
    ...(another === undefined ? only : { values }),
    reliability,
    careless,
  };
}
