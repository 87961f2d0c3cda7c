import type { Limits } from "../../../instrument/reader/limits.ts";
import { within } from "../../../instrument/reader/refusal.ts";
import { remembered } from "../../../instrument/reader/values/remembered.ts";
import { caseKey } from "../csv/long.ts";
import { CsvRecord } from "../csv/record.ts";
import { CaseLines } from "./case-lines.ts";
import { CaseTable } from "./case-table.ts";
import { canonicalLayout, columns, headColumns } from "./header.ts";
import { NotCanonical, plainText } from "./not-canonical.ts";

const comma = 44;
const lineFeed = 10;

const keyOf = caseKey(canonicalLayout);

/** The same object for the same text: years, versions and forms are few. */
const shared = remembered((text) => text);

/** Finds out to which case a line belongs: one company, year and MAJOR number of the version, however they are written. */
export class CaseFinder {
  readonly lines = new CaseLines();
  readonly table = new CaseTable();
  readonly #limits: Limits;
  readonly #byKey = new Map<string, number>();
  readonly #byHead = new Map<string, number>();
  /** Bytes of the first columns of the line before, with the comma behind them. */
  head = new Uint8Array();
  /** Case of the line before. */
  current = -1;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Finds the case of a line that begins otherwise than the one before; false where the line has too few columns for that, or they are blank. */
  enter(memory: Uint8Array, start: number): boolean {
    const end = endOfHead(memory, start);
    if (end === null) return false;
    this.head = memory.slice(start, end);
    const bytes = Buffer.from(this.head.buffer).toString("latin1");
    const known = this.#byHead.get(bytes);
    if (known === undefined) {
      const fields = plainText(this.head).split(",").slice(0, headColumns);
      // Perhaps the whole line is blank.
      if (fields.every((field) => field.trim() === "")) return false;
      this.current = this.#caseOf(fields);
      this.#byHead.set(bytes, this.current);
    } else this.current = known;
    return true;
  }

  /** Gives a line to its case that only the general reader can read. False for a blank line, which is nobody's. */
  giveUp(text: string): boolean {
    const fields = text.split(",");
    this.head = new Uint8Array();
    this.current = -1;
    if (fields.every((field) => field.trim() === "")) return false;
    this.current = this.#caseOf(fields);
    this.table.giveUp(this.current);
    return true;
  }

  #caseOf(fields: readonly string[]): number {
    // Where files were joined, the header comes again: a matter of the whole file.
    if (fields[0] === columns[0]) throw new NotCanonical();
    const record = new CsvRecord({ fields, line: 0 }, canonicalLayout);
    const key = `${keyOf(record)} ${record.firmId}`;
    const known = this.#byKey.get(key);
    if (known !== undefined) {
      // The same company and year written in another way, such as 2024.0.
      this.table.giveUp(known);
      return known;
    }
    const [year = "", version = "", form = ""] = [1, 2, 3].map((at) => shared(record.text(at)));
    const index = this.table.heads.length;
    within(this.#limits, "csvCases", index + 1);
    this.table.add({ firm: record.firmId, year, version, form });
    this.#byKey.set(key, index);
    return index;
  }
}

/** The place behind the comma before `item_id`, null where the line ends sooner. */
function endOfHead(memory: Uint8Array, start: number): number | null {
  let commas = 0;
  for (let at = start; memory[at] !== lineFeed; at += 1) {
    if (memory[at] !== comma) continue;
    commas += 1;
    if (commas === headColumns) return at + 1;
  }
  return null;
}
