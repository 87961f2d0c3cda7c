import type { Box } from "../../../instrument/workbook/spec.ts";

type Lines = "around" | "below";

/** Draws thin lines around every cell of the box, or below every cell. */
export function drawLines(range: Excel.Range, box: Box, lines: Lines, color: string): void {
  for (const border of bordersOf(range, box, lines)) {
    border.style = Excel.BorderLineStyle.continuous;
    border.color = color;
  }
}

/** Gives the lines around every cell of the box another colour. */
export function colorLines(range: Excel.Range, box: Box, color: string): void {
  for (const border of bordersOf(range, box, "around")) border.color = color;
}

function bordersOf({ format: { borders } }: Excel.Range, box: Box, lines: Lines): readonly Excel.RangeBorder[] {
  const [isTall, isWide] = [box.lastRow > box.row, box.lastColumn > box.column];
  const indexes =
    lines === "below"
      ? [Excel.BorderIndex.edgeBottom]
      : [Excel.BorderIndex.edgeBottom, Excel.BorderIndex.edgeTop, Excel.BorderIndex.edgeLeft, Excel.BorderIndex.edgeRight];
  if (isTall) indexes.push(Excel.BorderIndex.insideHorizontal);
  if (isWide && lines === "around") indexes.push(Excel.BorderIndex.insideVertical);
  return indexes.map((index) => borders.getItem(index));
}
