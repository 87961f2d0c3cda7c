import type { Limits } from "../../../instrument/reader/limits.ts";
import { readAddress } from "../../../instrument/reader/questionnaire/address.ts";
import type { Cell, Row } from "../../../instrument/reader/questionnaire/cells.ts";
import { corrupt, within } from "../../../instrument/reader/refusal.ts";
import type { Archive } from "./archive.ts";
import { type CellContext, cellOf } from "./cell-value.ts";
import { type TextCollector, textCollector } from "./text.ts";
import { type Element, readXml, type XmlReader } from "./xml.ts";

/** Where a sheet is and what its cells refer to. */
export interface SheetPart {
  readonly archive: Archive;
  readonly part: string;
  readonly strings: readonly string[] | null;
  readonly limits: Limits;
}

/** What is told about a sheet while it is read. */
export interface SheetListener {
  /** Takes a row; says whether no further one is wanted. */
  row(row: Row): boolean;
  merged(range: string): void;
}

/** Reads a worksheet row by row; nothing of a row is kept after it was told. The declared dimension is not looked at. */
export function readSheet(sheet: SheetPart, listener: SheetListener): void {
  readXml(sheet.archive, sheet.part, "worksheet", new RowReader(sheet, listener), sheet.limits);
}

/** The cell that is being read. */
interface OpenCell {
  readonly column: number;
  readonly type: string;
  value: string | null;
  inline: string | null;
  hasFormula: boolean;
}

class RowReader implements XmlReader {
  readonly #context: CellContext;
  readonly #listener: SheetListener;
  readonly #inline: TextCollector;
  #row = 0;
  #column = 0;
  #cells: Map<number, Cell> | null = null;
  #cell: OpenCell | null = null;
  #inValue = false;
  #isDone = false;

  constructor(sheet: SheetPart, listener: SheetListener) {
    this.#context = sheet;
    this.#listener = listener;
    this.#inline = textCollector(sheet.limits);
  }

  isDone(): boolean {
    return this.#isDone;
  }

  open(element: Element): void {
    const { name } = element;
    if (this.#cell !== null) this.#openInCell(this.#cell, name);
    else if (name === "row") this.#openRow(element);
    else if (name === "c" && this.#cells !== null) this.#openCell(element);
    else if (name === "mergeCell") this.#listener.merged(element.attribute("ref") ?? "");
  }

  close(name: string): void {
    if (name === "row") this.#closeRow();
    else if (this.#cell === null) return;
    else if (name === "c") this.#closeCell(this.#cell);
    else if (name === "v") this.#inValue = false;
    else if (name === "is") this.#cell.inline = this.#inline.end();
    else this.#inline.close(name);
  }

  text(piece: string): void {
    if (this.#cell === null) return;
    if (!this.#inValue) return this.#inline.text(piece);
    this.#cell.value = (this.#cell.value ?? "") + piece;
    // A text needs up to seven characters for each one that it shows.
    const { limits } = this.#context;
    if (this.#cell.value.length > limits.cellCharacters * 7) within(limits, "cellCharacters", this.#cell.value.length);
  }

  #openRow(element: Element): void {
    const stated = element.attribute("r");
    if (stated !== undefined && !/^[1-9]\d{0,9}$/u.test(stated)) throw corrupt(this.#context.part, "bad-cell");
    this.#row = stated === undefined ? this.#row + 1 : Number(stated);
    this.#column = 0;
    this.#cells = new Map();
    within(this.#context.limits, "rows", this.#row);
  }

  #openCell(element: Element): void {
    const stated = element.attribute("r");
    const address = stated === undefined ? { row: this.#row, column: this.#column + 1 } : readAddress(stated);
    if (address === null || address.row !== this.#row) throw corrupt(this.#context.part, "bad-cell");
    within(this.#context.limits, "columns", address.column);
    this.#column = address.column;
    this.#cell = { column: address.column, type: element.attribute("t") ?? "n", value: null, inline: null, hasFormula: false };
  }

  #openInCell(cell: OpenCell, name: string): void {
    if (name === "v") {
      if (cell.value !== null) throw corrupt(this.#context.part, "bad-cell");
      cell.value = "";
      this.#inValue = true;
    } else if (name === "f") cell.hasFormula = true;
    else if (name === "is") this.#inline.start();
    else this.#inline.open(name);
  }

  #closeCell(cell: OpenCell): void {
    this.#cell = null;
    const content = cellOf(cell, this.#context);
    if (content === null || this.#cells === null) return;
    if (this.#cells.has(cell.column)) throw corrupt(this.#context.part, "duplicate-cell");
    this.#cells.set(cell.column, content);
  }

  #closeRow(): void {
    if (this.#cells !== null && this.#cells.size > 0 && !this.#isDone)
      this.#isDone = this.#listener.row({ row: this.#row, cells: this.#cells });
    this.#cells = null;
  }
}
