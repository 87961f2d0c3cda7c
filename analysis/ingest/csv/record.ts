import type { Finding } from "../../../instrument/issue.ts";
import type { Spot } from "../../../instrument/reader/issue-log.ts";
import { type Entry, errorIn, trimmedText } from "../../../instrument/reader/values/entry.ts";
import type { CaseHead } from "./case.ts";
import type { PlainColumn } from "./columns.ts";
import type { Layout } from "./layout.ts";
import type { CsvRow } from "./rows.ts";

/** A line of a CSV with its columns by name. */
export class CsvRecord {
  readonly #fields: readonly string[];
  readonly #layout: Layout;
  readonly line: number;

  constructor({ fields, line }: CsvRow, layout: Layout) {
    this.#fields = fields;
    this.#layout = layout;
    this.line = line;
  }

  /** Number of its fields. */
  get length(): number {
    return this.#fields.length;
  }

  /** The company as the line names it; empty where it does not. */
  get firmId(): string {
    const at = this.#layout.plain.get("firm_id");
    return at === undefined ? "" : this.text(at);
  }

  get spot(): Spot {
    const { line, firmId } = this;
    return firmId === "" ? { line } : { line, firmId };
  }

  /** Trimmed content of a column, empty where the line has none. */
  text(at: number): string {
    return trimmedText(this.#fields[at] ?? "");
  }

  entry(at: number): Entry {
    return new FieldEntry(this, at, this.#layout.headers[at] ?? "");
  }

  /** Null where the CSV has no such column. */
  plain(column: PlainColumn): Entry | null {
    const at = this.#layout.plain.get(column);
    return at === undefined ? null : this.entry(at);
  }

  get head(): CaseHead {
    return { firm: this.plain("firm_id"), version: this.plain("instrument_version"), form: this.plain("form") };
  }
}

/** Most entries are never reported, so their place is only put together when it is asked for. */
class FieldEntry implements Entry {
  readonly text: string;
  readonly problem: Finding | null;
  readonly #record: CsvRecord;
  readonly #column: string;

  constructor(record: CsvRecord, at: number, column: string) {
    this.text = record.text(at);
    this.problem = errorIn(this.text);
    this.#record = record;
    this.#column = column;
  }

  get spot(): Spot {
    return { ...this.#record.spot, column: this.#column };
  }
}
