import type { Box, CellSpec, CellValue, ConditionalFormatSpec, NameSpec, PrintSpec, SheetId, SheetSpec, ValidationSpec } from "./spec.ts";
import type { StyleName } from "./styles.ts";

/** A formula as a cell value. */
export const formula = (text: string): { readonly formula: string } => ({ formula: text });

/** A sheet before its place in a workbook is settled. */
export type DrawnSheet = Omit<SheetSpec, "nameScope">;

/** A sheet in the making. Every method may be called in any order; the last cell put at a place stays. */
export class Drawing {
  readonly #id: SheetId;
  readonly #name: string;
  readonly #cells = new Map<string, CellSpec>();
  readonly #rows = new Map<number, { height?: number; hidden: boolean }>();
  readonly #merges: Box[] = [];
  readonly #validations: ValidationSpec[] = [];
  readonly #conditionalFormats: ConditionalFormatSpec[] = [];
  readonly #names: NameSpec[] = [];

  constructor(id: SheetId, name: string) {
    this.#id = id;
    this.#name = name;
  }

  /** Puts a value in the style of the cell. */
  put(row: number, column: number, value: CellValue, style: StyleName): void {
    this.#cells.set(`${row},${column}`, { row, column, value, style });
  }

  /** Puts running text over several columns of one row. */
  putWide(row: number, [column, lastColumn]: readonly [first: number, last: number], value: CellValue, style: StyleName): void {
    for (let each = column; each <= lastColumn; each++) this.put(row, each, each === column ? value : null, style);
    this.#merges.push({ row, column, lastRow: row, lastColumn });
  }

  /** Puts values side by side in one style. */
  putRow(row: number, column: number, values: readonly CellValue[], style: StyleName): void {
    values.forEach((value, index) => this.put(row, column + index, value, style));
  }

  /** Puts a text that leads to another sheet. */
  putLink(row: number, column: number, text: string, sheet: string): void {
    this.#cells.set(`${row},${column}`, { row, column, value: text, style: "link", link: sheet });
  }

  /** Gives a cell its defined name. */
  nameCell(name: string, row: number, column: number): void {
    this.#names.push({ name, row, column });
  }

  /** Sets the height of a row in points. */
  setHeight(row: number, height: number): void {
    this.#rows.set(row, { hidden: this.#rows.get(row)?.hidden ?? false, height });
  }

  hideRow(row: number): void {
    this.#rows.set(row, { ...this.#rows.get(row), hidden: true });
  }

  validate(validation: ValidationSpec): void {
    this.#validations.push(validation);
  }

  /** Offers the values of a range (with its sheet) in a drop-down. */
  offer(box: Box, source: string, words: Pick<ValidationSpec, "hint" | "error">): void {
    this.#validations.push({ box, rule: { kind: "list", source }, ...words });
  }

  format(conditionalFormat: ConditionalFormatSpec): void {
    this.#conditionalFormats.push(conditionalFormat);
  }

  /** The finished sheet. Cells stand in reading order, so that two writers go the same way. */
  done(rest: Pick<SheetSpec, "visibility" | "tabColor" | "columns" | "freeze"> & { readonly print: PrintSpec | null }): DrawnSheet {
    return {
      id: this.#id,
      name: this.#name,
      ...rest,
      rows: [...this.#rows].map(([row, shape]) => ({ row, ...shape })).toSorted((a, b) => a.row - b.row),
      cells: [...this.#cells.values()].toSorted((a, b) => a.row - b.row || a.column - b.column),
      merges: this.#merges,
      validations: this.#validations,
      conditionalFormats: this.#conditionalFormats,
      names: this.#names,
    };
  }
}

/** Widths of visible columns. */
export const widths = (...columns: readonly number[]): SheetSpec["columns"] => columns.map((width) => ({ width, hidden: false }));
