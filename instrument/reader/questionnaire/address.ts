/** A cell by numbers counted from 1. */
export interface Address {
  readonly row: number;
  readonly column: number;
}

/** Reads `B12`, null for anything else. Dollar signs are left to the caller. */
export function readAddress(text: string): Address | null {
  const match = /^([A-Za-z]{1,3})([1-9][0-9]{0,6})$/u.exec(text);
  if (match === null) return null;
  const [, letters = "", digits = ""] = match;
  return { row: Number(digits), column: columnNumber(letters) };
}

function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + (letter.codePointAt(0) ?? 0) - 64;
  return column;
}

/** Writes a cell as people know it: `B12`. */
export const addressText = ({ row, column }: Address): string => `${lettersOf(column)}${row}`;

function lettersOf(column: number): string {
  const known = letters[column];
  if (known !== undefined) return known;
  let text = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) text = String.fromCodePoint(65 + ((rest - 1) % 26)) + text;
  letters[column] = text;
  return text;
}

/** Letters of the columns that were met. */
const letters: string[] = [];
