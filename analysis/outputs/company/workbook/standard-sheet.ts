import { answerWords } from "../../../company/answer-words.ts";
import { askedItems } from "../../../company/asked-items.ts";
import type { ReportSheet } from "../../../template/report-sheet.ts";
import { SheetPage, type SheetCell } from "../../workbook/sheet-page.ts";
import { codesOf, standards } from "../crosswalk.ts";
import { titleOf } from "../identity.ts";
import type { CompanyPage } from "../page.ts";

/** Every question that was asked with its answer and its codes in other standards. */
export function standardSheet(page: CompanyPage): ReportSheet {
  const { words, language } = page;
  const sheet = new SheetPage(words.sheets.standards, [9, 30, 20, 16, 12, 14, 16, 12, 10]);
  sheet.title(words.crosswalkTable);
  sheet.paragraph(words.crosswalkIntro);
  const header = [words.itemNumber, words.subject, words.answer, ...standards.map((standard) => words.standards[standard])];
  const rows = askedItems(page.company).flatMap(({ items }) =>
    items.map(({ item, given }): readonly SheetCell[] => [
      { value: item.id, style: "id" },
      item.title[language],
      answerWords(item, given?.answer ?? null, { language, notApplicable: words.notApplicable }) ?? words.unanswered,
      ...standards.map((standard) => codesOf(item.crosswalk, standard) ?? words.noCode),
    ]),
  );
  sheet.table({ header, rows });
  return sheet.done({ isFirst: false, orientation: "landscape", footer: titleOf(page) });
}
