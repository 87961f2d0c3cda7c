import type { Cell, Sheet, WorkbookState } from "./types.ts";

/** Remembers sheets and names as they are; the result puts them back, whatever was done meanwhile. Sheets stay the same objects. */
export function remember(workbook: WorkbookState): () => void {
  const sheets = workbook.sheets.map((sheet) => ({ sheet, state: copied(sheet) }));
  const names = workbook.names.map((name) => ({ ...name }));
  const { active, selection } = workbook;
  return () => {
    workbook.sheets.splice(0, workbook.sheets.length, ...sheets.map(({ sheet }) => sheet));
    for (const { sheet, state } of sheets) Object.assign(sheet, state);
    workbook.names = names;
    workbook.active = active;
    workbook.selection = selection;
    workbook.structureChanged();
  };
}

/** A copy that later changes do not reach. Styles are shared by design and never change. */
function copied(sheet: Sheet): Partial<Sheet> {
  const copyBands = (bands: Sheet["rows"]): Sheet["rows"] => new Map([...bands].map(([index, band]) => [index, { ...band }]));
  return {
    ...sheet,
    cells: new Map([...sheet.cells].map(([key, cell]): [number, Cell] => [key, { ...cell }])),
    rows: copyBands(sheet.rows),
    columns: copyBands(sheet.columns),
    merges: [...sheet.merges],
    validations: sheet.validations.map((validation) => ({ ...validation })),
    conditionalFormats: structuredClone(sheet.conditionalFormats),
    tables: sheet.tables.map((table) => ({ ...table })),
    charts: structuredClone(sheet.charts),
    page: structuredClone(sheet.page),
    customProperties: sheet.customProperties.map((property) => ({ ...property })),
  };
}
