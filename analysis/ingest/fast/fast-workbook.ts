import type { Limits } from "../../../instrument/reader/limits.ts";
import type { Cell, Row, Sheet, Workbook } from "../../../instrument/reader/questionnaire/cells.ts";
import { rowKeeper } from "../../../instrument/reader/questionnaire/row-keeper.ts";
import { cellOf } from "../xlsx/cell-value.ts";
import { byte } from "./bytes.ts";
import { cellType } from "./cell-scanner.ts";
import { CellTable } from "./cell-table.ts";
import { decoded, itemText } from "./string-item.ts";
import { type ScannedSheet, scanSheet } from "./sheet-scanner.ts";
import { type Bytes, viewed } from "./same-bytes.ts";
import type { SharedStrings } from "./shared-strings.ts";
import type { PackageParts } from "./package-parts.ts";

/** Types as the general reader calls them. */
const typeNames = ["n", "s", "str", "b", "e", "inlineStr"] as const;

/** What the cells of a sheet are made from. */
export interface CellSource {
  readonly bytes: Uint8Array;
  readonly cells: CellTable;
  readonly strings: SharedStrings | null;
  readonly limits: Limits;
}

/** The cell at a place of the table as the general reader gives it; null where it is blank. */
export function cellAt({ bytes, cells, strings, limits }: CellSource, cell: number): Cell | null {
  const type = cells.type(cell);
  const [from, to] = [cells.from(cell), cells.to(cell)];
  if (type === cellType.shared && to > from) {
    if (strings === null) throw new RangeError("There are no strings.");
    const text = strings.text(stringIndex(bytes, from, to));
    return text === "" ? null : { kind: "text", text };
  }
  const isInline = type === cellType.inline;
  const value = from < 0 || isInline ? null : decoded(bytes, from, to);
  const inline = from < 0 || !isInline ? null : itemText(bytes, from, to, limits);
  // The text of an item is unescaped by now, so that it must not be a second time.
  if (inline !== null) return inline === "" ? null : { kind: "text", text: inline };
  return cellOf(
    { type: typeNames[type] ?? "", value, inline: null, hasFormula: cells.hasFormula(cell) },
    { part: "", strings: null, limits },
  );
}

/** The number whose digits stand between two places. */
export function stringIndex(bytes: Uint8Array, from: number, to: number): number {
  let index = 0;
  for (let at = from; at < to; at += 1) index = index * 10 + (bytes[at] ?? 0) - byte.zero;
  return index;
}

/** The parts of a workbook. */
export interface InflatedParts {
  readonly parts: PackageParts;
  /** Inflates a sheet into the memory of the one before; null where it is not sound. */
  readonly sheet: (index: number) => Uint8Array | null;
  readonly strings: Uint8Array | null;
  readonly savedAt: string | null;
}

/** A workbook, and where its cells were found. */
export interface ScannedWorkbook {
  readonly workbook: Workbook;
  readonly scanned: readonly (ScannedSheet & { readonly content: Bytes })[];
}

/** The workbook as the general reader gives it; null where a sheet is not plain or more is in it than is allowed. */
export function workbookOf(
  { parts, sheet: inflated, savedAt }: InflatedParts,
  strings: SharedStrings | null,
  limits: Limits,
): ScannedWorkbook | null {
  const read: Sheet[] = [];
  const scanned: ScannedWorkbook["scanned"][number][] = [];
  const counts = { cells: 0, kept: 0 };
  for (const [index, { name }] of parts.sheets.entries()) {
    const keeper = rowKeeper(name, parts.names);
    const bytes = inflated(index);
    if (bytes === null) return null;
    const source = { bytes, cells: new CellTable(), strings, limits };
    const found = scanSheet(source.bytes, source.cells, (number, from, to) => {
      const row = rowOf(source, number, from, to);
      if (row.cells.size === 0) return false;
      counts.cells += row.cells.size;
      counts.kept += keeper.offer(row);
      return keeper.isComplete(number);
    });
    if (found === null || counts.cells > limits.cells || counts.kept > limits.questionnaireCells) return null;
    for (const range of found.merged) keeper.merged(range);
    const sheet = keeper.sheet();
    if (sheet === null) return null;
    read.push(sheet);
    // A copy, because the next sheet takes its place in memory.
    scanned.push({ ...found, content: viewed(Uint8Array.from(bytes)) });
  }
  return { workbook: { sheets: read, names: parts.names, from1904: parts.from1904, savedAt }, scanned };
}

function rowOf(source: CellSource, row: number, from: number, to: number): Row {
  const cells = new Map<number, Cell>();
  for (let index = from; index < to; index += 1) {
    const cell = cellAt(source, index);
    if (cell !== null) cells.set(source.cells.column(index), cell);
  }
  return { row, cells };
}
