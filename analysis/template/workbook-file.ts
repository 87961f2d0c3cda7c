import type ExcelJS from "exceljs";
import { unzipSync, zipSync } from "fflate";
import type { SheetLanguage } from "../../instrument/types.ts";
import { fontOf } from "../../instrument/workbook/styles.ts";
import { type ChartedSheet, withCharts } from "./charts/add-charts.ts";

/**
 * The finished file. Charts come into it now, and all parts get one date: exceljs writes the time at which it was called, so that the same
 * workbook would have other bytes two seconds later.
 */
export async function workbookFile(
  workbook: ExcelJS.Workbook,
  sheets: readonly ChartedSheet[],
  language: SheetLanguage,
): Promise<Uint8Array> {
  // Parts are compressed once, when all of them are there.
  const packed = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer({ zip: { compression: "STORE" } })));
  const parts = new Map(Object.entries(packed).filter(([name]) => !name.endsWith("/")));
  // A zip file holds the time of the place: a date made from local parts is the same everywhere.
  return zipSync(Object.fromEntries(withCharts(parts, sheets, fontOf(language))), { mtime: new Date(2025, 0, 1), os: 0, level: 6 });
}
