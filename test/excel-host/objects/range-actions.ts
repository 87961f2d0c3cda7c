import { type Box, isEntireColumn, isEntireRow, maxColumns, subtract } from "../model/box.ts";
import { copyCells } from "../model/copy.ts";
import { changed, clearRange, emitChange, typeInto } from "../model/edit.ts";
import { mustAllow, mustEdit } from "../model/guard.ts";
import { cellAt, ensureCell, forEachCell } from "../model/sheet.ts";
import { selectCells } from "../model/sheets.ts";
import { deleteCells, insertCells, merge, unmerge } from "../model/structure.ts";
import { withStyle } from "../model/style.ts";
import type { Hyperlink } from "../model/types.ts";
import { removeValidation } from "../model/validation.ts";
import { errors } from "../protocol/errors.ts";
import type { HostObject } from "../protocol/host-object.ts";
import { placeOf } from "./cells.ts";
import { RangeNavigation } from "./range-navigation.ts";

/** What can be done to the cells of a range. */
export abstract class RangeActions extends RangeNavigation {
  Clear(applyTo = "All"): void {
    clearRange(this.context.workbook, this.sheet, this.box, applyTo);
    if (applyTo === "All") removeValidation(this.sheet, this.box);
    if (applyTo === "All" || applyTo === "Formats") this.#clearConditionalFormats();
  }
  #clearConditionalFormats(): void {
    const { sheet, box } = this;
    for (const format of sheet.conditionalFormats) format.boxes = format.boxes.flatMap((own) => subtract(own, box));
    sheet.conditionalFormats = sheet.conditionalFormats.filter(({ boxes }) => boxes.length > 0);
  }
  Insert(shift: string): HostObject {
    const { workbook } = this.context;
    const direction = isEntireRow(this.box) ? "Down" : isEntireColumn(this.box) ? "Right" : shift;
    if (direction !== "Down" && direction !== "Right") throw errors.invalidArgument();
    mustAllow(this.sheet, direction === "Down" ? "allowInsertRows" : "allowInsertColumns");
    const { box } = this;
    insertCells(workbook, this.sheet, box, direction);
    emitChange(workbook, this.sheet, box, `${unit(box)}Inserted`, () => shiftDetail(box, `ShiftCell${direction}`));
    return this.context.make.range(this.sheet, box);
  }
  Delete(shift: string): void {
    const { workbook } = this.context;
    const direction = isEntireRow(this.box) ? "Up" : isEntireColumn(this.box) ? "Left" : shift;
    if (direction !== "Up" && direction !== "Left") throw errors.invalidArgument();
    mustAllow(this.sheet, direction === "Up" ? "allowDeleteRows" : "allowDeleteColumns");
    const { box } = this;
    deleteCells(workbook, this.sheet, box, direction);
    emitChange(workbook, this.sheet, box, `${unit(box)}Deleted`, () => shiftDetail(box, `ShiftCell${direction}`));
  }
  Merge(across = false): void {
    mustAllow(this.sheet, "allowFormatCells");
    const { box } = this;
    const rows = across ? Array.from({ length: box.rows }, (_row, i) => ({ ...box, row: box.row + i, rows: 1 })) : [box];
    for (const row of rows) merge(this.sheet, row);
    changed(this.context.workbook, this.sheet, box);
  }
  Unmerge(): void {
    mustAllow(this.sheet, "allowFormatCells");
    unmerge(this.sheet, this.box);
  }
  Select(): void {
    this.context.mustBeActive();
    selectCells(this.context.workbook, this.sheet, this.box);
  }
  Calculate(): void {
    this.context.workbook.calculate(true);
  }
  CopyFrom(source: unknown, copyType = "All", skipBlanks = false, transpose = false): void {
    if (skipBlanks || transpose) throw errors.notImplemented("Range.CopyFrom with skipBlanks or transpose");
    const from = placeOf(this.context, source, this.sheet);
    mustEdit(this.sheet, this.box);
    const box = copyCells(from, { sheet: this.sheet, box: this.box }, copyType);
    changed(this.context.workbook, this.sheet, box);
  }

  get Hyperlink(): Hyperlink | null {
    const links = new Set<Hyperlink | null>();
    let cells = 0;
    forEachCell(this.sheet, this.box, (cell) => {
      cells += 1;
      links.add(cell.link ?? null);
    });
    if (cells < this.box.rows * this.box.columns) links.add(null);
    const [only] = links;
    return links.size === 1 && only !== undefined ? only : null;
  }
  set Hyperlink(link: Hyperlink | null) {
    const { sheet, box } = this;
    mustEdit(sheet, box);
    if (box.columns === maxColumns || isEntireColumn(box)) throw errors.invalidArgument();
    this.#link(link);
    changed(this.context.workbook, sheet, box);
  }
  #link(link: Hyperlink | null): void {
    const { sheet, box } = this;
    for (let row = box.row; row < box.row + box.rows; row++) {
      for (let column = box.column; column < box.column + box.columns; column++) {
        const cell = ensureCell(sheet, row, column);
        if (link === null) {
          delete cell.link;
          continue;
        }
        cell.link = link;
        // Excel gives links its hyperlink style.
        cell.style = withStyle(cell.style, { fontColor: "#0563C1", underline: "Single" });
        const text =
          link.textToDisplay ?? (cellAt(sheet, row, column)?.value === "" ? (link.address ?? link.documentReference ?? "") : null);
        if (text !== null && text !== "") typeInto(sheet, row, column, text);
      }
    }
  }
}

function unit(box: Box): "Row" | "Column" | "Cell" {
  if (isEntireRow(box)) return "Row";
  return isEntireColumn(box) ? "Column" : "Cell";
}

function shiftDetail(box: Box, direction: string): Record<string, unknown> {
  return unit(box) === "Cell" ? { shiftDirection: direction } : {};
}
