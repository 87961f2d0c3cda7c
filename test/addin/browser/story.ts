import { expect } from "vitest";
import { json } from "../../../analysis/outputs/json.ts";
import { itemById } from "../../../instrument/csr/instrument.ts";
import { workbookMessages } from "../../../instrument/messages/workbook-messages.ts";
import { answerName, profileName, resultName, roleName } from "../../../instrument/workbook/names.ts";
import type { SheetId } from "../../../instrument/workbook/spec.ts";
import { sampleBenchmark } from "../../analysis/charts/sample-benchmark.ts";
import { address } from "../../excel-host/model/a1.ts";
import { cellAt } from "../../excel-host/model/sheet.ts";
import type { CellValue, Sheet } from "../../excel-host/model/types.ts";
import { answer, answerArea, fillIn, namedCell, namedValue } from "./fill-in.ts";
import type { PaneUser } from "./pane-user.ts";

/** The chapters of what a company does with the add-in. Each begins where the one before ends, with the pane on any tab. */

const duty = "EM1-01";
const practice = "RM1-01";

const sheetOf = ({ workbook }: PaneUser, sheet: SheetId): Sheet => namedCell(workbook, roleName(sheet)).sheet;
const titleOf = ({ language }: PaneUser, itemId: string): string => itemById(itemId)?.title[language] ?? "";

/** Every answer of the workbook, by the name of its cell. */
const answersIn = ({ workbook }: PaneUser): ReadonlyMap<string, CellValue> =>
  new Map(workbook.names.filter(({ name }) => /^csr_[A-Z]{2}\d/u.test(name)).map(({ name }) => [name, namedValue(workbook, name)]));

/** First run: inserts the full questionnaire and goes to the profile. */
export async function inserts(user: PaneUser): Promise<void> {
  await user.insert("full");
  expect(user.workbook.sheets.length).toBe(8);
  await user.press(user.words.insert.goToProfile);
  await expect.poll(() => user.workbook.selection.sheet).toBe(sheetOf(user, "profile"));
}

/** Fills in the profile and answers one area in the sheets; the pane follows without being asked. */
export async function answers(user: PaneUser): Promise<void> {
  const { workbook, words } = user;
  await user.open("overview");
  fillIn(workbook, profileName("industry"), "36");
  fillIn(workbook, profileName("employees"), 80);
  fillIn(workbook, profileName("revenue"), 3000);
  fillIn(workbook, profileName("year"), 2025);
  answerArea(workbook, "RM", 3);
  const answered = Number(namedValue(workbook, resultName("answered")));
  expect(answered).toBeGreaterThan(5);
  await user.hears(words.overview.answered(answered, Number(namedValue(workbook, resultName("applicable")))));
}

/** Answers all the rest, with one duty not met: score and flag in the pane are those of the sheet, and the risks name the duty. */
export async function scores(user: PaneUser): Promise<void> {
  const { workbook, words } = user;
  for (const area of ["EM", "EN", "MK", "CM"] as const) answerArea(workbook, area, 3);
  answer(workbook, duty, "N");
  await user.hears(Number(namedValue(workbook, resultName("capped"))).toFixed(1));
  await user.hears(words.overview.redFlags(1));
  await user.open("actions");
  await user.hears(words.actions.red(1));
  await user.pressLine(titleOf(user, duty));
  await expect.poll(() => workbook.selection.box).toEqual(namedCell(workbook, answerName(duty)).box);
}

/** Two answers are taken back: the list of open questions leads to the cell, and the guidance follows the selection. */
export async function jumps(user: PaneUser): Promise<void> {
  const { workbook, words, opened } = user;
  const cell = (id: string): [Sheet, string] => {
    const { sheet, box } = namedCell(workbook, answerName(id));
    return [sheet, address(box)];
  };
  for (const id of [practice, duty]) workbook.user.clear(...cell(id));
  await user.open("questions");
  await user.openHalf(words.questions.modes.missing);
  await user.hears(words.missing.count(2, 1));
  await user.pressLine(titleOf(user, practice));
  await expect.poll(() => workbook.selection.box).toEqual(namedCell(workbook, answerName(practice)).box);
  await user.openHalf(words.questions.modes.guidance);
  await opened.pane.getByRole("heading", { name: titleOf(user, practice) }).waitFor();
  workbook.user.select(...cell(duty));
  await opened.pane.getByRole("heading", { name: titleOf(user, duty) }).waitFor();
  await user.hears(itemById(duty)?.prompt[user.language] ?? "");
  answer(workbook, practice, "2");
  answer(workbook, duty, "N");
}

/** The sheets speak the other language, with the same answers. */
export async function switchesLanguage(user: PaneUser): Promise<void> {
  const other = user.language === "zh" ? "en" : "zh";
  const before = answersIn(user);
  await user.open("more");
  const field = user.opened.pane.getByRole("group", { name: user.words.more.sheetLanguage });
  await field.getByRole("radio", { name: user.words.insert.languages[other], exact: true }).click({ force: true });
  await user.hears(user.words.more.switched);
  expect(sheetOf(user, "assessment").name).toBe(workbookMessages[other].sheets.assessment);
  const after = answersIn(user);
  expect([...after.keys()]).toEqual([...before.keys()]);
  const code = (value: CellValue | undefined): string => String(value).split(" ")[0] ?? "";
  expect([...after].filter(([name, value]) => code(value) !== code(before.get(name)))).toEqual([]);
  await user.dismiss();
}

/** Radar and bars stand on the scores sheet. */
export async function drawsCharts(user: PaneUser): Promise<void> {
  await user.open("more");
  await user.pressLine(user.words.more.charts);
  await user.hears(user.words.more.chartsDone);
  expect(sheetOf(user, "scores").charts.map(({ chartType }) => chartType)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^Radar/u), expect.stringMatching(/^Bar/u)]),
  );
  await user.dismiss();
}

/** Compares with a benchmark file: pictures with tables beside them. */
export async function compares(user: PaneUser): Promise<void> {
  const { words, opened } = user;
  await user.open("compare");
  await opened.pane.locator("input[type=file]").setInputFiles({
    name: "benchmark.json",
    mimeType: "application/json",
    buffer: Buffer.from(json(sampleBenchmark())),
  });
  await user.hears(words.compare.file("benchmark.json"));
  await opened.pane.getByRole("table").first().waitFor();
  await opened.pane.locator(".comparison-chart svg").first().waitFor();
  await user.dismiss();
}

/** Takes the answers along: as a text, as a download, as a new workbook. */
export async function exportsAnswers(user: PaneUser): Promise<void> {
  const { words, opened, workbook } = user;
  await user.open("more");
  const download = opened.page.waitForEvent("download");
  await user.press(words.more.downloadCsv);
  expect((await download).suggestedFilename()).toBe("csr-2025.csv");
  await user.hears(words.more.downloaded);
  await user.press(words.more.workbook);
  await user.hears(words.more.workbookDone);
  expect(workbook.created.length).toBe(1);
  await user.dismiss();
}

/** A formula was typed over: the pane says so, and puts it right. */
export async function repairs(user: PaneUser): Promise<void> {
  const { words, workbook } = user;
  const { sheet, box } = namedCell(workbook, resultName("score", "EM"));
  const formula = cellAt(sheet, box.row, box.column)?.formula;
  expect(formula).toMatch(/^=/u);
  const before = answersIn(user);
  await user.open("overview");
  workbook.user.edit(sheet, address(box), 100);
  await user.hears(words.damage["formulas-overwritten"](1));
  await user.press(words.damage.repair);
  await user.hears(words.damage.repaired);
  expect(cellAt(sheet, box.row, box.column)?.formula).toBe(formula);
  expect(answersIn(user)).toEqual(before);
  await user.dismiss();
}

/** Next year stands beside this year, blank, and the pane offers both. */
export async function beginsNextYear(user: PaneUser): Promise<void> {
  const { words, workbook, opened } = user;
  await user.open("more");
  await user.pressLine(words.more.nextYear);
  await user.hears(words.more.nextYearDone("2026"));
  expect(workbook.sheets.length).toBe(15);
  expect(await opened.pane.getByRole("combobox", { name: words.header.assessment }).locator("option").count()).toBe(2);
}
