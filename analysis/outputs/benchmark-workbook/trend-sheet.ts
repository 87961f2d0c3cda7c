import { areas } from "../../../instrument/csr/areas.ts";
import { topics } from "../../../instrument/csr/instrument.ts";
import type { Group } from "../../benchmark/types.ts";
import { figureOf, groupsBy } from "../../charts/facts/published.ts";
import { groupLabel, inListOrder, metricLabel } from "../../charts/words/labels.ts";
import type { PageChart } from "../workbook/page-chart.ts";
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
  if (years.length > 1) sheet.chart(trendChart(years, page));
  years.forEach((_, index) => sheet.scale(box, [2 + 2 * index, 2 + 2 * index], { kind: "shade", low: 0, high: 100 }));
  return sheet;
}

/** A line for the core score and one for each area; a year in which a mean is withheld leaves a gap. */
function trendChart(years: readonly Group[], { own, language }: BenchmarkPage): PageChart {
  const drawn = ["core", ...areas.map(({ id }) => id)];
  return {
    kind: "lines",
    title: own.trendChart,
    measure: "score",
    categories: years.map((year) => groupLabel(year, language)),
    series: drawn.map((metric) => ({
      name: metricLabel(metric, language),
      values: years.map((year) => figureOf(year, metric, "mean").value),
    })),
    language,
  };
}
