import type { Box } from "./box.ts";
import type { ChartState } from "./chart.ts";
import type { PageLayout } from "./page-layout.ts";
import type { CellStyle } from "./style.ts";

export type { HeaderFooter, PageLayout } from "./page-layout.ts";

/** What a cell shows: empty is "", an error its text ("#N/A"). */
export type CellValue = string | number | boolean;

/** A link on a cell, as `range.hyperlink` takes it. */
export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

/** One cell. Its style is shared among cells and never changed in place. */
export interface Cell {
  /** What was typed, or the last result of the formula. */
  value: CellValue;
  /** With its leading "="; null where there is none. */
  formula: string | null;
  style: CellStyle;
  /** Typed with a leading apostrophe: text, whatever it looks like. */
  isText?: boolean;
  link?: Hyperlink;
}

/** A column or a row as a whole. Sizes in points; null is the sheet's default. */
export interface Band {
  size: number | null;
  hidden: boolean;
  style: CellStyle | null;
}

/** What may be typed, with what is said before and after. */
export interface Validation {
  readonly id: number;
  /** The cells it holds for; formulas are written for the first cell of the first box. */
  boxes: readonly Box[];
  /** As it was set, `{ list: { source, inCellDropDown } }`; null for "any value" with a prompt. */
  rule: Readonly<Record<string, Readonly<Record<string, unknown>>>> | null;
  ignoreBlanks: boolean;
  errorAlert: Readonly<Record<string, unknown>>;
  prompt: Readonly<Record<string, unknown>>;
}

/** A conditional format: `details` as its type names them. */
export interface ConditionalFormat {
  readonly id: string;
  readonly type: string;
  boxes: readonly Box[];
  stopIfTrue: boolean;
  details: ConditionalDetails;
}

/** State of all kinds of conditional formats; a type uses what belongs to it. Formulas are written for the box's first cell. */
export interface ConditionalDetails {
  /** custom */
  customRule: { formula: string };
  /** cellValue, containsText, topBottom, presetCriteria */
  rule: Readonly<Record<string, unknown>>;
  format: ConditionalLook;
  dataBar: DataBar;
  iconSet: { criteria: readonly unknown[]; style: string; showIconOnly: boolean; reverseIconOrder: boolean };
  colorScale: { criteria: Readonly<Record<string, unknown>> };
}

export interface ConditionalLook {
  fill: { color: string };
  font: { color: string; bold: boolean | null; italic: boolean | null; underline: string | null; strikethrough: boolean | null };
  borders: Record<string, { style: string; color: string }>;
  numberFormat: unknown;
}

export interface DataBar {
  axisColor: string;
  axisFormat: string;
  barDirection: string;
  showDataBarOnly: boolean;
  lowerBoundRule: Readonly<Record<string, unknown>>;
  upperBoundRule: Readonly<Record<string, unknown>>;
  positive: { fillColor: string; borderColor: string; gradientFill: boolean };
  negative: { fillColor: string; borderColor: string; matchPositiveFillColor: boolean; matchPositiveBorderColor: boolean };
}

/** A defined name. */
export interface DefinedName {
  readonly name: string;
  /** With its leading "=": "=Sheet1!$A$1", "=0.5", "=#REF!". */
  formula: string;
  visible: boolean;
  comment: string;
  /** Id of the sheet to which it belongs; null for the workbook. */
  readonly scope: string | null;
}

export interface Table {
  readonly id: string;
  name: string;
  box: Box;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
}

export interface Protection {
  protected: boolean;
  password: string | null;
  options: Readonly<Record<string, unknown>> | null;
}

/** Rows and columns that stay in view; 0 is none. */
export interface Freeze {
  rows: number;
  columns: number;
}

/** One worksheet with all that stands on it. */
export interface Sheet {
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  /** "#RRGGBB", or "" for none. */
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
  enableCalculation: boolean;
  standardWidth: number;
  /** Default style of cells that have none of their own, of their row or of their column. */
  style: CellStyle;
  /** By `cellKey(row, column)`. */
  cells: Map<number, Cell>;
  /** By index from 0; what is missing is default. */
  columns: Map<number, Band>;
  rows: Map<number, Band>;
  merges: Box[];
  validations: Validation[];
  /** In order of priority, first wins. */
  conditionalFormats: ConditionalFormat[];
  tables: Table[];
  charts: ChartState[];
  protection: Protection;
  freeze: Freeze;
  page: PageLayout;
  customProperties: Property[];
}

/** A key with a value, such as a custom property or a setting. */
export interface Property {
  readonly key: string;
  value: unknown;
}

export interface XmlPart {
  readonly id: string;
  xml: string;
}

export interface Selection {
  sheet: Sheet;
  box: Box;
}

/** Cells that came or went: on `axis`, from index `at`, within the lines `from` to `to` (exclusive) of the other axis. */
export interface Shift {
  readonly sheet: Sheet;
  readonly axis: "row" | "column";
  readonly at: number;
  /** Positive for cells that came, negative for cells that went. */
  readonly count: number;
  readonly from: number;
  readonly to: number;
}

/** Who acts: decides which event source and trigger the listeners see. */
export type Actor = "addin" | "user" | "coauthor";

/** A change as the listeners see it; see `events.ts` for the numbers. */
export interface ModelEvent {
  readonly type: number;
  /** Sheet on which it happened. */
  readonly sheet: string;
  /** Asked for only when somebody listens, after the batch: results of formulas are final by then. */
  readonly message: () => Readonly<Record<string, unknown>>;
  /** Only for the listeners of the sheet, of the collection, or for both. */
  readonly audience: "sheet" | "collection" | "both";
}

/** The open workbook: all state, and the few things that everyone who changes it must tell it. */
export interface WorkbookState {
  name: string;
  readonly sheets: Sheet[];
  /** Of the workbook and of its sheets. */
  names: DefinedName[];
  active: Sheet;
  selection: Selection;
  protection: Protection;
  calculationMode: string;
  customProperties: Property[];
  properties: Record<string, unknown>;
  /** `workbook.settings`, shared with `Office.context.document.settings`. */
  settings: Property[];
  xmlParts: XmlPart[];
  /** Workbooks that the add-in opened as new windows, as base64. */
  created: (string | null)[];
  isDirty: boolean;
  actor: Actor;
  readonly locale: string;
  /** Runs the calculator where something changed since it last ran. */
  calculate(force?: boolean): void;
  /** Cells were written. */
  cellsChanged(sheet: Sheet, box: Box): void;
  /** Sheets, names, rows or columns came, went or moved. */
  structureChanged(): void;
  emit(event: ModelEvent): void;
  nextId(): string;
  /** Cells moved because rows, columns or cells came or went. */
  shifted(shift: Shift): void;
}
