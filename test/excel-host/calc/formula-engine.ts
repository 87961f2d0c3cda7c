import { Model } from "@ironcalc/wasm";
import { columnName, quotedSheet } from "../model/a1.ts";
import { columnOf, rowOf } from "../model/box.ts";
import { isError } from "../model/coerce.ts";
import type { Cell, CellValue, Sheet } from "../model/types.ts";
import type { EngineName } from "./names-used.ts";

/** IronCalc's kinds of cells. */
const kinds = { number: 1, logical: 4 } as const;

/** Stands before the workbook's sheets and reads numbers out; see `exactly`. */
const readerSheet = { index: 0, name: "exact values" } as const;

/** What was put into the engine, by cell; formulas with the row of the reader sheet that reads them. */
interface Entered {
  readonly input: string;
  readonly readerRow: number | null;
}

/** One IronCalc model with what it was told, so that later only differences are told. */
export class FormulaEngine {
  readonly #model = new Model("workbook", "en", "UTC", "en");
  readonly #entered: Map<number, Entered>[] = [];
  #lastReaderRow = 0;
  readonly #freeReaderRows: number[] = [];

  constructor(sheets: readonly Sheet[], names: readonly EngineName[]) {
    this.#model.pauseEvaluation();
    this.#model.renameSheet(readerSheet.index, freeName(sheets));
    this.add(sheets);
    for (const { name, sheet, formula } of names) this.#define(name, sheet, formula);
  }

  /** Sheets that stand behind those that are known. A new name is given only where needed, since the engine goes through all formulas then. */
  add(sheets: readonly Sheet[]): void {
    const first = this.#entered.length + 1;
    for (const _ of sheets) this.#model.newSheet();
    const given = this.#model.getWorksheetsProperties();
    // What the engine calls a new sheet may be what another one is called.
    for (const [index, { name }] of given.entries()) {
      if (index >= first && sheets.some((sheet) => isSameName(sheet.name, name)))
        this.#model.renameSheet(index, freeName([...sheets, ...given]) + index);
    }
    for (const [index, { name }] of sheets.entries()) {
      this.#model.renameSheet(first + index, name);
      this.#entered.push(new Map());
    }
  }

  /** Tells the engine what changed, computes, and puts each formula's result into its cell. */
  calculate(sheets: readonly Sheet[]): void {
    let isChanged = false;
    for (const [index, sheet] of sheets.entries()) isChanged = this.#enter(sheet, index) || isChanged;
    if (isChanged) this.#model.evaluate();
    // Otherwise the engine would remember all that was ever typed, for undoing it.
    this.#model.flushSendQueue();
    for (const [index, sheet] of sheets.entries()) this.#readResults(sheet, index);
  }

  free(): void {
    this.#model.free();
  }

  #define(name: string, sheet: number | null, formula: string): void {
    try {
      this.#model.newDefinedName(name, sheet === null ? null : sheet + 1, formula);
    } catch {
      // A name the engine cannot take (a constant, "#REF!") makes the formulas that use it #NAME?, for all to see.
    }
  }

  #enter(sheet: Sheet, index: number): boolean {
    const entered = this.#entered[index] ?? new Map<number, Entered>();
    let isChanged = false;
    for (const [key, cell] of sheet.cells) {
      const input = inputOf(cell);
      const before = entered.get(key);
      if ((before?.input ?? "") === input) continue;
      isChanged = true;
      this.#put(index, key, input);
      if (input === "") this.#forget(entered, key);
      else entered.set(key, { input, readerRow: this.#reader(sheet, key, cell, before) });
    }
    for (const key of entered.keys()) {
      if (sheet.cells.has(key)) continue;
      isChanged = true;
      this.#put(index, key, "");
      this.#forget(entered, key);
    }
    return isChanged;
  }

  #put(index: number, key: number, input: string): void {
    const row = rowOf(key) + 1;
    const column = columnOf(key) + 1;
    if (input === "") this.#model.rangeClearContents(index + 1, row, column, row, column);
    else this.#model.setUserInput(index + 1, row, column, input);
  }

  /** A formula gets a cell of the reader sheet, the one it had before or a new one; anything else needs none. */
  #reader(sheet: Sheet, key: number, cell: Cell, before: Entered | undefined): number | null {
    if (cell.formula === null) return this.#release(before);
    if (before?.readerRow !== null && before?.readerRow !== undefined) return before.readerRow;
    const row = this.#freeReaderRows.pop() ?? ++this.#lastReaderRow;
    const place = `${quotedSheet(sheet.name)}!${columnName(columnOf(key))}${rowOf(key) + 1}`;
    this.#model.setUserInput(readerSheet.index, row, 1, `=${place}&""`);
    return row;
  }

  #forget(entered: Map<number, Entered>, key: number): void {
    this.#release(entered.get(key));
    entered.delete(key);
  }

  #release(before: Entered | undefined): null {
    if (before?.readerRow !== null && before?.readerRow !== undefined) {
      this.#model.rangeClearContents(readerSheet.index, before.readerRow, 1, before.readerRow, 1);
      this.#freeReaderRows.push(before.readerRow);
    }
    return null;
  }

  #readResults(sheet: Sheet, index: number): void {
    for (const [key, { readerRow }] of this.#entered[index] ?? []) {
      const cell = sheet.cells.get(key);
      if (readerRow !== null && cell !== undefined) cell.value = this.#result(index, key, readerRow);
    }
  }

  #result(index: number, key: number, readerRow: number): CellValue {
    const row = rowOf(key) + 1;
    const column = columnOf(key) + 1;
    const kind = this.#model.getCellType(index + 1, row, column);
    if (kind === kinds.number) return this.#exactly(readerRow);
    const shown = this.#model.getFormattedCellValue(index + 1, row, column);
    return kind === kinds.logical ? shown === "TRUE" : shown;
  }

  /** IronCalc gives values only as they are shown, 9 decimals at most. Joined to a text they keep every digit. */
  #exactly(readerRow: number): number {
    return Number(this.#model.getFormattedCellValue(readerSheet.index, readerRow, 1));
  }
}

/** What has to be typed for a cell's content. An apostrophe keeps text that looks like something else as it is. */
function inputOf({ formula, value, isText }: Cell): string {
  if (formula !== null) return formula;
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value === "" || (isText !== true && isError(value))) return value;
  return `'${value}`;
}

const isSameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function freeName(sheets: readonly { readonly name: string }[]): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  let name: string = readerSheet.name;
  while (taken.has(name)) name += "_";
  return name;
}
