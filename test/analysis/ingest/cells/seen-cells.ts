import { readCells } from "../../../../analysis/ingest/cells/read-cells.ts";
import { cellsJson } from "../../../../analysis/outputs/cells-json.ts";
import { type Cells, type Parts, partsOf, zipped } from "../make-workbook.ts";

/** A sheet as `csr cells --json` gives it. */
export interface SeenSheet {
  readonly name: string;
  readonly kind: string;
  readonly state: string;
  readonly cells: Readonly<Record<string, { readonly type: string; readonly value: unknown }>>;
}

/** What is seen of a file that is read. */
export const seen = (bytes: Uint8Array, file = "a.xlsx"): readonly SeenSheet[] =>
  readCells(bytes, file).map((sheet): SeenSheet => JSON.parse([...cellsJson(sheet)].join("")));

/** The cells of the first sheet. */
export const seenCells = (bytes: Uint8Array): SeenSheet["cells"] => seen(bytes)[0]?.cells ?? {};

/** Parts of a workbook of one sheet. */
export const sheetOf = (contents: Cells): Parts => partsOf({ sheets: [{ name: "A", cells: contents }] });

export const sheet = "xl/worksheets/sheet1.xml";

/** The same parts with the text of one changed. */
export const edited = (parts: Parts, name: string, change: (xml: string) => string): Parts => ({
  ...parts,
  [name]: change(parts[name] ?? ""),
});

/** A workbook with these rows as XML. */
export const inData = (rows: string): Uint8Array =>
  zipped(edited(sheetOf({}), sheet, (xml) => xml.replace("</sheetData>", () => `${rows}</sheetData>`)));
