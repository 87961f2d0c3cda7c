import { expect, test } from "vitest";
import { checkLines, hasRejected } from "../../../analysis/commands/check-lines.ts";
import { readQuestionnaires } from "../../../analysis/ingest/read-questionnaires.ts";
import { issueAt } from "../../../instrument/issue-severity.ts";
import { bestAnswers, questionnaireBytes } from "../ingest/make-questionnaire.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const good = readQuestionnaires(questionnaireBytes({ answers: bestAnswers }), "c/good.xlsx");
const weak = readQuestionnaires(
  questionnaireBytes({ answers: { ...bestAnswers, "EM1-05": "often", "RM1-01": 7 }, profile: { uscc: "" } }),
  "c/weak.xlsx",
);
const pdf = readQuestionnaires(bytes("%PDF-1.4"), "c/scan.xlsx");
const table = readQuestionnaires(bytes("firm_id,year,instrument_version,form,size,EM1_05\nA,2024,1.0.0,full,small,maybe\n"), "c/data.csv");
const missing = issueAt({ file: "c/gone.xlsx" }, { code: "file-missing" });

test("every issue is a line with place, code, what was found and what to do, the worst first", () => {
  const lines = checkLines({ readings: [...good, ...weak, ...pdf, ...table], issues: [missing] }, "en");
  expect(lines.map((line) => line.slice(0, line.indexOf("]") + 1))).toEqual([
    "c/gone.xlsx [file-missing]",
    "c/scan.xlsx [file-is-pdf]",
    "c/data.csv [item-not-found]",
    "c/data.csv:2:EM1_05 [not-an-answer]",
    "c/weak.xlsx:企业信息!C3 [firm-missing]",
    "c/weak.xlsx:自评!D5 [not-an-answer]",
    "c/weak.xlsx:自评!D22 [not-an-answer]",
    "",
  ]);
  expect(lines.at(-2)).toBe(
    "c/weak.xlsx:自评!D22 [not-an-answer] EM1-05: “often” is not an answer to this question; it counts as missing. Possible: Y, A, N. — Choose an answer from the list, or leave the cell blank.",
  );
  expect(lines.at(-1)).toBe("5 files checked: 2 not used, 5 warnings, 0 notes.");
});

test("the same in Chinese", () => {
  const lines = checkLines({ readings: weak, issues: [] }, "zh");
  expect(lines.at(-2)).toBe(
    "c/weak.xlsx:自评!D22 [not-an-answer] EM1-05: “often”不是这道题的答案，按缺失处理。可填：Y、A、N。 —— 请从列表中选择答案，或留空。",
  );
  expect(lines.at(-1)).toBe("已检查 1 个文件：0 个未采用，3 个警告，0 个提示。");
});

test("files without any issue are said to have none", () => {
  expect(checkLines({ readings: good, issues: [] }, "en")).toEqual([
    "No problem was found.",
    "1 file checked: 0 not used, 0 warnings, 0 notes.",
  ]);
});

test("only a file or case that cannot be used makes the check fail", () => {
  expect(hasRejected({ readings: [...good, ...weak], issues: [] })).toBe(false);
  expect(hasRejected({ readings: [...good, ...pdf], issues: [] })).toBe(true);
  expect(hasRejected({ readings: good, issues: [missing] })).toBe(true);
});

test("what somebody typed stays on its line and steers nothing", () => {
  const hostile = readQuestionnaires(
    questionnaireBytes({ answers: { ...bestAnswers, "EM1-05": `_x001B_[2J\u202Eevil\r\n${"x".repeat(500)}` } }),
    "a\u001B[31m\n.xlsx",
  );
  const [line = ""] = checkLines({ readings: hostile, issues: [] }, "en");
  expect(line).not.toMatch(/[\p{Cc}\u202E]/u);
  expect(line).toContain("“[2Jevil xxx");
  expect(line.length).toBeLessThan(300);
});
