import { type BootedExcel, bootExcel, type BootOptions } from "../node.ts";

/** A started Excel with the few things that nearly every test does. */
export interface TestExcel extends BootedExcel {
  /** Does something with the first sheet; what it returns is the result. Syncs at the end. */
  onSheet<Result>(action: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Result | Promise<Result>): Promise<Result>;
  /** Code of the error that something on the first sheet ends in, "none" where it does not. */
  failure(action: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown): Promise<string>;
}

/** Starts an Excel with one sheet, "Sheet1". */
export async function startExcel(options: BootOptions = {}): Promise<TestExcel> {
  const booted = await bootExcel(options);
  const onSheet: TestExcel["onSheet"] = (action) =>
    booted.Excel.run(async (context) => {
      const result = await action(context.workbook.worksheets.getFirst(), context);
      await context.sync();
      return result;
    });
  const failure: TestExcel["failure"] = async (action) => {
    try {
      await onSheet(action);
      return "none";
    } catch (error) {
      return codeOf(error);
    }
  };
  return { ...booted, onSheet, failure };
}

/** The code of an error of Office.js; other errors are thrown on. */
function codeOf(error: unknown): string {
  if (typeof error === "object" && error !== null && "code" in error) return String(error.code);
  throw error;
}
