/** Size of a sheet. */
export const maxRows = 1_048_576;
export const maxColumns = 16_384;

/** A rectangle of cells. Rows and columns count from 0. */
export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export function isEntireColumn(box: Box): boolean {
  return box.rows === maxRows;
}

export function isEntireRow(box: Box): boolean {
  return box.columns === maxColumns;
}

export function isUnbounded(box: Box): boolean {
  return isEntireColumn(box) || isEntireRow(box);
}

export function isInside(box: Box, row: number, column: number): boolean {
  return row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns;
}

export function sameBox(a: Box, b: Box): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** Whether `inner` lies wholly in `outer`. */
export function contains(outer: Box, inner: Box): boolean {
  return isInside(outer, inner.row, inner.column) && isInside(outer, inner.row + inner.rows - 1, inner.column + inner.columns - 1);
}

export function intersection(a: Box, b: Box): Box | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest box around both. */
export function boundingBox(a: Box, b: Box): Box {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** What is left of a box when a hole is cut out: up to four boxes. */
export function subtract(box: Box, hole: Box): readonly Box[] {
  const cut = intersection(box, hole);
  if (cut === null) return [box];
  const below = cut.row + cut.rows;
  const right = cut.column + cut.columns;
  const pieces: readonly Box[] = [
    { ...box, rows: cut.row - box.row },
    { ...box, row: below, rows: box.row + box.rows - below },
    { row: cut.row, rows: cut.rows, column: box.column, columns: cut.column - box.column },
    { row: cut.row, rows: cut.rows, column: right, columns: box.column + box.columns - right },
  ];
  return pieces.filter((piece) => piece.rows > 0 && piece.columns > 0);
}

/** Key of a cell in a sheet's map. */
export function cellKey(row: number, column: number): number {
  return row * maxColumns + column;
}

export function rowOf(key: number): number {
  return Math.floor(key / maxColumns);
}

export function columnOf(key: number): number {
  return key % maxColumns;
}
