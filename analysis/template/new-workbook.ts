import ExcelJS from "exceljs";

/** Every file carries this date, so that the same options give the same bytes. */
const created = new Date(Date.UTC(2025, 0, 1));

/** An empty workbook that says who made it. */
export function newWorkbook(): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "sme-csr";
  workbook.lastModifiedBy = "sme-csr";
  workbook.created = created;
  workbook.modified = created;
  return workbook;
}
