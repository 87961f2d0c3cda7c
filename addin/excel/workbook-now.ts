import { Refused } from "./refused.ts";

/** What stands in the workbook before an action adds sheets to it. */
export interface WorkbookNow {
  readonly sheetIds: ReadonlySet<string>;
  readonly sheets: readonly string[];
  /** Names that belong to the whole workbook. */
  readonly names: readonly string[];
}

/** Looks around once. An action that adds or removes sheets ends here where the workbook's structure is protected. */
export async function workbookNow(context: Excel.RequestContext): Promise<WorkbookNow> {
  const { workbook } = context;
  const protection = workbook.protection.load("protected");
  const sheets = workbook.worksheets.load("items/id,items/name");
  const names = workbook.names.load("items/name");
  await context.sync();
  if (protection.protected) throw new Refused({ code: "workbook-protected" });
  return {
    sheetIds: new Set(sheets.items.map(({ id }) => id)),
    sheets: sheets.items.map(({ name }) => name),
    names: names.items.map(({ name }) => name),
  };
}
