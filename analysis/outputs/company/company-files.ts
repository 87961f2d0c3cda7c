import { areaBands, topicBands } from "../../charts/percentile-band.ts";
import { renderSvg } from "../../charts/render.ts";
import type { WriteOutput } from "../../files/fill-folder.ts";
import { benchmarkOfGroup } from "../../peers/one-group.ts";
import { scoresOf } from "../../peers/own-scores.ts";
import type { CompanyCharts, CompanyPage } from "./page.ts";
import { renderCompanyReport } from "./report.ts";
import { companySheets } from "./workbook/company-workbook.ts";

/** Writes report and workbook of one company. The same parts give the same bytes. */
export async function writeCompany(write: WriteOutput, page: CompanyPage): Promise<void> {
  await write("report.html", await companyHtml(page));
  await write("company.xlsx", await companyXlsx(page));
}

/** The report of one company as a page with its charts. */
export const companyHtml = async (page: CompanyPage): Promise<string> => renderCompanyReport(page, await companyCharts(page));

/** The same as a workbook. */
export async function companyXlsx(page: CompanyPage): Promise<Uint8Array> {
  const { reportWorkbook } = await import("../../template/report-workbook.ts");
  return reportWorkbook(companySheets(page), page.language);
}

/** Draws the company among its group, as far as anything is published. */
async function companyCharts({ company: { chosen, comparable }, language }: CompanyPage): Promise<CompanyCharts> {
  if (chosen === null) return {};
  const benchmark = benchmarkOfGroup(chosen.group, chosen.peers.benchmark);
  const options = { language, you: scoresOf(comparable) };
  const [areas, topics] = [areaBands(benchmark, options), topicBands(benchmark, options)];
  return {
    ...(areas !== null && { areas: await renderSvg(areas) }),
    ...(topics !== null && { topics: await renderSvg(topics) }),
  };
}
