import type { Box } from "./spec.ts";

/** Letters of a column counted from 1: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnLetters(rest) : "") + String.fromCodePoint(65 + ((column - 1) % 26));
}

/** `D12`. */
export const relative = (row: number, column: number): string => `${columnLetters(column)}${row}`;

/** `$D$12`. */
export const absolute = (row: number, column: number): string => `$${columnLetters(column)}$${row}`;

/** `$D$12:$F$20`. */
export const absoluteBox = ({ row, column, lastRow, lastColumn }: Box): string =>
  `${absolute(row, column)}:${absolute(lastRow, lastColumn)}`;

/** Puts a sheet before an address: `'风险与行动'!$D$12`. */
export const onSheet = (sheet: string, address: string): string => `'${sheet.replaceAll("'", "''")}'!${address}`;

/** One cell as a box. */
export const cellBox = (row: number, column: number): Box => ({ row, column, lastRow: row, lastColumn: column });
