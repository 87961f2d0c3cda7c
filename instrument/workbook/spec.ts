import type { StyleName } from "./styles.ts";

/** What a cell holds: nothing typed yet, a text or number, or a formula (English names, commas, no leading "="). */
export type CellValue = string | number | null | { readonly formula: string };

/** One cell. Rows and columns count from 1. */
export interface CellSpec {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly style: StyleName;
  /** Sheet to which a click leads. */
  readonly link?: string;
}

/** A block of cells, both corners included. */
export interface Box {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** What may be typed into a cell; what is pasted is never checked. */
export interface ValidationSpec {
  readonly box: Box;
  readonly rule:
    | { readonly kind: "list"; readonly source: string }
    | { readonly kind: "decimal" | "whole" | "date"; readonly low: number; readonly high: number };
  /** Shown while the cell is selected. */
  readonly hint?: { readonly title: string; readonly text: string };
  /** What Excel says to anything else: `stop` refuses it, `warning` asks. Null: it is taken, and the sheet shows what it cannot read. */
  readonly error: { readonly title: string; readonly text: string; readonly style: "stop" | "warning" } | null;
}

/** A look that depends on cells of the same sheet. The formula is written for the box's first cell. */
export interface ConditionalFormatSpec {
  readonly box: Box;
  readonly formula: string;
  readonly fill?: string;
  readonly font?: { readonly color?: string; readonly bold?: boolean };
}

/** A defined name for one cell. */
export interface NameSpec {
  readonly name: string;
  readonly row: number;
  readonly column: number;
}

/** How a sheet prints on A4. */
export interface PrintSpec {
  readonly orientation: "portrait" | "landscape";
  /** Rows repeated on every page. */
  readonly repeatRows?: readonly [first: number, last: number];
  readonly lastRow: number;
  readonly lastColumn: number;
  /** Pages side by side; without a number of pages below each other there are as many as it takes. */
  readonly pagesWide: number;
  readonly pagesHigh?: number;
  readonly footer: string;
  /** Rows after which a page ends. */
  readonly breaks: readonly number[];
}

/** One sheet, completely: whatever a writer puts into Excel stands here. */
export interface SheetSpec {
  readonly id: SheetId;
  readonly name: string;
  readonly visibility: "visible" | "veryHidden";
  readonly tabColor: string;
  /** Widths in characters, by column from 1. */
  readonly columns: readonly { readonly width: number; readonly hidden: boolean }[];
  /** Heights in points, by row; rows that are not named have the default height. */
  readonly rows: readonly { readonly row: number; readonly height?: number; readonly hidden: boolean }[];
  readonly cells: readonly CellSpec[];
  /** Blocks drawn as one cell: running text only, never where data are read. */
  readonly merges: readonly Box[];
  readonly validations: readonly ValidationSpec[];
  readonly conditionalFormats: readonly ConditionalFormatSpec[];
  readonly names: readonly NameSpec[];
  /** Whether its names belong to the workbook or to this sheet only, as in a second assessment of the same workbook. */
  readonly nameScope: "workbook" | "sheet";
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly print: PrintSpec | null;
}

/** The seven sheets. */
export const sheetIds = ["start", "profile", "assessment", "scores", "risks", "initiatives", "hidden"] as const;
export type SheetId = (typeof sheetIds)[number];

/** Something for each of the sheets. */
export const bySheet = <Value>(of: (sheet: SheetId) => Value): Readonly<Record<SheetId, Value>> => ({
  start: of("start"),
  profile: of("profile"),
  assessment: of("assessment"),
  scores: of("scores"),
  risks: of("risks"),
  initiatives: of("initiatives"),
  hidden: of("hidden"),
});
