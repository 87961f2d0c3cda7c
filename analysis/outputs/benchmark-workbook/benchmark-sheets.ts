import { titleOf } from "../report/method.ts";
import type { ReportSheet } from "../../template/report-sheet.ts";
import type { SheetPage } from "../workbook/sheet-page.ts";
import type { BenchmarkPage } from "./benchmark-cells.ts";
import { chartSheet } from "./chart-sheet.ts";
import { codebookSheet } from "./codebook-sheet.ts";
import { heatMapSheet } from "./heat-map-sheet.ts";
import { overviewSheet } from "./overview-sheet.ts";
import { percentileSheet } from "./percentile-sheet.ts";
import { programmeSheets } from "./programme-sheets.ts";
import { qualitySheet } from "./quality-sheet.ts";
import { trendSheet } from "./trend-sheet.ts";

/** The sheets of benchmark.xlsx. */
export function benchmarkSheets(page: BenchmarkPage): readonly ReportSheet[] {
  const draw: readonly ((page: BenchmarkPage) => SheetPage)[] = [
    overviewSheet,
    chartSheet,
    percentileSheet,
    heatMapSheet,
    trendSheet,
    ...(page.benchmark.programmes === undefined ? [] : programmeSheets(page.benchmark.programmes)),
    qualitySheet,
    codebookSheet,
  ];
  return draw.map((sheet, index) =>
    sheet(page).done({
      isFirst: index === 0,
      orientation: index === 0 || sheet === chartSheet ? "portrait" : "landscape",
      footer: titleOf(page),
    }),
  );
}
