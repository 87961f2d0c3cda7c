import { areas } from "../../../instrument/csr/areas.ts";
import { topics } from "../../../instrument/csr/instrument.ts";
import { groupsBy } from "../../charts/facts/published.ts";
import { groupLabel, inListOrder, metricLabel } from "../../charts/words/labels.ts";
import { SheetPage } from "../workbook/sheet-page.ts";
import { countCell, statisticCell, type BenchmarkPage } from "./benchmark-cells.ts";

const metrics = ["core", "overall", ...areas.map(({ id }) => id), ...topics.map(({ id }) => id)];

/** Means of every score by year, each with its number of companies. */
export function trendSheet(page: BenchmarkPage): SheetPage {
  const { own, chartWords, benchmark, language } = page;
  const years = inListOrder(groupsBy(benchmark, ["year"]));
  const sheet = new SheetPage(own.sheets.trends, [36, ...years.flatMap(() => [11, 9])]);
  sheet.title(own.trends);
  sheet.paragraph(own.trendsIntro);
  const header = [chartWords.scoreAxis, ...years.flatMap((year) => [groupLabel(year, language), chartWords.n])];
  const rows = metrics.map((metric) => [
    metricLabel(metric, language),
    ...years.flatMap((year) => [statisticCell(year, metric, "mean", page), countCell(year, page, metric)]),
  ]);
  const box = sheet.table({ header, rows });
  years.forEach((_, index) => sheet.scale(box, [2 + 2 * index, 2 + 2 * index], { kind: "shade", low: 0, high: 100 }));
  return sheet;
}
