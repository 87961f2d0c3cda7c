/**
 * Queues the removal of sheets and of the workbook's names for their cells. Excel does not delete a sheet while it is very hidden; names go
 * first, because without their cells they would stay behind broken.
 */
export function deleteSheets(sheets: readonly Excel.Worksheet[], names: readonly Excel.NamedItem[]): void {
  for (const name of names) name.delete();
  for (const sheet of sheets) {
    sheet.visibility = Excel.SheetVisibility.visible;
    sheet.delete();
  }
}
