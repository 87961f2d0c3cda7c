import type { RowOf } from "../xlsx/sheet.ts";

/** What a cell holds, as the file stores it: dates of a workbook are numbers, whatever their format. */
export interface StoredContent {
  /** `date`: an ISO date that is stored as one. `uncalculated`: a formula whose result the file does not hold. */
  readonly type: "number" | "text" | "boolean" | "error" | "date" | "uncalculated";
  /** Null for `uncalculated` only. */
  readonly value: string | number | boolean | null;
  /** The digits of a number, where the file has others than its shortest form. */
  readonly stored?: string;
  /** Without an equals sign; empty where the cell shares the formula of another one. */
  readonly formula?: string;
  /** Number of the shared formula. */
  readonly shared?: string;
  /** The cells that an array formula fills, or that share this one. */
  readonly range?: string;
}

/** A sheet of a workbook, or a CSV as one. */
export interface CellSheet {
  readonly name: string;
  /** `worksheet`, `chartsheet`, `csv` …; only worksheets and CSV have cells. */
  readonly kind: string;
  readonly state: "visible" | "hidden" | "veryHidden";
  /** Further facts, such as the encoding of a CSV. */
  readonly facts: Readonly<Record<string, string | boolean>>;
  /** Reads the cells, some rows at a time, in the order of the file. Throws a refusal where it is damaged. */
  readonly rows: () => Iterable<readonly RowOf<StoredContent>[]>;
}
