import type { Attributes } from "./attributes.ts";
import { ascii, byte, standsAt } from "./bytes.ts";
import { CellScanner } from "./cell-scanner.ts";
import { endOfSpace } from "./markup.ts";
import { MarkupScanner } from "./markup-scanner.ts";
import { RowScanner } from "./row-scanner.ts";
import type { CellTable } from "./cell-table.ts";

const row = ascii("<row");
const rowClose = ascii("</row>");
const dataOpen = ascii("<sheetData>");
const dataClose = ascii("</sheetData>");

/** Names that have a meaning in rows, and none where they are met outside of them. */
const ofRows = new Set(["row", "c", "v", "f", "is", "t", "r", "rPh", "si"]);

/** A worksheet part (CT_Worksheet, ECMA-376-1 18.3.1.99) as it was scanned. */
export interface ScannedSheet {
  readonly cells: CellTable;
  readonly merged: readonly string[];
  /** Whether the rest was left unread because nothing in it was wanted. */
  readonly isCut: boolean;
  /** Behind `<sheetData>`. */
  readonly start: number;
  /** At `</sheetData>`, or behind the last wanted row. */
  readonly end: number;
}

/** Takes the cells of a row that is complete, by their places in the table; says whether no further row is wanted. */
export type RowListener = (row: number, from: number, to: number) => boolean;

/** Scans a worksheet into a table of its cells; null where it is not plain. Rows and cells have to state their addresses and to ascend. */
export function scanSheet(bytes: Uint8Array, cells: CellTable, listener: RowListener): ScannedSheet | null {
  const start = dataOf(bytes);
  const rows = new RowsScanner(bytes, cells, listener);
  const end = start < 0 ? -1 : rows.scan(start);
  if (end < 0) return null;
  if (rows.isDone) return { cells, merged: [], isCut: true, start, end };
  const merged = tailOf(bytes, end);
  return merged === null ? null : { cells, merged, isCut: false, start, end };
}

/** The place behind `<sheetData>`; -1 where what comes before is not plain. */
export function dataOf(bytes: Uint8Array): number {
  const { scanner } = frameScanner(bytes);
  const at = scanner.start();
  return standsAt(bytes, at - dataOpen.length, dataOpen) ? at : -1;
}

/** The merged ranges that are listed behind the rows; null where what stands there is not plain. */
export function tailOf(bytes: Uint8Array, end: number): readonly string[] | null {
  const { scanner, merged } = frameScanner(bytes);
  if (scanner.start() < 0) return null;
  scanner.closed();
  return scanner.resume(end + dataClose.length) === bytes.length ? merged : null;
}

/** A scanner that stops at the rows. */
function frameScanner(bytes: Uint8Array): { scanner: MarkupScanner; merged: readonly string[] } {
  const merged: string[] = [];
  let isInData = false;
  const scanner = new MarkupScanner(bytes, "worksheet", {
    open: (name, attributes) => {
      if (ofRows.has(name) || (isInData && name === "sheetData")) return "refuse";
      isInData ||= name === "sheetData";
      if (name === "mergeCell") return noteMerged(attributes, merged);
      return name === "sheetData" ? "stop" : "on";
    },
  });
  return { scanner, merged };
}

const reference = ascii("ref");

function noteMerged(attributes: Attributes, merged: string[]): "on" | "refuse" {
  const range = attributes.value(attributes.indexOf(reference));
  if (range === null || attributes.indexOf(reference) < 0) return "refuse";
  merged.push(range);
  return "on";
}

/** Scans the rows of a worksheet. */
class RowsScanner {
  readonly #bytes: Uint8Array;
  readonly #cells: CellTable;
  readonly #listener: RowListener;
  readonly #cell = new CellScanner();
  readonly #row = new RowScanner();
  isDone = false;

  constructor(bytes: Uint8Array, cells: CellTable, listener: RowListener) {
    this.#bytes = bytes;
    this.#cells = cells;
    this.#listener = listener;
  }

  /** The place behind the last row: of `</sheetData>`, or wherever the listener wanted no more; -1 where something is not plain. */
  scan(start: number): number {
    let before = 0;
    let at = endOfSpace(this.#bytes, start);
    while (standsAt(this.#bytes, at, row)) {
      const tag = this.#row.scan(this.#bytes, at + row.length);
      if (tag < 0 || this.#row.row <= before) return -1;
      before = this.#row.row;
      at = this.#row.isEmpty ? tag : this.#scanCells(tag);
      if (at < 0 || this.isDone) return at;
      at = endOfSpace(this.#bytes, at);
    }
    return standsAt(this.#bytes, at, dataClose) ? at : -1;
  }

  #scanCells(start: number): number {
    const from = this.#cells.count;
    let before = 0;
    let at = endOfSpace(this.#bytes, start);
    while (this.#bytes[at + 1] === 0x63 && this.#bytes[at + 2] === byte.space) {
      const end = this.#cell.scan(this.#bytes, at);
      if (end < 0 || this.#cell.row !== this.#row.row || this.#cell.column <= before) return -1;
      before = this.#cell.column;
      this.#cells.add(this.#cell, at, end);
      at = endOfSpace(this.#bytes, end);
    }
    if (!standsAt(this.#bytes, at, rowClose)) return -1;
    this.isDone = this.#listener(this.#row.row, from, this.#cells.count);
    return at + rowClose.length;
  }
}
