import { type Box, cellKey, intersection } from "./box.ts";
import { changed } from "./edit.ts";
import { mustEdit } from "./guard.ts";
import { rewriteMoved } from "./rewrite.ts";
import { cellAt } from "./sheet.ts";
import type { Cell, Sheet, Validation, WorkbookState } from "./types.ts";
import { ownValidation, removeValidation } from "./validation.ts";

/** Cuts cells and puts them elsewhere on the same sheet: contents, looks and validations go along, and so does whatever points to them. */
export function cutAsUser(workbook: WorkbookState, sheet: Sheet, from: Box, at: Box): void {
  const to = { ...at, rows: from.rows, columns: from.columns };
  mustEdit(sheet, from);
  mustEdit(sheet, to);
  const cells = take(sheet, from);
  const validations = validationsIn(sheet, from);
  rewriteMoved(workbook, sheet, from, to);
  for (const { row, column } of [...places(from), ...places(to)]) sheet.cells.delete(cellKey(row, column));
  for (const { row, column, cell } of cells) sheet.cells.set(cellKey(to.row + row, to.column + column), cell);
  removeValidation(sheet, from);
  removeValidation(sheet, to);
  for (const { box, validation } of validations) {
    const { rule, ignoreBlanks, errorAlert, prompt } = validation;
    const moved = { ...box, row: box.row + to.row - from.row, column: box.column + to.column - from.column };
    Object.assign(ownValidation(sheet, moved), { rule, ignoreBlanks, errorAlert, prompt });
  }
  workbook.structureChanged();
  changed(workbook, sheet, from);
  changed(workbook, sheet, to);
}

interface Taken {
  /** Counted from the first cell of the box. */
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

function take(sheet: Sheet, box: Box): readonly Taken[] {
  return places(box).flatMap(({ row, column }) => {
    const cell = cellAt(sheet, row, column);
    return cell === undefined ? [] : { row: row - box.row, column: column - box.column, cell };
  });
}

function places({ row, column, rows, columns }: Box): readonly { readonly row: number; readonly column: number }[] {
  return Array.from({ length: rows * columns }, (_place, i) => ({ row: row + Math.floor(i / columns), column: column + (i % columns) }));
}

function validationsIn(sheet: Sheet, from: Box): readonly { readonly box: Box; readonly validation: Validation }[] {
  return sheet.validations.flatMap((validation) =>
    validation.boxes.flatMap((own) => {
      const box = intersection(own, from);
      return box === null ? [] : { box, validation };
    }),
  );
}
