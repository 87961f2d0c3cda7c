import { costOf, registerFigures } from "../../../../instrument/initiatives.ts";
import type { ReportSheet } from "../../../template/report-sheet.ts";
import { SheetPage, type SheetCell } from "../../workbook/sheet-page.ts";
import { titleOf } from "../identity.ts";
import { consistencySentence, listedInitiatives, registerHeader, registerLines, registerTexts } from "../initiatives.ts";
import type { CompanyPage } from "../page.ts";

/** The register of gifts, voluntary work and emergency help, with its figures. */
export function initiativeSheet(page: CompanyPage): ReportSheet {
  const { words, company } = page;
  const sheet = new SheetPage(words.sheets.initiatives, [36, 24, 24, 22, 28, 28, 14]);
  sheet.title(words.initiativesTable);
  sheet.paragraph(words.initiativesIntro);
  const rows = listedInitiatives(page).map((row): readonly SheetCell[] => {
    const cost = costOf(row);
    const texts = registerTexts(row, page).map((text) => text ?? words.notGiven);
    return [...texts, cost > 0 ? { value: Number(cost.toFixed(2)), style: "twoDecimals" } : words.notGiven];
  });
  sheet.filter(sheet.table({ header: registerHeader(page), rows }));
  const found = registerFigures(company.assessment);
  sheet.heading(words.figuresTable);
  sheet.table({ header: [words.figure, words.value], rows: registerLines(found, page) });
  const consistent = consistencySentence(found, page);
  if (consistent !== null) sheet.paragraph(consistent);
  return sheet.done({ isFirst: false, orientation: "landscape", footer: titleOf(page) });
}
