import { areas } from "../../../instrument/csr/areas.ts";
import { topics } from "../../../instrument/csr/instrument.ts";
import { relative } from "../../../instrument/workbook/address.ts";
import { colors } from "../../../instrument/workbook/styles.ts";
import { groupLabel, inListOrder, metricLabel } from "../../charts/words/labels.ts";
import { SheetPage } from "../workbook/sheet-page.ts";
import { countCell, statisticCell, type BenchmarkPage } from "./benchmark-cells.ts";

const metrics = ["core", ...areas.map(({ id }) => id), ...topics.map(({ id }) => id)];

/** First column with a median. */
const first = 3;

/** Medians of every group, shaded from 0 to 100; a table for each way of breaking down. */
export function heatMapSheet(page: BenchmarkPage): SheetPage {
  const { own, words, chartWords, benchmark, language } = page;
  const sheet = new SheetPage(own.sheets.heatMap, [34, 8, ...metrics.map(() => 10)]);
  sheet.title(own.heatMap);
  sheet.paragraph(own.heatMapIntro);
  const header = [chartWords.group, chartWords.n, ...metrics.map((metric) => metricLabel(metric, language))];
  for (const { by, groups } of benchmark.breakdowns) {
    if (by.length > 0) sheet.heading(words.byDimension(words.dimensionAnd(by.map((dimension) => words.dimensions[dimension]))));
    const rows = inListOrder(groups).map((group) => [
      groupLabel(group, language),
      countCell(group, page),
      ...metrics.map((metric) => statisticCell(group, metric, "median", page)),
    ]);
    const box = sheet.table({ header, rows });
    if (box === null) continue;
    sheet.scale(box, [first, header.length], { kind: "shade", low: 0, high: 100 });
    sheet.format({ box: { ...box, column: first }, formula: `ISTEXT(${relative(box.row, first)})`, fill: colors.off });
  }
  return sheet;
}
