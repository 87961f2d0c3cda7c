import { titleOf } from "../report/method.ts";
import { summarySentences } from "../report/summary.ts";
import { SheetPage } from "../workbook/sheet-page.ts";
import type { BenchmarkPage } from "./benchmark-cells.ts";

/** The first sheet: the benchmark in plain words, how figures are made, what they cannot say, and how to cite them. */
export function overviewSheet(page: BenchmarkPage): SheetPage {
  const { words, own, benchmark } = page;
  const sheet = new SheetPage(own.sheets.summary, [30, 66]);
  sheet.title(titleOf(page));
  for (const sentence of summarySentences(page)) sheet.paragraph(sentence);
  sheet.heading(words.method);
  for (const { text } of words.methodParts(benchmark.minimumCounts)) for (const sentence of text) sheet.paragraph(sentence);
  sheet.heading(words.colophon);
  const { id, version } = benchmark.instrument;
  const questionnaire = words.versionOf(id, version);
  sheet.paragraph(words.licenceText);
  sheet.paragraph(words.cite(titleOf(page), String(benchmark.pool.firms), questionnaire));
  return sheet;
}
