import type { Box, CellSpec, SheetSpec } from "../../../instrument/workbook/spec.ts";
import { styles } from "../../../instrument/workbook/styles.ts";
import type { Ranges } from "./ranges.ts";
import { rectanglesOf } from "./rectangles.ts";

/** Excel's own format of a new cell. */
const general = "General";

/**
 * Values and formulas, a block at a time; where a block holds null, Excel leaves the cell as it is. Number formats go first: what is put into a cell of the format "@" stays the text it is.
 */
export function writeCells({ cells }: SheetSpec, ranges: Ranges): void {
  const byPlace = new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  const formatted = cells.filter(({ style }) => (styles[style].numberFormat ?? general) !== general);
  for (const box of rectanglesOf(formatted, cells))
    ranges(box).numberFormat = blockOf(box, byPlace, ({ style }) => styles[style].numberFormat);
  const filled = cells.filter(({ value }) => value !== null);
  for (const box of rectanglesOf(filled, cells).flatMap(slicesOf)) ranges(box).formulas = blockOf(box, byPlace, inputOf);
}

/** Office.js cuts larger blocks itself, and asks Excel for more ranges to do so. */
const largestBlock = 1500;

function slicesOf(box: Box): readonly Box[] {
  const height = Math.max(1, Math.floor(largestBlock / (box.lastColumn - box.column + 1)));
  const slices: Box[] = [];
  for (let { row } = box; row <= box.lastRow; row += height) slices.push({ ...box, row, lastRow: Math.min(box.lastRow, row + height - 1) });
  return slices;
}

type Input = string | number | null;

function blockOf(box: Box, cells: ReadonlyMap<string, CellSpec>, input: (cell: CellSpec) => Input): Input[][] {
  return Array.from({ length: box.lastRow - box.row + 1 }, (_, down) =>
    Array.from({ length: box.lastColumn - box.column + 1 }, (_column, right) => {
      const cell = cells.get(`${box.row + down},${box.column + right}`);
      return cell === undefined ? null : input(cell);
    }),
  );
}

/** What has to be typed so that the cell holds exactly this value, in every language of Excel. */
export function inputOf({ value, style }: Pick<CellSpec, "value" | "style">): Input {
  if (typeof value === "string") return styles[style].numberFormat === "@" ? value.replace(/^(?=[=+\-@'])/u, "'") : literal(value);
  return typeof value === "object" && value !== null ? `=${value.formula}` : value;
}

/** Longer texts are no number, date or time in any language. */
const longestNumber = 40;

/**
 * Excel takes a text for what it looks like: a formula, a number, a date ("1-2", "2025年3月", "1.1.0"), true or false. Behind an
 * apostrophe, which is not part of the value, it stays a text.
 */
export function literal(text: string): string {
  const looksTyped = /^[=+\-@'#＝＋－＠]/u.test(text) || /^(?:true|false)$/iu.test(text.trim());
  return looksTyped || (text.length <= longestNumber && /\p{N}/u.test(text)) ? `'${text}` : text;
}
