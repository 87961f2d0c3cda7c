import type { StoredContent } from "../../../../analysis/ingest/cells/cell-sheet.ts";
import { readCells } from "../../../../analysis/ingest/cells/read-cells.ts";

/** The rows of a sheet, as any reader finds them. */
export interface SheetContents {
  readonly name: string;
  readonly rows: readonly (readonly StoredContent[])[];
}

/** What stands in a workbook. */
export const contents = (bytes: Uint8Array): readonly SheetContents[] =>
  [...readCells(bytes, "result.xlsx")].map((sheet) => ({
    name: sheet.name,
    rows: [...sheet.rows()].flat().map(({ cells }) => [...cells.values()]),
  }));

/** All cells of all sheets. */
export const cellsOf = (sheets: readonly SheetContents[]): readonly StoredContent[] => sheets.flatMap(({ rows }) => rows.flat());
