/** What a cell holds. A cell without content does not exist; 0, FALSE and errors are content. */
export type Cell =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** An error value such as `#N/A`. */
  | { readonly kind: "error"; readonly error: string }
  /** A formula that no program has calculated yet. */
  | { readonly kind: "uncalculated" };

/** A row with content; rows and columns count from 1. */
export interface Row {
  readonly row: number;
  readonly cells: ReadonlyMap<number, Cell>;
}

/** A sheet, reduced to the rows that may belong to a questionnaire, in their order. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly Row[];
  /** Merged ranges such as `B2:C5`. */
  readonly merged: readonly string[];
}

/** A defined name that points to one cell; `null` where it points to nothing any more. */
export interface DefinedName {
  readonly name: string;
  readonly target: { readonly sheet: string; readonly row: number; readonly column: number } | null;
}

/** A workbook as the questionnaire is looked for in it; sheets in the order of their tabs, hidden ones too. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
  /** Whether dates count from 1904. */
  readonly from1904: boolean;
  /** When it was saved (ISO), if it says so. */
  readonly savedAt: string | null;
}

/** The content as text, the way a person would type it; empty for what has no value. */
export function textOf(cell: Cell | undefined): string {
  switch (cell?.kind) {
    case "text":
      return cell.text;
    case "number":
      return String(cell.value);
    case "boolean":
      return cell.value ? "TRUE" : "FALSE";
    case "error":
    case "uncalculated":
    case undefined:
      return "";
  }
}
