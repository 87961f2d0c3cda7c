import { strToU8 } from "fflate";
import type { Sheet } from "../../../../instrument/reader/questionnaire/cells.ts";
import { textOf } from "../../../../instrument/reader/questionnaire/cells.ts";
import { escaped } from "../../../../samples/generate/workbook/escaped.ts";

const withBreaks = (text: string): string => escaped(text).replaceAll("\n", "&#10;");

/** Texts and numbers of sheets as an XML spreadsheet of Excel 2003. It has no defined names. */
export function xmlSpreadsheet(sheets: readonly Sheet[]): Uint8Array {
  const tables = sheets.map(({ name, rows }) => {
    const lines = rows.map(({ row, cells }) => {
      const inside = [...cells]
        .toSorted(([a], [b]) => a - b)
        .map(([column, cell]) => {
          const kind = cell.kind === "number" ? "Number" : "String";
          return `<Cell ss:Index="${column}"><Data ss:Type="${kind}">${withBreaks(textOf(cell))}</Data></Cell>`;
        });
      return `<Row ss:Index="${row}">${inside.join("")}</Row>`;
    });
    return `<Worksheet ss:Name="${withBreaks(name)}"><Table>${lines.join("")}</Table></Worksheet>`;
  });
  return strToU8(
    `<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">${tables.join("")}</Workbook>`,
  );
}
