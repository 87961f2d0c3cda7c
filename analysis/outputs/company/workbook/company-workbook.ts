import type { ReportSheet } from "../../../template/report-sheet.ts";
import type { CompanyPage } from "../page.ts";
import { actionSheet } from "./action-sheet.ts";
import { answerSheet } from "./answer-sheet.ts";
import { positionSheet } from "./position-sheet.ts";
import { riskSheet } from "./risk-sheet.ts";
import { scoreSheet } from "./score-sheet.ts";
import { standardSheet } from "./standard-sheet.ts";
import { summarySheet } from "./summary-sheet.ts";

/** The sheets of company.xlsx. Without a group to compare with there is no sheet of the position. */
export const companySheets = (page: CompanyPage): readonly ReportSheet[] => [
  summarySheet(page),
  ...(page.company.chosen === null ? [] : [positionSheet(page)]),
  scoreSheet(page),
  riskSheet(page),
  actionSheet(page),
  answerSheet(page),
  standardSheet(page),
];
