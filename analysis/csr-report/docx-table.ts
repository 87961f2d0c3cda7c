import { Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from "docx";
import type { Block, DraftCell } from "./block.ts";
import { todoFill } from "./docx-styles.ts";

/** Width between the margins of A4, in twentieths of a point. */
export const pageWidth = 9638;

const line = { style: "single", size: 4, color: "C9D1D8" } as const;
const borders = { top: line, bottom: line, left: line, right: line };
const margins = { top: 60, bottom: 60, left: 100, right: 100 };
const headerFill = "EEF2F5";

/** A table whose header repeats on every page, and whose rows are not torn apart. */
export function draftTable({ header, rows, widths, isDense = false }: Extract<Block, { readonly kind: "table" }>): Table {
  const columnWidths = widths.map((share) => Math.round((share / 100) * pageWidth));
  const content = (text: string, column: number, look: { readonly isBold?: boolean; readonly fill?: string }): TableCell =>
    new TableCell({
      width: { size: columnWidths[column] ?? 0, type: WidthType.DXA },
      borders,
      margins,
      ...(look.fill !== undefined && { shading: { type: ShadingType.CLEAR, fill: look.fill, color: "auto" } }),
      children: [new Paragraph({ spacing: { after: 0, line: 264 }, children: runs(text, look.isBold === true) })],
    });
  const runs = (text: string, bold: boolean): readonly TextRun[] =>
    text.split("\n").map((part, index) => new TextRun({ text: part, bold, size: isDense ? 17 : 19, ...(index > 0 && { break: 1 }) }));
  const body = ({ text, isTodo }: DraftCell, column: number): TableCell => content(text, column, isTodo ? { fill: todoFill } : {});
  return new Table({
    width: { size: pageWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: header.map((text, column) => content(text, column, { isBold: true, fill: headerFill })),
      }),
      ...rows.map((cells) => new TableRow({ cantSplit: true, children: cells.map(body) })),
    ],
  });
}
