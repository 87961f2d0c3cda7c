import { describe, expect, test } from "vitest";
import type { Answer, Language } from "../../../../instrument/types.ts";
import { companySheets } from "../../../../analysis/outputs/company/workbook/company-workbook.ts";
import { reportWorkbook } from "../../../../analysis/template/report-workbook.ts";
import { recalculateFile } from "../../../instrument/workbook/libreoffice.ts";
import { sampleBenchmark } from "../../charts/sample-benchmark.ts";
import { samplePage, type Sample } from "../../company/sample-company.ts";
import { cellsOf, contents } from "../workbook/workbook-contents.ts";
import { hostileParts, typedTexts } from "./hostile-company.ts";

const no: Answer = { kind: "compliance", state: "no" };
const hostile: Sample = {
  company: { answers: { "EM1-01": no }, profile: { name: "=cmd|' /C calc'!A0" }, file: "=1+1.xlsx" },
  more: hostileParts,
  benchmark: sampleBenchmark(),
};
const workbookOf = (sample: Sample, language: Language): Promise<Uint8Array> =>
  reportWorkbook(companySheets(samplePage({ ...sample, language })), language);

describe.each<Language>(["zh", "en"])("company.xlsx in %s", (language) => {
  test("what a company typed is text in it, and no cell is a formula", async () => {
    const sheets = contents(await workbookOf(hostile, language));
    expect(sheets.length).toBe(8);
    const cells = cellsOf(sheets);
    expect(cells.filter(({ formula, type }) => formula !== undefined || type === "error")).toEqual([]);
    const texts = new Set(cells.map(({ value }) => value));
    for (const text of typedTexts.filter((typed) => /^[=+@-][\p{ASCII}]+$/u.test(typed))) expect(texts).toContain(text);
  });

  test("LibreOffice opens it and shows the same, without an error value", async () => {
    const bytes = await workbookOf(hostile, language);
    const names = contents(bytes).map(({ name }) => name);
    const titles = names.map((name) => [name, 1, 1] as const);
    const [found] = await recalculateFile(bytes, [[]], titles);
    expect(found?.errors).toEqual([]);
    expect(found?.shown[0]).toContain("=cmd|' /C calc'!A0");
    expect(found?.shown.filter((title) => title === "")).toEqual([]);
  });
});

test("without a benchmark there is no sheet of the position", async () => {
  const names = contents(await workbookOf({}, "en")).map(({ name }) => name);
  expect(names).toEqual(["Summary", "Scores", "Risks", "Actions", "Answers", "Standards"]);
});

test("withheld figures stand as marks, with the reason below the table", async () => {
  const sheets = contents(await workbookOf({ benchmark: sampleBenchmark({ firms: 8, industries: ["C"], by: [[]] }) }, "en"));
  const texts = cellsOf(sheets.filter(({ name }) => name === "Position")).map(({ value }) => String(value));
  expect(texts.filter((text) => text === "n<10").length).toBeGreaterThan(20);
  expect(texts.some((text) => text.startsWith("n<10: fewer than 10 companies"))).toBe(true);
});

test("the same company gives the same bytes", async () => {
  const [first, second] = [await workbookOf(hostile, "zh"), await workbookOf(hostile, "zh")];
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
});
