import type { SheetSpec } from "../../instrument/workbook/spec.ts";
import { attempted } from "../excel/attempted.ts";
import { supports } from "../excel/supports.ts";
import { setPrint } from "../excel/write/print.ts";

/**
 * What is good to have after the sheets stand: how they print, and the start sheet in front. Either may fail (without a printer, or while
 * another workbook is in front) and leaves a complete assessment all the same.
 */
export async function finishInsert(
  context: Excel.RequestContext,
  specs: readonly SheetSpec[],
  sheets: readonly Excel.Worksheet[],
): Promise<void> {
  if (supports("1.9"))
    await attempted(async () => {
      specs.forEach((spec, index) => {
        const sheet = sheets[index];
        if (sheet !== undefined) setPrint(spec, sheet);
      });
      await context.sync();
    });
  await attempted(async () => {
    sheets[0]?.activate();
    await context.sync();
  });
}
