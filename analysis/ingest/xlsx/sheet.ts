import type { Limits } from "../../../instrument/reader/limits.ts";
import { readAddress } from "../../../instrument/reader/questionnaire/address.ts";
import type { Row } from "../../../instrument/reader/questionnaire/cells.ts";
import { corrupt, within } from "../../../instrument/reader/refusal.ts";
import type { Archive } from "./archive.ts";
import { type CellContext, cellOf, type StoredCell } from "./cell-value.ts";
import { type TextCollector, textCollector } from "./text.ts";
import { type Element, readXml, type XmlReader, xmlSteps } from "./xml.ts";

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
  readXml(sheet.archive, sheet.part, "worksheet", new RowReader(sheet, listener, cellOf), sheet.limits);
}

/** The formula of a cell as the part holds it. */
export interface StoredFormula {
  /** Without an equals sign; empty where the cell shares the formula of another one. */
  text: string;
  /** Number of the shared formula, null for one of its own. */
  readonly shared: string | null;
  /** The range of an array or of the cells that share it. */
  readonly range: string | null;
}

/** A cell as the part holds it, with its formula. */
export interface CellWithFormula extends StoredCell {
  readonly formula: Readonly<StoredFormula> | null;
}

/** What a reader makes of a cell; null for one that does not count. */
export type ContentOf<Content> = (cell: CellWithFormula, context: CellContext) => Content | null;

/** A row of a sheet, by number of the column. */
export interface RowOf<Content> {
  readonly row: number;
  readonly cells: ReadonlyMap<number, Content>;
}

/** Gives the rows of a worksheet in the order in which they stand there, as many at a time as a piece of the part holds. */
export function* sheetRows<Content>(sheet: SheetPart, contentOf: ContentOf<Content>): Generator<readonly RowOf<Content>[]> {
  const rows: RowOf<Content>[] = [];
  const listener = { row: (row: RowOf<Content>) => rows.push(row) === 0, merged: () => {} };
  const steps = xmlSteps(sheet.archive, sheet.part, "worksheet", new RowReader(sheet, listener, contentOf), sheet.limits);
  while (steps.next().done !== true) if (rows.length > 0) yield rows.splice(0);
  if (rows.length > 0) yield rows;
}

/** The cell that is being read. */
interface OpenCell extends CellWithFormula {
  readonly column: number;
  value: string | null;
  inline: string | null;
  hasFormula: boolean;
  formula: StoredFormula | null;
}

interface RowListener<Content> {
  row(row: RowOf<Content>): boolean;
  merged(range: string): void;
}

class RowReader<Content> implements XmlReader {
  readonly #context: CellContext;
  readonly #listener: RowListener<Content>;
  readonly #contentOf: ContentOf<Content>;
  readonly #inline: TextCollector;
  #row = 0;
  /** Whether the row says itself which one it is; otherwise its first cell may. */
  #isRowStated = false;
  #column = 0;
  #cells: Map<number, Content> | null = null;
  #cell: OpenCell | null = null;
  #inside: "value" | "formula" | null = null;
  #isDone = false;

  constructor(sheet: SheetPart, listener: RowListener<Content>, contentOf: ContentOf<Content>) {
    this.#context = sheet;
    this.#listener = listener;
    this.#contentOf = contentOf;
    this.#inline = textCollector(sheet.limits);
  }

  isDone(): boolean {
    return this.#isDone;
  }

  open(element: Element): void {
    const { name } = element;
    if (this.#cell !== null) this.#openInCell(this.#cell, element);
    else if (name === "row") this.#openRow(element);
    else if (name === "c" && this.#cells !== null) this.#openCell(element);
    else if (name === "mergeCell") this.#listener.merged(element.attribute("ref") ?? "");
  }

  close(name: string): void {
    if (name === "row") this.#closeRow();
    else if (this.#cell === null) return;
    else if (name === "c") this.#closeCell(this.#cell);
    else if (name === "v" || name === "f") this.#inside = null;
    else if (name === "is") this.#cell.inline = this.#inline.end();
    else this.#inline.close(name);
  }

  text(piece: string): void {
    const cell = this.#cell;
    if (cell === null) return;
    if (this.#inside === null) this.#inline.text(piece);
    else if (this.#inside === "formula" && cell.formula !== null) cell.formula.text = this.#joined(cell.formula.text, piece);
    else if (this.#inside === "value") cell.value = this.#joined(cell.value ?? "", piece);
  }

  /** A text needs up to seven characters for each one that it shows. */
  #joined(before: string, piece: string): string {
    const text = before + piece;
    const { limits } = this.#context;
    if (text.length > limits.cellCharacters * 7) within(limits, "cellCharacters", text.length);
    return text;
  }

  #openRow(element: Element): void {
    const stated = element.attribute("r");
    if (stated !== undefined && !/^[1-9]\d{0,9}$/u.test(stated)) throw corrupt(this.#context.part, "bad-cell");
    this.#beginRow(stated === undefined ? this.#row + 1 : Number(stated));
    this.#isRowStated = stated !== undefined;
    this.#column = 0;
    this.#cells = new Map();
  }

  #beginRow(row: number): void {
    within(this.#context.limits, "rows", row);
    this.#row = row;
  }

  #openCell(element: Element): void {
    const stated = element.attribute("r");
    const address = stated === undefined ? { row: this.#row, column: this.#column + 1 } : readAddress(stated);
    if (address !== null && !this.#isRowStated && address.row > this.#row && this.#column === 0) this.#beginRow(address.row);
    if (address === null || address.row !== this.#row) throw corrupt(this.#context.part, "bad-cell");
    within(this.#context.limits, "columns", address.column);
    this.#column = address.column;
    const type = element.attribute("t") ?? "n";
    this.#cell = { column: address.column, type, value: null, inline: null, hasFormula: false, formula: null };
  }

  #openInCell(cell: OpenCell, { name, attribute }: Element): void {
    if (name === "v") {
      if (cell.value !== null) throw corrupt(this.#context.part, "bad-cell");
      cell.value = "";
      this.#inside = "value";
    } else if (name === "f") {
      cell.hasFormula = true;
      cell.formula = { text: "", shared: attribute("t") === "shared" ? (attribute("si") ?? "") : null, range: attribute("ref") ?? null };
      this.#inside = "formula";
    } else if (name === "is") this.#inline.start();
    else this.#inline.open(name);
  }

  #closeCell(cell: OpenCell): void {
    this.#cell = null;
    const content = this.#contentOf(cell, this.#context);
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
