import { describe, expect, test } from "vitest";
import { cells, expected, source, withCells, withoutColumn, withoutRow } from "../../../analysis/ingest/damaged-questionnaire.ts";
import { assessmentIn, codesOf, readOne } from "../../../analysis/ingest/expectations.ts";
import { rowOf } from "../../../analysis/ingest/make-questionnaire.ts";
import { makeWorkbook } from "../../../analysis/ingest/make-workbook.ts";

describe("where markers are lost,", () => {
  test("columns are found by names, with a warning", () => {
    const { assessment, issues } = readOne(makeWorkbook(withCells(withoutRow(withoutRow(cells, 3), 4))));
    expect(assessment?.answers).toEqual(expected.answers);
    expect(codesOf(issues)).toContain("markers-missing");
  });
  test("columns are found by the header, with a warning", () => {
    const { assessment, issues } = readOne(makeWorkbook(withCells(withoutRow(cells, 3), {})));
    expect(assessment?.answers).toEqual(expected.answers);
    expect(codesOf(issues)).toEqual(["markers-missing", "names-broken"]);
  });
  test("an English header serves as well", () => {
    const english = { ...withoutRow(withoutRow(cells, 3), 4), A4: "Id", D4: "Answer", E4: "Not applicable" };
    expect(assessmentIn(makeWorkbook(withCells(english, {}))).answers).toEqual(expected.answers);
  });
  test("one lost marker of the answers is made good", () => {
    const { D3: _, ...others } = cells;
    const { assessment, issues } = readOne(makeWorkbook(withCells(others)));
    expect(assessment?.answers).toEqual(expected.answers);
    expect(issues).toMatchObject([{ code: "markers-missing", sheet: "自评" }]);
  });
  test("without names and header there is no questionnaire", () => {
    const bare = withoutRow(withoutRow(cells, 3), 4);
    expect(codesOf(readOne(makeWorkbook(withCells(bare, {}))).issues)).toEqual(["no-questionnaire"]);
  });
  test("a lost column of reasons is reported", () => {
    const { E3: _, E4: __, ...others } = cells;
    expect(readOne(makeWorkbook(withCells(others))).issues).toContainEqual(
      expect.objectContaining({ code: "missing-column", expected: "csr:na" }),
    );
  });
});

test("where the column of ids was deleted, names lead to the answers, with a warning", () => {
  const { assessment, issues } = readOne(makeWorkbook(withCells(withoutColumn(cells, "A"))));
  expect(assessment?.answers).toEqual(expected.answers);
  expect(codesOf(issues)).toContain("markers-missing");
});

test("an item whose id was overwritten is found by its name", () => {
  const { assessment, issues } = readOne(makeWorkbook(withCells({ ...cells, [`A${rowOf("EM1-05")}`]: "see below" })));
  expect(assessment).toEqual(expected);
  expect(issues).toEqual([]);
});

test("a name is not believed when it points to the row of another item", () => {
  const names = { ...source.names, csr_EM1_05: `自评!$D$${rowOf("EM1-06")}` };
  const { assessment, issues } = readOne(makeWorkbook(withCells({ ...cells, [`A${rowOf("EM1-05")}`]: "" }, names)));
  expect(assessment?.answers.has("EM1-05")).toBe(false);
  expect(issues).toContainEqual(expect.objectContaining({ code: "item-not-found", itemIds: ["EM1-05"] }));
});
