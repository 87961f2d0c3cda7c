import { errors } from "../protocol/errors.ts";
import type { Box } from "./box.ts";
import { intersection } from "./box.ts";
import { shiftedFormula } from "./formula.ts";
import type { Place } from "./names.ts";
import { cellAt, ensureCell, styleAt } from "./sheet.ts";
import type { Cell, CellValue } from "./types.ts";
import { ownValidation, removeValidation, validationAt } from "./validation.ts";

interface Copied {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly source: Cell | undefined;
}

/** Copies cells, repeating the source where the target is a multiple of it; returns the box that was written. */
export function copyCells(from: Place, to: Place, copyType: string): Box {
  if (!["All", "Formulas", "Values", "Formats"].includes(copyType)) throw errors.notImplemented(`Range.CopyFrom with ${copyType}`);
  const isMultiple = to.box.rows % from.box.rows === 0 && to.box.columns % from.box.columns === 0;
  const box = isMultiple ? to.box : { ...to.box, rows: from.box.rows, columns: from.box.columns };
  const copied = read(from);
  for (let i = 0; i < box.rows; i++) {
    for (let j = 0; j < box.columns; j++) {
      const cell = copied[i % from.box.rows]?.[j % from.box.columns];
      const place = { row: box.row + i, column: box.column + j };
      if (cell !== undefined) paste(from, to, place, { i, j }, cell, copyType);
    }
  }
  if (copyType === "All") copyValidations(from, { sheet: to.sheet, box });
  return box;
}

function read({ sheet, box }: Place): Copied[][] {
  return Array.from({ length: box.rows }, (_row, i) =>
    Array.from({ length: box.columns }, (_cell, j) => {
      const source = cellAt(sheet, box.row + i, box.column + j);
      return { value: source?.value ?? "", formula: source?.formula ?? null, source };
    }),
  );
}

function paste(
  from: Place,
  to: Place,
  place: { readonly row: number; readonly column: number },
  offset: { readonly i: number; readonly j: number },
  copied: Copied,
  copyType: string,
): void {
  const cell = ensureCell(to.sheet, place.row, place.column);
  const row = from.box.row + (offset.i % from.box.rows);
  const column = from.box.column + (offset.j % from.box.columns);
  if (copyType === "All" || copyType === "Formats") cell.style = styleAt(from.sheet, row, column);
  if (copyType === "Formats") return;
  cell.value = copied.value;
  cell.formula =
    copyType === "Values" || copied.formula === null ? null : shiftedFormula(copied.formula, place.row - row, place.column - column);
  if (copyType === "All" && copied.source?.link !== undefined) cell.link = copied.source.link;
}

function copyValidations(from: Place, to: Place): void {
  removeValidation(to.sheet, to.box);
  for (let row = to.box.row; row < to.box.row + to.box.rows; row++) {
    for (let column = to.box.column; column < to.box.column + to.box.columns; column++) {
      const source = validationAt(
        from.sheet,
        from.box.row + ((row - to.box.row) % from.box.rows),
        from.box.column + ((column - to.box.column) % from.box.columns),
      );
      const place = { row, column, rows: 1, columns: 1 };
      if (source === null || (from.sheet === to.sheet && intersection(from.box, place) !== null)) continue;
      const { rule, ignoreBlanks, errorAlert, prompt } = source;
      Object.assign(ownValidation(to.sheet, place), { rule, ignoreBlanks, errorAlert, prompt });
    }
  }
}
