import { describe, expect, test } from "vitest";
import { readQuestionnaires } from "../../../../analysis/ingest/read-questionnaires.ts";
import { expected, source } from "../../../analysis/ingest/damaged-questionnaire.ts";
import { answerTo, readOne } from "../../../analysis/ingest/expectations.ts";
import { bestAnswers, fields, itemCells, validCode } from "../../../analysis/ingest/make-questionnaire.ts";
import { makeWorkbook, type WorkbookSource } from "../../../analysis/ingest/make-workbook.ts";

describe("several assessments in a workbook", () => {
  const profile2023 = fields("field", { uscc: validCode, year: 2023, size: "small" });
  const cells2023 = itemCells({ answers: { ...bestAnswers, "EM1-05": "Y" } });
  const both: WorkbookSource = {
    ...source,
    sheets: [...source.sheets, { name: "企业信息 (2)", cells: profile2023 }, { name: "自评 (2)", cells: cells2023 }],
  };
  test("of different years are read one by one", () => {
    const readings = readQuestionnaires(makeWorkbook(both), "a.xlsx");
    expect(readings.map(({ assessment }) => assessment?.profile.year)).toEqual([2024, 2023]);
    expect(readings.map(({ provenance }) => provenance.sheet)).toEqual(["自评", "自评 (2)"]);
    expect(readings.map(({ assessment }) => assessment && answerTo(assessment, "EM1-05"))).toMatchObject([
      { state: "no" },
      { state: "yes" },
    ]);
  });
  test("keep their profiles when all profiles stand first", () => {
    const [first, second, ...others] = both.sheets.toSorted(
      (a, b) => Number(b.name.startsWith("企业")) - Number(a.name.startsWith("企业")),
    );
    if (first === undefined || second === undefined) throw new Error("two profiles");
    const readings = readQuestionnaires(makeWorkbook({ ...both, sheets: [first, second, ...others] }), "a.xlsx");
    expect(readings.map(({ assessment, provenance }) => [provenance.sheet, assessment?.profile.year])).toEqual([
      ["自评", 2024],
      ["自评 (2)", 2023],
    ]);
  });
  test("of one year are one: the copy with most answers counts", () => {
    const copy = itemCells({ answers: { "RM1-01": 1 } });
    const reading = readOne(makeWorkbook({ ...source, sheets: [{ name: "副本", cells: copy }, ...source.sheets] }));
    expect(reading.assessment).toEqual(expected);
    expect(reading.issues).toContainEqual(expect.objectContaining({ code: "duplicate-assessment", used: "自评", left: "副本" }));
  });
});
