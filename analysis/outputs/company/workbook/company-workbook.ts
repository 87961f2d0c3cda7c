import type { ReportSheet } from "../../../template/report-sheet.ts";
import { listedInitiatives } from "../initiatives.ts";
import type { CompanyPage } from "../page.ts";
import { actionSheet } from "./action-sheet.ts";
import { answerSheet } from "./answer-sheet.ts";
import { changeSheet } from "./change-sheet.ts";
import { initiativeSheet } from "./initiative-sheet.ts";
import { positionSheet } from "./position-sheet.ts";
import { riskSheet } from "./risk-sheet.ts";
import { scoreSheet } from "./score-sheet.ts";
import { standardSheet } from "./standard-sheet.ts";
import { summarySheet } from "./summary-sheet.ts";

/** The sheets of company.xlsx. Position, change and initiatives have one only where there is something to tell of them. */
export const companySheets = (page: CompanyPage): readonly ReportSheet[] => [
  summarySheet(page),
  ...(page.company.chosen === null ? [] : [positionSheet(page)]),
  scoreSheet(page),
  riskSheet(page),
  actionSheet(page),
  ...(page.change === null ? [] : [changeSheet(page.change, page)]),
  ...(listedInitiatives(page).length === 0 ? [] : [initiativeSheet(page)]),
  answerSheet(page),
  standardSheet(page),
];
