import { bandLabels } from "../../../../instrument/csr/scales.ts";
import { percent, wholeScore } from "../../../charts/words/figure-text.ts";
import type { ReportSheet } from "../../../template/report-sheet.ts";
import { SheetPage } from "../../workbook/sheet-page.ts";
import { identityOf, titleOf } from "../identity.ts";
import { sourcesOf } from "../method.ts";
import type { CompanyPage } from "../page.ts";
import { summaryOf } from "../summary.ts";

/** The first sheet: what the company is, its few main numbers, the summary in plain words, method and sources. */
export function summarySheet(page: CompanyPage): ReportSheet {
  const { words } = page;
  const sheet = new SheetPage(words.sheets.summary, [30, 66]);
  sheet.title(titleOf(page), identityOf(page));
  sheet.paragraph(words.confidential);
  sheet.table({
    header: [words.figure, words.value],
    rows: numbers(page).map(([name, value]) => [{ value: name, style: "label" }, value]),
  });
  for (const { title, sentences } of summaryOf(page)) {
    sheet.heading(title);
    for (const sentence of sentences) sheet.paragraph(sentence);
  }
  sheet.heading(words.sections.method);
  for (const { text } of words.methodParts) for (const sentence of text) sheet.paragraph(sentence);
  sheet.heading(words.sections.colophon);
  for (const [name, value] of sourcesOf(page)) sheet.paragraph(`${name}${page.common.charts.colon}${value}`);
  return sheet.done({ isFirst: true, orientation: "portrait", footer: titleOf(page) });
}

function numbers({ company, words, common, language, areaPosition }: CompanyPage): readonly (readonly [string, string])[] {
  const { card, comparable } = company;
  const place = areaPosition.find(({ metric }) => metric === "core")?.place ?? null;
  const { lines } = common.workbook.scores;
  return [
    [lines.overall, card.capped.overall === null ? words.noScore : wholeScore(card.capped.overall)],
    [lines.band, card.band === null ? words.noScore : bandLabels[card.band][language]],
    [lines.core, comparable.coreScore === null ? words.noScore : wholeScore(comparable.coreScore)],
    ...(place === null ? [] : [[words.place, common.charts.aheadOf(place)] as const]),
    [lines.red, String(card.redFlags.length)],
    [lines.amber, String(card.amberFlags.length)],
    [lines.completeness, percent(card.completeness)],
    [lines.target, card.percentToTarget === null ? words.noScore : percent(card.percentToTarget)],
  ];
}
