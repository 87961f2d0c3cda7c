import type { Outcome } from "../../instrument/failure.ts";
import type { AreaId, Form, SheetLanguage } from "../../instrument/types.ts";
import { chartSources, printedWithCharts } from "../../instrument/workbook/charts.ts";
import { planOf } from "../../instrument/workbook/layout/plan.ts";
import { bySheet, type SheetId } from "../../instrument/workbook/spec.ts";
import { fontOf } from "../../instrument/workbook/styles.ts";
import { attempted } from "../excel/attempted.ts";
import { Refused } from "../excel/refused.ts";
import { inExcel } from "../excel/run.ts";
import { supports } from "../excel/supports.ts";
import { addChart } from "../excel/write/charts.ts";
import { setPage } from "../excel/write/print.ts";

/** The assessment whose scores are drawn. */
export interface ChartsOptions {
  readonly form: Form;
  readonly areas: readonly AreaId[];
  readonly language: SheetLanguage;
  /** Names of its sheets as they are now. */
  readonly sheets: Readonly<Partial<Record<SheetId, string>>>;
}

/**
 * Draws Excel's own charts on the scores sheet: areas as a radar, topics as bars. Charts of ours from before are replaced; a person's charts
 * stay. Gives back how many were drawn.
 */
export async function addCharts({ sheets, ...asked }: ChartsOptions): Promise<Outcome<number>> {
  const names = { scores: sheets.scores ?? "", hidden: sheets.hidden ?? "" };
  return inExcel(
    async (context) => {
      const { worksheets } = context.workbook;
      const [scores, hidden] = [worksheets.getItemOrNullObject(names.scores), worksheets.getItemOrNullObject(names.hidden)];
      const before = scores.charts.load("items/name");
      await context.sync();
      if (scores.isNullObject || hidden.isNullObject)
        throw new Refused({ code: "sheet-gone", sheet: scores.isNullObject ? names.scores : names.hidden });
      const plan = planOf({ ...asked, placement: { names: "workbook", sheets: bySheet((id) => sheets[id] ?? id) } });
      const sources = chartSources(plan);
      for (const chart of before.items) if (chart.name.startsWith("csr-")) chart.delete();
      for (const source of sources) addChart(source, { scores, hidden, font: fontOf(asked.language) });
      await context.sync();
      await attempted(async () => {
        if (supports("1.9")) setPage(scores, printedWithCharts(plan));
        await context.sync();
      });
      return sources.length;
    },
    { writes: true, sheet: names.scores },
  );
}
