import { type Case, caseOf } from "../cases/case.ts";
import { encoded } from "../csv/encodings.ts";
import { longTable } from "../csv/long.ts";
import { labels } from "../csv/spelling.ts";
import { csvText } from "../csv/table.ts";
import { wideTable } from "../csv/wide.ts";
import type { SampleFile } from "../file.ts";
import { encryptedWorkbook } from "../ole.ts";
import { filledWorkbook } from "../workbook/filled.ts";
import { copied, corrected, longCases, wideCases, workbookPlans } from "./plan.ts";

/** Everything in samples/clients but the files that LibreOffice saves. */
export async function* clientFiles(): AsyncGenerator<SampleFile> {
  for (const plan of workbookPlans) {
    if (plan.isResaved) continue;
    const bytes = await filledWorkbook(plan.case.assessment, plan.case.savedAt);
    yield { path: plan.path, bytes };
    if (plan === copied) yield { path: beside(plan.path, " - 副本"), bytes };
  }
  const later = await filledWorkbook(correctedCase.assessment, correctedCase.savedAt);
  yield { path: beside(corrected.path, "（顾问复核）"), bytes: later };
  yield* clientTables();
  yield { path: "clients/2024/财务加密 自评表.xlsx", bytes: encryptedWorkbook() };
  yield { path: "clients/2025/下载中断 (2).xlsx", bytes: later.subarray(0, Math.floor(later.length * 0.6)) };
}

/** The corrected file: same company and year, with a consultant's stricter eye, saved later. */
export const correctedCase: Case = {
  ...caseOf(corrected.case.company, corrected.case.year, "consultant"),
  savedAt: `${corrected.case.year + 1}-06-18T08:30:00.000Z`,
};

const beside = (path: string, ending: string): string => path.replace(/\.xlsx$/u, `${ending}.xlsx`);

/** Paths of the two tables. */
export const widePath = "clients/2023/协会汇总（2023年）.csv";
export const longPath = "clients/2024/consultant export 2024 (long).csv";

/** The two CSV files: Chinese Excel writes GB 18030; the consultant's program writes UTF-8 with a byte order mark and semicolons. */
export function clientTables(): readonly SampleFile[] {
  const wide = wideTable(
    wideCases.map(({ assessment }) => assessment),
    labels,
  );
  const long = longTable(longCases.map(({ assessment }) => assessment));
  return [
    { path: widePath, bytes: encoded(csvText(wide, { delimiter: ",", decimal: "." }), "gb18030") },
    { path: longPath, bytes: encoded(csvText(long, { delimiter: ";", decimal: "." }), "utf-8-bom") },
  ];
}
