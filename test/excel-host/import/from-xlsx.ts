import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";

import { activateSheet, addSheet, renameSheet, showSheet } from "../model/sheets.ts";
import { WorkbookModel, type WorkbookOptions } from "../model/workbook-model.ts";
import { readNames } from "./read-names.ts";
import { readSheet } from "./read-sheet.ts";

/**
 * Opens an .xlsx file in the emulator, as a person opens the ready-made workbook: values, formulas with their results, looks, sizes,
 * what is hidden, merges, validations, conditional formats with a formula, names, links, frozen panes and protection. Tables, charts
 * and conditional formats of other kinds stay behind.
 */
export async function fromXlsx(bytes: Uint8Array, options: Omit<WorkbookOptions, "sheets"> = {}): Promise<WorkbookModel> {
  const file = new ExcelJS.Workbook();
  // exceljs declares a Buffer of an older Node; the bytes are all it needs.
  const buffer: ExcelJS.Buffer = Object.assign(new ArrayBuffer(bytes.byteLength));
  new Uint8Array(buffer).set(bytes);
  await file.xlsx.load(buffer);
  const workbook = new WorkbookModel(options);
  for (const [i, source] of file.worksheets.entries()) {
    const first = workbook.sheets[0];
    const sheet = i === 0 && first !== undefined ? first : addSheet(workbook, source.name);
    if (i === 0) renameSheet(workbook, sheet, source.name);
    readSheet(source, sheet);
  }
  for (const [i, source] of file.worksheets.entries()) {
    const sheet = workbook.sheets[i];
    if (sheet !== undefined) showSheet(workbook, sheet, visibilities[source.state]);
  }
  const part = unzipSync(bytes)["xl/workbook.xml"];
  readNames(part === undefined ? "" : strFromU8(part), workbook);
  // Where a file says nothing of its view, exceljs has no list, whatever it declares.
  const views: readonly ExcelJS.WorkbookView[] | undefined = file.views;
  const active = workbook.sheets[views?.[0]?.activeTab ?? 0];
  if (active?.visibility === "Visible") activateSheet(workbook, active);
  workbook.isDirty = false;
  return workbook;
}

const visibilities = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;
