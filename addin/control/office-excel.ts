import { done, failed, type Outcome } from "../../instrument/failure.ts";
import { addCharts } from "../actions/add-charts.ts";
import { exportCsv, exportJson, exportWorkbook } from "../actions/export.ts";
import { insertAssessment, type Inserted, type InsertStep } from "../actions/insert.ts";
import { beginNextYear } from "../actions/next-year.ts";
import { jumpTo } from "../actions/jump.ts";
import { refreshAssessment } from "../actions/refresh.ts";
import { repairAssessment } from "../actions/repair.ts";
import { selectedItem } from "../actions/selected-item.ts";
import { switchLanguage } from "../actions/switch-language.ts";
import { watchWorkbook } from "../actions/watch.ts";
import { findAssessments } from "../actions/open.ts";
import { removeAssessment } from "../actions/remove-assessment.ts";
import type { OpenAssessment } from "../open-assessment.ts";
import { ownWeights } from "../state/insert-form.ts";
import type { Added, ExcelPort } from "./excel-port.ts";

/** How far an insert is when a step begins; drawing takes most of the time. */
const shares: Readonly<Record<InsertStep, number>> = { checking: 0.05, drawing: 0.2, finishing: 0.8 };

const told =
  (onProgress: (share: number) => void) =>
  (step: InsertStep): void =>
    onProgress(shares[step]);

const addedOf = ({ key, sheets }: Inserted): Added => ({
  key,
  sheets: Object.keys(sheets).filter((id) => id !== "hidden").length,
  year: null,
});

/** The actions of the add-in, as the pane asks for them. */
export const officeExcel: ExcelPort = {
  find: findAssessments,
  refresh: refreshAssessment,
  insert: async (chosen, onProgress) => {
    const { form, areas, language } = chosen;
    const weights = ownWeights(chosen);
    const outcome = await insertAssessment({ form, areas, language, ...(weights.size === 0 ? {} : { weights }) }, told(onProgress));
    return outcome.ok ? done(addedOf(outcome.value)) : outcome;
  },
  remove: async (open) => removeAssessment(open),
  repair: repairAssessment,
  nextYear: async (open, onProgress) => {
    const outcome = await beginNextYear(open, told(onProgress));
    return outcome.ok ? done({ ...addedOf(outcome.value), year: outcome.value.year }) : outcome;
  },
  switchLanguage,
  charts: async (open) => drawCharts(open),
  exportWorkbook,
  exportText: (open, format) => (format === "csv" ? exportCsv(open) : exportJson(open)),
  jump: jumpTo,
  selectedItem,
  watch: watchWorkbook,
};

async function drawCharts({ assessment, sheets }: OpenAssessment): Promise<Outcome<number>> {
  if (assessment === null) return failed({ code: "nothing-found" });
  const { form, areas, language } = assessment;
  return addCharts({ form, areas, language: language ?? "both", sheets });
}
