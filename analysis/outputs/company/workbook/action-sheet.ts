import { actionStatuses } from "../../../../instrument/csr/profile-choices.ts";
import type { Action } from "../../../../instrument/types.ts";
import { relative } from "../../../../instrument/workbook/address.ts";
import { quoted } from "../../../../instrument/workbook/formulas.ts";
import { colors } from "../../../../instrument/workbook/styles.ts";
import { anchorWords, levelWords } from "../../../company/answer-words.ts";
import type { PlanLine } from "../../../company/plan.ts";
import type { ReportSheet } from "../../../template/report-sheet.ts";
import { SheetPage, type SheetCell } from "../../workbook/sheet-page.ts";
import { titleOf } from "../identity.ts";
import type { CompanyPage } from "../page.ts";

/** First of the columns that the company's own plan fills: action, owner, due, status. */
const firstOwn = 8;

/** What to take up next, one row a step of the plan; what the plan leaves open stands out. */
export function actionSheet(page: CompanyPage): ReportSheet {
  const { words, common, plan } = page;
  const { near } = common.workbook.risks;
  const sheet = new SheetPage(words.sheets.actions, [6, 9, 24, 17, 15, 15, 28, 30, 13, 12, 11]);
  sheet.title(words.planTable);
  sheet.paragraph(words.planIntro);
  if (plan.length === 0) sheet.paragraph(words.planEmpty);
  const own = [words.action, words.owner, words.due, words.status];
  const header = [near.rank, near.id, words.subject, words.why, words.now, words.goal, words.goalMeans, ...own];
  const box = sheet.table({ header, rows: plan.flatMap((line, index) => rowsOf(line, index + 1, page)) });
  if (box !== null) {
    const first = relative(box.row, firstOwn);
    const isOpen = [words.missing, words.noAction].map((text) => `${first}=${quoted(text)}`).join(",");
    sheet.format({ box: { ...box, column: firstOwn }, formula: `OR(${isOpen})`, fill: colors.amberLight, font: { color: colors.amber } });
    const done = `$${relative(box.row, firstOwn + 3)}=${quoted(actionStatuses.done[page.language])}`;
    sheet.format({ box: { ...box, column: firstOwn }, formula: done, fill: colors.greenLight });
  }
  return sheet.done({ isFirst: false, orientation: "landscape", footer: titleOf(page) });
}

function rowsOf(line: PlanLine, rank: number, page: CompanyPage): readonly (readonly SheetCell[])[] {
  const { words, common, language } = page;
  const { item, group, level, target, actions } = line;
  const about: readonly SheetCell[] = [
    rank,
    { value: item.id, style: "id" },
    item.title[language],
    group === null ? words.alsoPlanned : common.workbook.risks.groups[group],
    levelWords(item, level, language) ?? words.unanswered,
    (target === null ? null : levelWords(item, target, language)) ?? words.noScore,
    (target === null ? null : anchorWords(item, target, language)) ?? words.noScore,
  ];
  if (actions.length === 0) return [[...about, words.noAction, words.missing, words.missing, words.missing]];
  return actions.map((action) => [...about, ...stepOf(action, page)]);
}

const stepOf = ({ action, owner, due, status }: Action, { words, language }: CompanyPage): readonly SheetCell[] => [
  action ?? words.missing,
  owner ?? words.missing,
  due ?? words.missing,
  status === null ? words.missing : actionStatuses[status][language],
];
