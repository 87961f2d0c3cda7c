import { naReasons } from "../../../../instrument/csr/na-reasons.ts";
import { evidenceScale } from "../../../../instrument/csr/scales.ts";
import { relative } from "../../../../instrument/workbook/address.ts";
import { quoted } from "../../../../instrument/workbook/formulas.ts";
import { colors } from "../../../../instrument/workbook/styles.ts";
import { anchorWords, answerWords, levelWords } from "../../../company/answer-words.ts";
import { askedItems, type AskedItem } from "../../../company/asked-items.ts";
import type { ReportSheet } from "../../../template/report-sheet.ts";
import { SheetPage, type SheetCell } from "../../workbook/sheet-page.ts";
import { titleOf } from "../identity.ts";
import type { CompanyPage } from "../page.ts";

/** Column of the answer. */
const answerColumn = 5;

/** Every question that was asked, with the answer, what the next level asks for, evidence and laws. */
export function answerSheet(page: CompanyPage): ReportSheet {
  const { words } = page;
  const sheet = new SheetPage(words.sheets.answers, [9, 20, 24, 34, 18, 34, 16, 28, 28]);
  sheet.title(words.answersTable);
  sheet.paragraph(words.workbookNote);
  const guidance = [words.reach, words.evidence, words.evidenceHint, words.law];
  const about = [words.itemNumber, words.topic, words.subject, words.question, words.answer];
  const header = [...about, ...guidance];
  const rows = askedItems(page.company).flatMap(({ topic, items }) =>
    items.map((asked) => [{ value: asked.item.id, style: "id" } as const, topic.title[page.language], ...rowOf(asked, page)]),
  );
  const box = sheet.table({ header, rows });
  if (box !== null) {
    const answers = { ...box, column: answerColumn, lastColumn: answerColumn };
    const cell = relative(box.row, answerColumn);
    const is = (level: number): string => `${cell}=${quoted(levelWords({ type: "compliance" }, level, page.language) ?? "")}`;
    sheet.format({ box: answers, formula: is(0), fill: colors.redLight, font: { color: colors.red, bold: true } });
    sheet.format({ box: answers, formula: is(2), fill: colors.amberLight, font: { color: colors.amber } });
    sheet.format({ box: answers, formula: `${cell}=${quoted(words.unanswered)}`, fill: colors.off });
  }
  return sheet.done({ isFirst: false, orientation: "landscape", footer: titleOf(page) });
}

function rowOf({ item, given }: AskedItem, { words, language }: CompanyPage): readonly SheetCell[] {
  const answer = given?.answer ?? null;
  const reason = answer?.kind === "na" ? `${words.notApplicable}${words.sentenceSpace}(${naReasons[answer.reason][language]})` : null;
  const level = answer?.kind === "level" ? answer.level : null;
  const isMet = answer?.kind === "compliance" && answer.state === "yes";
  const next = level === 4 || isMet || answer?.kind === "na" ? null : anchorWords(item, level === null ? 1 : level + 1, language);
  return [
    item.title[language],
    item.prompt[language],
    reason ?? answerWords(item, answer, { language, notApplicable: words.notApplicable }) ?? words.unanswered,
    next ?? words.noLaw,
    given?.evidence == null ? words.evidenceNone : evidenceScale[given.evidence].label[language],
    item.evidence[language],
    item.law?.[language] ?? words.noLaw,
  ];
}
