import type { Entry } from "../values/entry.ts";
import { remembered } from "../values/remembered.ts";
import { type Block, idText } from "./blocks.ts";
import type { NameIndex } from "./name-index.ts";
import { sheetEntry } from "./sheet-entry.ts";

/** A list of fields that a workbook holds, one a row: the profile, or what the file says of itself. */
export interface FieldList<Field extends string> {
  readonly fields: readonly Field[];
  /** Name of the cell with the value of a field. */
  readonly name: (field: Field) => string;
}

/** Entries of the fields that were found, by their row or else by their name, and texts in the id column that are no field. */
export interface FoundFields<Field extends string> {
  readonly entries: ReadonlyMap<Field, Entry>;
  readonly unknown: readonly Entry[];
}

/** Looks for fields in the blocks of an assessment. Where a field stands twice, the first with a value counts. */
export function readFields<Field extends string>(
  { fields, name }: FieldList<Field>,
  blocks: readonly Block[],
  names: NameIndex,
): FoundFields<Field> {
  const entries = new Map<Field, Entry>();
  const unknown: Entry[] = [];
  for (const block of blocks) {
    const column = block.columns.get("value");
    for (const row of block.rows) {
      const id = fieldIn(idText(block, row));
      const field = fields.find((each) => each === id);
      if (field === undefined) unknown.push(sheetEntry(block.sheet, row, block.idColumn));
      else if (column !== undefined && isBlank(entries.get(field))) entries.set(field, sheetEntry(block.sheet, row, column));
    }
  }
  const sheets = blocks.length === 0 ? undefined : blocks.map(({ sheet }) => sheet);
  for (const field of fields) {
    const [named] = entries.has(field) ? [] : names.cells(name(field), sheets);
    if (named !== undefined) entries.set(field, sheetEntry(named.sheet, named.row, named.column));
  }
  return { entries, unknown };
}

/** The field that a text may name: width, case and the kind of dash do not matter. */
const fieldIn = remembered((text) => text.normalize("NFKC").trim().toLowerCase().replaceAll("-", "_"));

const isBlank = (entry: Entry | undefined): boolean => entry === undefined || (entry.text === "" && entry.problem === null);
