import { parseAddress, splitSheet } from "./a1.ts";
import { cutAsUser } from "./cut.ts";
import { type Box, boundingBox, cellKey } from "./box.ts";
import { changed, emitChange } from "./edit.ts";
import { findSheet } from "./names.ts";
import { activateSheet, addSheet, deleteSheet, moveSheet, renameSheet, showSheet } from "./sheets.ts";
import { cellAt, usedBox } from "./sheet.ts";
import { remember } from "./snapshot.ts";
import type { SortField } from "./sort.ts";
import type { Actor, CellValue, Sheet, WorkbookState } from "./types.ts";
import {
  clearAsUser,
  clickAsUser,
  deleteColumnsAsUser,
  deleteRowsAsUser,
  type EditResult,
  insertColumnsAsUser,
  insertRowsAsUser,
  pasteAsUser,
  pasteTextAsUser,
  protectAsUser,
  sortAsUser,
  typeAsUser,
} from "./user.ts";

/** The part of the workbook that a person needs. */
type Owner = WorkbookState & { as<Result>(actor: Actor, action: () => Result): Result };

/** Whole workbooks are remembered for the larger steps, so not many. */
const mostUndone = 10;

/** Somebody at the keyboard. Sheets go by object or name, cells by address ("B2", "A1:C9"); rows and columns count from 0. */
export class Person {
  readonly #workbook: Owner;
  readonly #actor: Actor;
  readonly #done: (() => void)[] = [];

  constructor(workbook: Owner, actor: Actor) {
    this.#workbook = workbook;
    this.#actor = actor;
  }

  /** Types into a cell. Says why, where Excel would refuse it. */
  edit(sheet: Sheet | string, cell: string, input: string | number | boolean): EditResult {
    const own = this.#sheet(sheet);
    const box = boxOf(cell);
    const before = cellAt(own, box.row, box.column);
    const kept = before === undefined ? null : { ...before };
    const result = this.#do(() => typeAsUser(this.#workbook, own, box, input));
    this.#remember(() => {
      const key = cellKey(box.row, box.column);
      if (kept === null) own.cells.delete(key);
      else own.cells.set(key, kept);
      changed(this.#workbook, own, { ...box, rows: 1, columns: 1 });
    });
    return result;
  }
  /** Pastes text over cells: their validations stay. */
  pasteText(sheet: Sheet | string, cell: string, values: readonly (readonly CellValue[])[]): void {
    this.#undoable(sheet, (own) => pasteTextAsUser(this.#workbook, own, boxOf(cell), values));
  }
  /** Pastes cells over cells: their validations go. */
  paste(sheet: Sheet | string, cell: string, values: readonly (readonly CellValue[])[]): void {
    this.#undoable(sheet, (own) => pasteAsUser(this.#workbook, own, boxOf(cell), values));
  }
  /** Cuts a range and pastes it with its upper left corner at a cell of the same sheet. */
  cut(sheet: Sheet | string, from: string, to: string): void {
    this.#undoable(sheet, (own) => cutAsUser(this.#workbook, own, boxOf(from), boxOf(to)));
  }
  insertRows(sheet: Sheet | string, row: number, count = 1): void {
    this.#undoable(sheet, (own) => insertRowsAsUser(this.#workbook, own, row, count));
  }
  deleteRows(sheet: Sheet | string, row: number, count = 1): void {
    this.#undoable(sheet, (own) => deleteRowsAsUser(this.#workbook, own, row, count));
  }
  insertColumns(sheet: Sheet | string, column: number, count = 1): void {
    this.#undoable(sheet, (own) => insertColumnsAsUser(this.#workbook, own, column, count));
  }
  deleteColumns(sheet: Sheet | string, column: number, count = 1): void {
    this.#undoable(sheet, (own) => deleteColumnsAsUser(this.#workbook, own, column, count));
  }
  /** Sorts the rows of a range by columns counted from its first. */
  sort(sheet: Sheet | string, range: string, fields: readonly SortField[]): void {
    this.#undoable(sheet, (own) => sortAsUser(this.#workbook, own, boxOf(range), fields));
  }
  /** "All", "Contents", "Formats" or "Hyperlinks". */
  clear(sheet: Sheet | string, range: string, applyTo = "Contents"): void {
    this.#undoable(sheet, (own) => clearAsUser(this.#workbook, own, boxOf(range), applyTo));
  }
  /** Clicks a cell or drags over a range. */
  select(sheet: Sheet | string, range: string): void {
    this.#do(() => clickAsUser(this.#workbook, this.#sheet(sheet), boxOf(range)));
  }
  activate(sheet: Sheet | string): void {
    this.#do(() => activateSheet(this.#workbook, this.#sheet(sheet)));
  }
  addSheet(name?: string): Sheet {
    return this.#do(() => addSheet(this.#workbook, name));
  }
  deleteSheet(sheet: Sheet | string): void {
    this.#do(() => deleteSheet(this.#workbook, this.#sheet(sheet)));
  }
  renameSheet(sheet: Sheet | string, name: string): void {
    this.#do(() => renameSheet(this.#workbook, this.#sheet(sheet), name));
  }
  moveSheet(sheet: Sheet | string, position: number): void {
    this.#do(() => moveSheet(this.#workbook, this.#sheet(sheet), position));
  }
  showSheet(sheet: Sheet | string, visibility: "Visible" | "Hidden" | "VeryHidden"): void {
    this.#do(() => showSheet(this.#workbook, this.#sheet(sheet), visibility));
  }
  /** Protects a sheet, or with null the workbook's structure, in the Review tab. */
  protect(sheet: Sheet | string | null, password: string | null = null): void {
    if (sheet === null) Object.assign(this.#workbook.protection, { protected: true, password });
    else this.#do(() => protectAsUser(this.#workbook, this.#sheet(sheet), { protected: true, password, options: {} }));
  }
  unprotect(sheet: Sheet | string | null): void {
    const none = { protected: false, password: null, options: null };
    if (sheet === null) Object.assign(this.#workbook.protection, none);
    else this.#do(() => protectAsUser(this.#workbook, this.#sheet(sheet), none));
  }

  /** Takes back the last edit, paste, cut, insertion, deletion, sort or clearing. Deleted sheets do not come back, as in Excel. */
  undo(): void {
    const last = this.#done.pop();
    if (last !== undefined) this.#do(last);
  }

  /** Does something to a sheet that can be taken back. */
  #undoable<Result>(key: Sheet | string, action: (sheet: Sheet) => Result): Result {
    const sheet = this.#sheet(key);
    const restore = remember(this.#workbook);
    const before = usedBox(sheet);
    const result = this.#do(() => action(sheet));
    this.#remember(() => {
      const after = usedBox(sheet);
      restore();
      const part = before !== null && after !== null ? boundingBox(before, after) : (before ?? after);
      if (part !== null) emitChange(this.#workbook, sheet, part, "RangeEdited");
    });
    return result;
  }

  #remember(back: () => void): void {
    this.#done.push(back);
    if (this.#done.length > mostUndone) this.#done.shift();
  }

  #do<Result>(action: () => Result): Result {
    return this.#workbook.as(this.#actor, action);
  }

  #sheet(sheet: Sheet | string): Sheet {
    const found = typeof sheet === "string" ? findSheet(this.#workbook, sheet) : sheet;
    if (found === null) throw new Error(`There is no sheet ${typeof sheet === "string" ? sheet : sheet.name}.`);
    return found;
  }
}

function boxOf(text: string): Box {
  const box = parseAddress(splitSheet(text).rest);
  if (box === null) throw new Error(`${text} is no address.`);
  return box;
}
