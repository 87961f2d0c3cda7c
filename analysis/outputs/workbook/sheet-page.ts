import { messages } from "../../../instrument/messages/messages.ts";
import { plainText } from "../../../instrument/messages/plain-text.ts";
import { neutralised } from "../../../instrument/neutralised.ts";
import { rowHeight } from "../../../instrument/workbook/row-height.ts";
import type { Box, CellSpec, ConditionalFormatSpec } from "../../../instrument/workbook/spec.ts";
import { colors, type StyleName } from "../../../instrument/workbook/styles.ts";
import type { SheetChart } from "../../template/charts/sheet-chart.ts";
import type { ReportSheet, ScaleSpec } from "../../template/report-sheet.ts";
import { breaksBefore } from "./page-breaks.ts";
import { chartHeight, chartTable, hasFigures, type PageChart, sheetChart } from "./page-chart.ts";

/** A value with its look; a text alone stands in the usual look of a table. */
export type SheetCell = string | number | { readonly value: string | number; readonly style: StyleName };

/** A table of a sheet. */
export interface SheetTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** Characters of a bar at its longest. */
const barLength = 20;

/** A number as a bar of characters, which every spreadsheet shows and prints alike; empty without a number. */
export function barCell(value: number | null, high: number): SheetCell {
  const length = value === null ? 0 : Math.round((Math.min(Math.max(value, 0), high) / high) * barLength);
  return { value: "█".repeat(length), style: "bar" };
}

/** Widths of the columns of a chart's figures, behind an empty one. */
const figureColumns = [3, 28, 10, 10, 10, 10, 10, 10, 10];

/** Characters that a chart is wide at the most, and the height of the rows below it in points. */
const chartColumns = 125;
const chartRow = 18;

/** Characters from which a title is set like text. */
const longTitle = 40;

/** The most characters that a cell of a workbook holds. */
const longest = 32_000;

/** A sheet that grows from its top to its end: title, sentences, tables. */
export class SheetPage {
  readonly #name: string;
  readonly #columns: readonly number[];
  readonly #cells: CellSpec[] = [];
  readonly #heights = new Map<number, number>();
  readonly #merges: Box[] = [];
  readonly #formats: ConditionalFormatSpec[] = [];
  readonly #scales: ScaleSpec[] = [];
  readonly #charts: SheetChart[] = [];
  #filter: Box | null = null;
  #row = 1;
  readonly #heads: { readonly row: number; readonly columns: string }[] = [];

  /** @param columns widths in characters, from the first column on */
  constructor(name: string, columns: readonly number[]) {
    this.#name = name;
    this.#columns = columns;
  }

  title(text: string, below: string = ""): void {
    // A long name in large print would reach over the edge of the page, and shrink all of it in print.
    if (text.length > longTitle) this.#wide(text, "plainBold");
    else this.#line(text, "title", 30);
    if (below !== "") this.#line(below, "subtitle", 18);
    this.#row += 1;
  }

  heading(text: string): void {
    this.#row += this.#row > 3 ? 1 : 0;
    this.#line(text, "heading", 24);
  }

  /** Sentences over the whole width of the page. */
  paragraph(text: string): void {
    this.#wide(text, "paragraph");
  }

  /** Draws a table and gives back where its rows stand, null where it has none. Its header is repeated in print where it fits every table. */
  table({ header, rows }: SheetTable): Box | null {
    this.#tableRow(header.map((value) => ({ value, style: "header" })));
    this.#heads.push({ row: this.#row - 1, columns: JSON.stringify(header.slice(1)) });
    const first = this.#row;
    for (const row of rows) this.#tableRow(row);
    return rows.length === 0 ? null : { row: first, column: 1, lastRow: this.#row - 1, lastColumn: header.length };
  }

  /** Draws a chart, with the figures that it draws at its right beside the page; nothing where there is none of them. */
  chart(chart: PageChart): void {
    if (!hasFigures(chart)) return;
    const [row, column] = [this.#row + 1, this.#columns.length + 2];
    const table = chartTable(chart);
    this.#put(row, column, messages[chart.language].charts.chartFigures, "code");
    table.forEach((cells, down) =>
      cells.forEach((value, right) => {
        if (value !== null && value !== "") this.#put(row + 1 + down, column + right, value, "code");
      }),
    );
    const lastRow = row + Math.max(chartHeight(chart), table.length + 1);
    for (let each = row; each <= lastRow; each++) this.#heights.set(each, chartRow);
    const place = { row, column: 1, lastRow, lastColumn: this.#chartWidth() };
    this.#charts.push(sheetChart(chart, { sheet: this.#name, place, table: { row: row + 1, column } }));
    this.#row = lastRow + 2;
  }

  /** Shades for some columns of a table. */
  scale(box: Box | null, [column, lastColumn]: readonly [first: number, last: number], look: Omit<ScaleSpec, "box">): void {
    if (box !== null) this.#scales.push({ ...look, box: { ...box, column, lastColumn } });
  }

  /** Lets the rows of a table be filtered; of a sheet only one table can. */
  filter(box: Box | null): void {
    if (box !== null) this.#filter = { ...box, row: box.row - 1 };
  }

  format(format: ConditionalFormatSpec): void {
    this.#formats.push(format);
  }

  /** The finished sheet. */
  done({ isFirst, orientation, footer }: { isFirst: boolean; orientation: "portrait" | "landscape"; footer: string }): ReportSheet {
    const head = this.#commonHead();
    const places = this.#charts.map(({ place }) => place);
    return {
      name: this.#name,
      isFirst,
      visibility: "visible",
      tabColor: isFirst ? colors.accent : colors.green,
      columns: [...this.#columns, ...(this.#charts.length === 0 ? [] : figureColumns)].map((width) => ({ width, hidden: false })),
      rows: [...this.#heights].map(([row, height]) => ({ row, height, hidden: false })).toSorted((a, b) => a.row - b.row),
      cells: this.#cells,
      merges: this.#merges,
      validations: [],
      conditionalFormats: this.#formats,
      names: [],
      freeze: { rows: isFirst ? 0 : (head ?? 0), columns: 0 },
      scales: this.#scales,
      filter: this.#filter,
      charts: this.#charts,
      print: {
        orientation,
        ...(head === null || isFirst ? {} : { repeatRows: [head, head] as const }),
        lastRow: Math.max(1, this.#row - 1),
        lastColumn: this.#columns.length,
        pagesWide: 1,
        footer: plainText(footer).slice(0, 100),
        breaks: breaksBefore(places, { orientation, columns: this.#columns, heights: this.#heights, head: isFirst ? null : head }),
      },
    };
  }

  /** The row of the first header, where all tables have the same columns; null where they differ. */
  #commonHead(): number | null {
    const [first] = this.#heads;
    return first !== undefined && this.#heads.every(({ columns }) => columns === first.columns) ? first.row : null;
  }

  /** Columns from the left that a chart covers: about as many as a page shows. */
  #chartWidth(): number {
    const ends = this.#columns.map((_, index) => this.#columns.slice(0, index + 1).reduce((sum, width) => sum + width, 0));
    return Math.max(1, ends.filter((end) => end <= chartColumns).length);
  }

  #wide(text: string, style: StyleName): void {
    const row = this.#row;
    const lastColumn = this.#columns.length;
    this.#put(row, 1, text, style);
    if (lastColumn > 1) this.#merges.push({ row, column: 1, lastRow: row, lastColumn });
    this.#heights.set(row, rowHeight([{ text, width: this.#columns.reduce((sum, each) => sum + each, 0) }]));
    this.#row += 1;
  }

  #line(text: string, style: StyleName, height: number): void {
    this.#put(this.#row, 1, text, style);
    this.#heights.set(this.#row, height);
    this.#row += 1;
  }

  #tableRow(cells: readonly SheetCell[]): void {
    const row = this.#row;
    const texts = cells.map((cell, index) => {
      const { value, style } = typeof cell === "object" ? cell : { value: cell, style: styleOf(cell) };
      const text = typeof value === "string" ? plain(value) : value;
      this.#put(row, index + 1, text, style);
      return { text: String(text), width: this.#columns[index] ?? 10 };
    });
    this.#heights.set(row, rowHeight(texts));
    this.#row += 1;
  }

  #put(row: number, column: number, value: string | number, style: StyleName): void {
    this.#cells.push({ row, column, value: typeof value === "string" ? plain(value) : value, style });
  }
}

/** Texts that look like a formula stay texts also when somebody opens the cell and presses Enter. */
const styleOf = (cell: string | number): StyleName =>
  typeof cell === "number" ? "score" : neutralised(cell) === cell ? "cellTop" : "cellText";

/** A text without what a workbook or its reader stumbles over. */
const plain = (text: string): string => text.split("\n").map(plainText).join("\n").slice(0, longest);
