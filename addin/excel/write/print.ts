import { addressOf } from "./ranges.ts";
import type { ChartedPrint } from "../../../instrument/workbook/charts.ts";
import type { SheetSpec } from "../../../instrument/workbook/spec.ts";

const points = (inches: number): number => inches * 72;

/** How the sheet prints. Needs ExcelApi 1.9; some computers without a printer refuse it. */
export function setPrint({ print }: SheetSpec, sheet: Excel.Worksheet): void {
  if (print === null) return;
  const { pageLayout } = sheet;
  setPage(sheet, print);
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.centerHorizontally = true;
  if (print.repeatRows !== undefined) pageLayout.setPrintTitleRows(print.repeatRows.map((row) => `$${row}`).join(":"));
  pageLayout.leftMargin = points(0.4);
  pageLayout.rightMargin = points(0.4);
  pageLayout.topMargin = points(0.5);
  pageLayout.bottomMargin = points(0.6);
  pageLayout.headerMargin = points(0.2);
  pageLayout.footerMargin = points(0.3);
  const footer = pageLayout.headersFooters.defaultForAllPages;
  footer.leftFooter = `&8${print.footer.replaceAll("&", "&&")}`;
  footer.rightFooter = "&8&P / &N";
  for (const row of print.breaks) sheet.horizontalPageBreaks.add(addressOf({ row: row + 1, column: 1, lastRow: row + 1, lastColumn: 1 }));
}

/** Prints a sheet with what was added to it; margins and footer stay as they are. Needs ExcelApi 1.9. */
export function setPage({ pageLayout }: Excel.Worksheet, print: ChartedPrint): void {
  pageLayout.orientation = print.orientation === "portrait" ? Excel.PageOrientation.portrait : Excel.PageOrientation.landscape;
  pageLayout.zoom = zoomOf(print);
  pageLayout.setPrintArea(addressOf({ row: 1, column: 1, lastRow: print.lastRow, lastColumn: print.lastColumn }));
}

/** Without a number of pages below each other there are as many as it takes. */
const zoomOf = ({ pagesWide, pagesHigh }: ChartedPrint): Excel.PageLayoutZoomOptions => ({
  horizontalFitToPages: pagesWide,
  ...(pagesHigh === undefined ? {} : { verticalFitToPages: pagesHigh }),
});
