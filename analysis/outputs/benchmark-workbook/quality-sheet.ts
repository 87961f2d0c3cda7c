import { topics } from "../../../instrument/csr/instrument.ts";
import { answeredOf, everybody } from "../../charts/facts/published.ts";
import { metricLabel } from "../../charts/words/labels.ts";
import { SheetPage } from "../workbook/sheet-page.ts";
import { shareCell, type BenchmarkPage } from "./benchmark-cells.ts";

/** What was read and used, what did not enter and why, how much was answered, and what the marks mean. */
export function qualitySheet(page: BenchmarkPage): SheetPage {
  const { own, words, chartWords, benchmark, language } = page;
  const { files, cases, used, firms, exclusions } = benchmark.pool;
  const { minimumCounts } = benchmark;
  const sheet = new SheetPage(own.sheets.quality, [60, 60]);
  sheet.title(own.quality);
  const pool: readonly (readonly [string, number])[] = [
    [own.files, files],
    [own.cases, cases],
    [own.used, used],
    [own.firms, firms],
  ];
  sheet.table({ header: [own.pool, words.cases], rows: pool });
  sheet.heading(words.exclusions);
  if (exclusions.length === 0) sheet.paragraph(words.noExclusions);
  else
    sheet.table({ header: [words.reason, words.cases], rows: exclusions.map((each) => [words.exclusionReasons[each.reason], each.cases]) });
  sheet.heading(words.completeness);
  const group = everybody(benchmark);
  const rows = topics.map(({ id }) => [metricLabel(id, language), shareCell(answeredOf(group, id), page)]);
  const box = sheet.table({ header: [chartWords.topic, words.names.completeness], rows });
  sheet.scale(box, [2, 2], { kind: "shade", low: 0.5, high: 1 });
  sheet.heading(own.marksHeading);
  const minimums = [...new Set([minimumCounts.mean, minimumCounts.quartiles, minimumCounts.p10p90])];
  const marks = [
    ...minimums.map((minimum) => [chartWords.fewer(minimum), chartWords.whyFewer(minimum)]),
    [chartWords.withheld, chartWords.whyWithheld],
    [chartWords.notScored, chartWords.whyNotScored],
  ];
  sheet.table({ header: [own.mark, own.meaning], rows: marks });
  return sheet;
}
