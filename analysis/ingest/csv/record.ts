import type { Spot } from "../issue-log.ts";
import { type Entry, textEntry } from "../values/entry.ts";
import type { CaseHead } from "./case.ts";
import type { PlainColumn } from "./columns.ts";
import type { Layout } from "./layout.ts";
import type { CsvRow } from "./rows.ts";

/** A line of a CSV with its columns by name. */
export interface CsvRecord {
  readonly line: number;
  /** The company as the line names it; empty where it does not. */
  readonly firmId: string;
  readonly spot: Spot;
  entry(at: number): Entry;
  /** Null where the CSV has no such column. */
  plain(column: PlainColumn): Entry | null;
  readonly head: CaseHead;
}

/** The values of one line. */
export function recordOf({ fields, line }: CsvRow, { headers, plain }: Layout): CsvRecord {
  const firmAt = plain.get("firm_id");
  const firmId = firmAt === undefined ? "" : (fields[firmAt] ?? "").trim();
  const spot: Spot = firmId === "" ? { line } : { line, firmId };
  const entry = (at: number): Entry => textEntry(fields[at] ?? "", { ...spot, column: headers[at] ?? "" });
  const plainEntry = (column: PlainColumn): Entry | null => {
    const at = plain.get(column);
    return at === undefined ? null : entry(at);
  };
  return {
    line,
    firmId,
    spot,
    entry,
    plain: plainEntry,
    get head(): CaseHead {
      return { firm: plainEntry("firm_id"), version: plainEntry("instrument_version"), form: plainEntry("form") };
    },
  };
}
