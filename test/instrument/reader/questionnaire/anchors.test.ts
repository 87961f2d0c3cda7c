import { describe, expect, test } from "vitest";
import { items } from "../../../../instrument/csr/instrument.ts";
import { cells, expected, moved, source, withCells, withoutColumn } from "../../../analysis/ingest/damaged-questionnaire.ts";
import { assessmentIn, readOne } from "../../../analysis/ingest/expectations.ts";
import { namesFor } from "../../../analysis/ingest/make-questionnaire.ts";
import { makeWorkbook, type WorkbookSource } from "../../../analysis/ingest/make-workbook.ts";

const nextColumn = (column: string): string => String.fromCodePoint((column.codePointAt(0) ?? 0) + 1);

describe("answers are found without any remark after", () => {
  const sheetNames: Readonly<Record<string, string>> = { 自评: "Sheet 7", 企业信息: "It's a 'profile'", _csr: "x" };
  const renamedNames = Object.fromEntries(
    Object.entries(source.names ?? {}).map(([name, target]) => [name, target.replace("'自评'", "'Sheet 7'")]),
  );
  const cases: Readonly<Record<string, WorkbookSource>> = {
    "sheets were renamed": {
      ...source,
      sheets: source.sheets.map((sheet) => ({ ...sheet, name: sheetNames[sheet.name] ?? sheet.name })),
      names: renamedNames,
    },
    "sheets were reordered": { ...source, sheets: source.sheets.toReversed() },
    "sheets were hidden, and others put before them": {
      ...source,
      sheets: [
        { name: "Not started", state: "hidden", cells: { A1: "0", B2: "Not started" } },
        ...source.sheets.map((sheet) => ({ ...sheet, state: "hidden" })),
      ],
    },
  };
  test.each(Object.entries(cases))("%s", (_, workbook) => {
    const { assessment, issues } = readOne(makeWorkbook(workbook));
    expect(assessment).toEqual(expected);
    expect(issues.filter(({ severity }) => severity !== "note")).toEqual([]);
  });

  test("rows were inserted above and between, and names moved along", () => {
    const shift = (row: number): number => (row < 20 ? row + 3 : row + 5);
    const names = Object.fromEntries(
      Object.entries(source.names ?? {}).map(([name, target]) => [name, target.replace(/\d+$/u, (row) => String(shift(Number(row))))]),
    );
    const { assessment, issues } = readOne(makeWorkbook(withCells({ ...moved(cells, shift), A1: "注", B24: "a remark" }, names)));
    expect(assessment).toEqual(expected);
    expect(issues).toEqual([]);
  });
});

describe("answers are found by the ids in their rows when", () => {
  const expectOnlyNote = (workbook: WorkbookSource, count: number): void => {
    const { assessment, issues } = readOne(makeWorkbook(workbook));
    expect(assessment).toEqual(expected);
    expect(issues).toMatchObject([{ code: "names-broken", severity: "note", count }]);
  };
  test("all names are gone", () => expectOnlyNote({ ...source, names: {} }, items.length));
  test("names are broken", () =>
    expectOnlyNote(
      { ...source, names: { ...source.names, csr_EM1_05: "#REF!", csr_RM1_01: "自评!#REF!", csr_RM1_02: "[1]自评!$D$7" } },
      3,
    ));
  test("a column was inserted and names did not move along", () =>
    expectOnlyNote(withCells(moved(cells, (row) => row, nextColumn)), items.length));
  test("rows were sorted and names stayed behind", () => {
    const last = 4 + items.length;
    const reversed = moved(cells, (row) => (row < 5 ? row : 5 + last - row));
    const middle = items.length % 2;
    expectOnlyNote(withCells(reversed), items.length - middle);
  });
  test("ids are written in lower case, full width, with spaces or another dash", () => {
    const written: Readonly<Record<string, string>> = {
      "EM1-05": " em1-05 ",
      "RM1-01": "ＲＭ１－０１",
      "EM1-01": "EM1–01",
      "EM1-02": "EM1_02",
      "EM1-03": "csr_EM1_03",
    };
    const changed = Object.fromEntries(
      Object.entries(cells).map(([address, content]) => [address, typeof content === "string" ? (written[content] ?? content) : content]),
    );
    const { assessment, issues } = readOne(makeWorkbook(withCells(changed)));
    expect(assessment).toEqual(expected);
    expect(issues).toEqual([]);
  });
});

test("a workbook that is something else holds no questionnaire", () => {
  const { assessment, issues } = readOne(
    makeWorkbook({ sheets: [{ name: "Budget", cells: { A1: "Item", B1: 4, A2: "EM", B2: "Answer" } }] }),
  );
  expect(assessment).toBeNull();
  expect(issues).toMatchObject([{ code: "no-questionnaire", severity: "rejected" }]);
});

test("sheet-scoped names and names with quotes in their sheet lead to the cells", () => {
  const names = Object.fromEntries(Object.entries(namesFor("自评")).map(([name, target]) => [name, target.replace("'自评'", "'It''s'")]));
  const renamed = {
    ...source,
    sheets: source.sheets.map((sheet) => (sheet.name === "自评" ? { ...sheet, name: "It's", cells: withoutColumn(cells, "A") } : sheet)),
    names,
  };
  expect(assessmentIn(makeWorkbook(renamed)).answers).toEqual(expected.answers);
});
