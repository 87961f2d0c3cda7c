import type { Entry } from "../values/entry.ts";
import { remembered, rememberedOf } from "../values/remembered.ts";
import { type Block, idText } from "./blocks.ts";
import type { Row } from "./cells.ts";
import type { NameIndex } from "./name-index.ts";
import { sheetEntry } from "./sheet-entry.ts";

/** A list of fields that a workbook holds, one a row: the profile, or what the file says of itself. */
export interface FieldList<Field extends string> {
  readonly fields: readonly Field[];
  /** Name of the cell with the value of a field. */
  readonly name: (field: Field) => string;
  /** The rows of a block by the ids in them. */
  readonly rows: (block: Block) => readonly FieldRow<Field>[];
}

/** A row and the field that it is for, null where its id is that of no field. */
interface FieldRow<Field extends string> {
  readonly row: Row;
  readonly field: Field | null;
}

/** A list of fields, each with the name of its cell. */
export const fieldList = <Field extends string>(fields: readonly Field[], name: (field: Field) => string): FieldList<Field> => ({
  fields,
  name,
  rows: rememberedOf((block) =>
    block.rows.map((row) => {
      const id = fieldIn(idText(block, row));
      return { row, field: fields.find((each) => each === id) ?? null };
    }),
  ),
});

/**
 * The fields of an assessment by their row in its blocks, or else by their name. Where a field stands twice, the first with a value counts.
 */
export function readFields<Field extends string>(
  { fields, name, rows }: FieldList<Field>,
  blocks: readonly Block[],
  names: NameIndex,
): ReadonlyMap<Field, Entry> {
  const entries = new Map<Field, Entry>();
  for (const block of blocks) {
    const column = block.columns.get("value");
    if (column === undefined) continue;
    for (const { row, field } of rows(block))
      if (field !== null && isBlank(entries.get(field))) entries.set(field, sheetEntry(block.sheet, row, column));
  }
  const sheets = blocks.length === 0 ? undefined : blocks.map(({ sheet }) => sheet);
  for (const field of fields) {
    const [named] = entries.has(field) ? [] : names.cells(name(field), sheets);
    if (named !== undefined) entries.set(field, sheetEntry(named.sheet, named.row, named.column));
  }
  return entries;
}

/** Texts in the id columns of blocks that are no field. */
export const unknownFields = <Field extends string>({ rows }: FieldList<Field>, blocks: readonly Block[]): readonly Entry[] =>
  blocks.flatMap((block) =>
    rows(block).flatMap(({ row, field }) => (field === null ? [sheetEntry(block.sheet, row, block.idColumn)] : [])),
  );

/** The field that a text may name: width, case and the kind of dash do not matter. */
const fieldIn = remembered((text) => text.normalize("NFKC").trim().toLowerCase().replaceAll("-", "_"));

const isBlank = (entry: Entry | undefined): boolean => entry === undefined || (entry.text === "" && entry.problem === null);
