import { metricLabel } from "../../../charts/words/labels.ts";
import { levelWords } from "../../../company/answer-words.ts";
import type { Change, ChangeRow } from "../../../company/change.ts";
import type { ReportSheet } from "../../../template/report-sheet.ts";
import { ownColor, paleColor, type PageChart } from "../../workbook/page-chart.ts";
import { SheetPage, type SheetCell } from "../../workbook/sheet-page.ts";
import { changedAnswers, changedCount, flagSentences, yearNames } from "../change.ts";
import { titleOf } from "../identity.ts";
import type { CompanyPage } from "../page.ts";

/** Column of the difference. */
const differenceColumn = 4;

/** What became of the company since an earlier assessment: scores, red flags, and every answer that changed. */
export function changeSheet(change: Change, page: CompanyPage): ReportSheet {
  const { words, language } = page;
  const years = yearNames(change, page);
  const sheet = new SheetPage(words.sheets.change, [44, 24, 24, 12]);
  sheet.title(words.sections.change);
  sheet.paragraph(words.changeIntro(...years));
  if (!change.sameForm) sheet.paragraph(words.changeForms);
  for (const sentence of flagSentences(change, page)) sheet.paragraph(sentence);
  sheet.heading(words.changeTable);
  for (const kind of ["areas", "topics"] as const) {
    if (change[kind].length === 0) continue;
    const header = [kind === "areas" ? words.area : words.topic, ...years, words.difference];
    const box = sheet.table({ header, rows: change[kind].map((row) => rowOf(row, page)) });
    sheet.scale(box, [differenceColumn, differenceColumn], { kind: "difference", low: -50, high: 50 });
    sheet.chart(chartOf(kind, change, page));
  }
  sheet.heading(words.changedTable);
  sheet.paragraph(changedCount(change, page));
  const answers = changedAnswers(change).map(({ pooled: { item }, before, now }): readonly SheetCell[] => [
    `${item.title[language]} (${item.id})`,
    levelWords(item, before, language) ?? "",
    levelWords(item, now, language) ?? "",
    now - before,
  ]);
  if (answers.length > 0) {
    const box = sheet.table({ header: [words.question, ...years, words.difference], rows: answers });
    sheet.scale(box, [differenceColumn, differenceColumn], { kind: "difference", low: -4, high: 4 });
  }
  sheet.paragraph(words.changeCaution);
  return sheet.done({ isFirst: false, orientation: "portrait", footer: titleOf(page) });
}

function rowOf({ metric, before, now, difference }: ChangeRow, { words, language }: CompanyPage): readonly SheetCell[] {
  const shown = (value: number | null): SheetCell =>
    value === null ? { value: words.noScore, style: "cellCenter" } : { value: Math.round(value), style: "score" };
  return [metricLabel(metric, language), shown(before), shown(now), shown(difference)];
}

function chartOf(kind: "areas" | "topics", change: Change, page: CompanyPage): PageChart {
  const [before, now] = yearNames(change, page);
  const rows = change[kind];
  return {
    kind: "bars",
    title: page.words.changeChart[kind](before, now),
    measure: "score",
    categories: rows.map(({ metric }) => metricLabel(metric, page.language)),
    series: [
      { name: before, values: rows.map((row) => row.before), color: paleColor },
      { name: now, values: rows.map((row) => row.now), color: ownColor },
    ],
    language: page.language,
  };
}
