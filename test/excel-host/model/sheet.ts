import { type Box, cellKey, columnOf, intersection, isInside, isUnbounded, maxColumns, maxRows, rowOf } from "./box.ts";
import { newPageLayout } from "./page-layout.ts";
import { type CellStyle, defaultStyle, withStyle } from "./style.ts";
import type { Band, Cell, CellValue, Sheet } from "./types.ts";

/** An empty sheet as Excel adds it. */
export function newSheet(id: string, name: string): Sheet {
  return {
    id,
    name,
    visibility: "Visible",
    tabColor: "",
    showGridlines: true,
    showHeadings: true,
    enableCalculation: true,
    standardWidth: 8.43,
    style: defaultStyle,
    cells: new Map(),
    columns: new Map(),
    rows: new Map(),
    merges: [],
    validations: [],
    conditionalFormats: [],
    tables: [],
    charts: [],
    protection: { protected: false, password: null, options: null },
    freeze: { rows: 0, columns: 0 },
    page: newPageLayout(),
    customProperties: [],
  };
}

export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.cells.get(cellKey(row, column));
}

export function valueAt(sheet: Sheet, row: number, column: number): CellValue {
  return sheet.cells.get(cellKey(row, column))?.value ?? "";
}

/** The style that holds for a cell: its own, its row's, its column's or the sheet's. */
export function styleAt(sheet: Sheet, row: number, column: number): CellStyle {
  return sheet.cells.get(cellKey(row, column))?.style ?? sheet.rows.get(row)?.style ?? sheet.columns.get(column)?.style ?? sheet.style;
}

/** The cell, made where there was none. */
export function ensureCell(sheet: Sheet, row: number, column: number): Cell {
  const key = cellKey(row, column);
  const known = sheet.cells.get(key);
  if (known !== undefined) return known;
  const cell: Cell = { value: "", formula: null, style: styleAt(sheet, row, column) };
  sheet.cells.set(key, cell);
  return cell;
}

/** The row or column as a whole, made where there was none. */
export function ensureBand(bands: Map<number, Band>, index: number): Band {
  const known = bands.get(index);
  if (known !== undefined) return known;
  const band: Band = { size: null, hidden: false, style: null };
  bands.set(index, band);
  return band;
}

/** Calls back for every cell of the box that exists; in no particular order. */
export function forEachCell(sheet: Sheet, box: Box, visit: (cell: Cell, row: number, column: number) => void): void {
  if (box.rows * box.columns > sheet.cells.size) {
    for (const [key, cell] of sheet.cells) {
      const row = rowOf(key);
      const column = columnOf(key);
      if (isInside(box, row, column)) visit(cell, row, column);
    }
    return;
  }
  for (let row = box.row; row < box.row + box.rows; row++) {
    for (let column = box.column; column < box.column + box.columns; column++) {
      const cell = sheet.cells.get(cellKey(row, column));
      if (cell !== undefined) visit(cell, row, column);
    }
  }
}

/** The smallest box around all cells that hold something, or, without `valuesOnly`, that look like something. Null where there is none. */
export function usedBox(sheet: Sheet, valuesOnly = false, within?: Box): Box | null {
  let top = maxRows;
  let left = maxColumns;
  let bottom = -1;
  let right = -1;
  for (const [key, cell] of sheet.cells) {
    const isUsed = cell.value !== "" || cell.formula !== null || (!valuesOnly && cell.style !== sheet.style);
    if (!isUsed) continue;
    const row = rowOf(key);
    const column = columnOf(key);
    if (within !== undefined && !isInside(within, row, column)) continue;
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Changes the look of a box. */
export function applyStyle(sheet: Sheet, box: Box, change: Partial<CellStyle>): void {
  restyle(sheet, box, (style) => withStyle(style, change));
}

/** Gives each cell of a box the style made of its own; whole rows and columns are kept as such, so that empty cells cost nothing. */
export function restyle(sheet: Sheet, box: Box, make: Make): void {
  const next = remembered(make);
  if (!isUnbounded(box)) {
    for (let row = box.row; row < box.row + box.rows; row++) {
      for (let column = box.column; column < box.column + box.columns; column++) {
        const cell = ensureCell(sheet, row, column);
        cell.style = next(cell.style);
      }
    }
    return;
  }
  forEachCell(sheet, box, (cell) => {
    cell.style = next(cell.style);
  });
  if (box.rows === maxRows && box.columns === maxColumns) styleSheet(sheet, next);
  else if (box.rows === maxRows) styleColumns(sheet, box, next);
  else styleRows(sheet, box, next);
}

/** The style made of another. */
type Make = (style: CellStyle) => CellStyle;

/** A block has few styles among many cells. */
function remembered(make: Make): Make {
  const known = new Map<CellStyle, CellStyle>();
  return (style) => {
    const made = known.get(style) ?? make(style);
    known.set(style, made);
    return made;
  };
}

function styleSheet(sheet: Sheet, next: Make): void {
  sheet.style = next(sheet.style);
  for (const band of [...sheet.rows.values(), ...sheet.columns.values()]) {
    if (band.style !== null) band.style = next(band.style);
  }
}

function styleColumns(sheet: Sheet, box: Box, next: Make): void {
  for (let column = box.column; column < box.column + box.columns; column++) {
    // Where a row has its own style, the column's newer one wins in the cell they share.
    for (const [row, { style }] of sheet.rows) {
      if (style === null || sheet.cells.has(cellKey(row, column))) continue;
      const cell = ensureCell(sheet, row, column);
      cell.style = next(cell.style);
    }
    const band = ensureBand(sheet.columns, column);
    band.style = next(band.style ?? sheet.style);
  }
}

function styleRows(sheet: Sheet, box: Box, next: Make): void {
  for (let row = box.row; row < box.row + box.rows; row++) {
    for (const [column, { style }] of sheet.columns) {
      if (style === null || sheet.cells.has(cellKey(row, column))) continue;
      const cell = ensureCell(sheet, row, column);
      cell.style = next(cell.style);
    }
    const band = ensureBand(sheet.rows, row);
    band.style = next(band.style ?? sheet.style);
  }
}

/** The styles in use in a box, each once. */
export function stylesIn(sheet: Sheet, box: Box): Set<CellStyle> {
  const styles = new Set<CellStyle>();
  if (!isUnbounded(box)) {
    for (let row = box.row; row < box.row + box.rows; row++) {
      for (let column = box.column; column < box.column + box.columns; column++) styles.add(styleAt(sheet, row, column));
    }
    return styles;
  }
  forEachCell(sheet, box, (cell) => styles.add(cell.style));
  const isWhole = (bands: Map<number, Band>, first: number, count: number): boolean => {
    let styled = 0;
    for (const [index, band] of bands) {
      if (band.style === null || index < first || index >= first + count) continue;
      styles.add(band.style);
      styled += 1;
    }
    return styled === count;
  };
  const byColumns = box.rows === maxRows && isWhole(sheet.columns, box.column, box.columns);
  const byRows = box.columns === maxColumns && isWhole(sheet.rows, box.row, box.rows);
  if (!byColumns && !byRows) styles.add(sheet.style);
  return styles;
}

/** The merged block that a cell belongs to, or null. */
export function mergeAt(sheet: Sheet, row: number, column: number): Box | null {
  return sheet.merges.find((merge) => isInside(merge, row, column)) ?? null;
}

/** Whether any of the box's cells may not be changed on the protected sheet. */
export function hasLocked(sheet: Sheet, box: Box): boolean {
  const bounded = isUnbounded(box) ? (usedBox(sheet, false, box) ?? { ...box, rows: 1, columns: 1 }) : box;
  const part = intersection(bounded, box);
  if (part === null) return false;
  for (const style of stylesIn(sheet, part)) if (style.locked) return true;
  return false;
}
