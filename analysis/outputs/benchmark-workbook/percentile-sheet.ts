import { relative } from "../../../instrument/workbook/address.ts";
import { colors } from "../../../instrument/workbook/styles.ts";
import { metrics } from "../../benchmark/breakdown.ts";
import type { Breakdown } from "../../benchmark/types.ts";
import { companiesIn, type Statistic } from "../../charts/facts/published.ts";
import { groupLabel, inListOrder, metricLabel } from "../../charts/words/labels.ts";
import { SheetPage, type SheetCell } from "../workbook/sheet-page.ts";
import { countCell, statisticCell, type BenchmarkPage } from "./benchmark-cells.ts";

const statistics: readonly Statistic[] = ["mean", "sd", "p10", "q1", "median", "q3", "p90"];

/** First column of figures, and the one that is shaded. */
const countColumn = 4;
const medianColumn = 9;

/** One row a published group and score with everything that is published of its distribution, to be filtered. */
export function percentileSheet(page: BenchmarkPage): SheetPage {
  const { own, chartWords, benchmark } = page;
  const sheet = new SheetPage(own.sheets.percentiles, [22, 34, 34, 9, 10, 10, 11, 11, 11, 11, 11]);
  sheet.title(own.percentiles);
  sheet.paragraph(own.percentilesIntro);
  const names = statistics.map((statistic) => chartWords[statistic]);
  const header = [own.breakdown, chartWords.group, chartWords.scoreAxis, chartWords.n, ...names];
  const box = sheet.table({ header, rows: benchmark.breakdowns.flatMap((breakdown) => rowsOf(breakdown, page)) });
  sheet.filter(box);
  sheet.scale(box, [medianColumn, medianColumn], { kind: "shade", low: 0, high: 100 });
  if (box !== null)
    sheet.format({ box: { ...box, column: countColumn }, formula: `ISTEXT(${relative(box.row, countColumn)})`, fill: colors.off });
  return sheet;
}

function rowsOf({ by, groups }: Breakdown, page: BenchmarkPage): readonly (readonly SheetCell[])[] {
  const { words, own, language } = page;
  const name = by.length === 0 ? own.none : words.dimensionAnd(by.map((dimension) => words.dimensions[dimension]));
  const published = groups.filter((group) => companiesIn(group) !== null);
  return inListOrder(published).flatMap((group) =>
    metrics.map((metric) => [
      name,
      groupLabel(group, language),
      metricLabel(metric, language),
      countCell(group, page, metric),
      ...statistics.map((statistic) => statisticCell(group, metric, statistic, page)),
    ]),
  );
}
