import { describe, expect, test } from "vitest";
import { readQuestionnaires } from "../../../../analysis/ingest/read-questionnaires.ts";
import { items } from "../../../../instrument/csr/instrument.ts";
import { answerTo, assessmentIn, codesOf, readOne } from "../expectations.ts";
import { bestAnswers, fields, itemCells, namesFor, questionnaire, rowOf, validCode, withSheets } from "../make-questionnaire.ts";
import { type Cells, type Content, makeWorkbook, type WorkbookSource } from "../make-workbook.ts";

const filling = { answers: { ...bestAnswers, "EM1-05": "N 不符合", "RM1-01": "2 部分规范" }, reasons: { "MK2-01": "NO_B2B 没有企业客户" } };
const source = questionnaire(filling);
const expected = assessmentIn(makeWorkbook(source));
const cells = itemCells(filling);

/** The questionnaire sheet with other cells. */
const withCells = (changed: Cells, names = source.names ?? {}): WorkbookSource => ({ ...withSheets(source, { 自评: { cells: changed } }), names });

/** Cells moved by rows and columns. */
const moved = (all: Cells, rows: (row: number) => number, columns: (column: string) => string = (column) => column): Cells =>
  Object.fromEntries(
    Object.entries(all).map(([address, content]) => {
      const [, column = "", row = ""] = /^([A-Z]+)(\d+)$/u.exec(address) ?? [];
      return [`${columns(column)}${rows(Number(row))}`, content];
    }),
  );

const nextColumn = (column: string): string => String.fromCodePoint((column.codePointAt(0) ?? 0) + 1);
const withoutRow = (all: Cells, row: number): Cells => Object.fromEntries(Object.entries(all).filter(([address]) => !new RegExp(`^[A-Z]+${row}$`, "u").test(address)));
const withoutColumn = (all: Cells, column: string): Cells => Object.fromEntries(Object.entries(all).filter(([address]) => !address.startsWith(column)));

describe("answers are found without any remark after", () => {
  const sheetNames: Readonly<Record<string, string>> = { 自评: "Sheet 7", 企业信息: "It's a 'profile'", _csr: "x" };
  const renamedNames = Object.fromEntries(Object.entries(source.names ?? {}).map(([name, target]) => [name, target.replace("'自评'", "'Sheet 7'")]));
  const cases: Readonly<Record<string, WorkbookSource>> = {
    "sheets were renamed": { ...source, sheets: source.sheets.map((sheet) => ({ ...sheet, name: sheetNames[sheet.name] ?? sheet.name })), names: renamedNames },
    "sheets were reordered": { ...source, sheets: source.sheets.toReversed() },
    "sheets were hidden, and others put before them": {
      ...source,
      sheets: [{ name: "Not started", state: "hidden", cells: { A1: "0", B2: "Not started" } }, ...source.sheets.map((sheet) => ({ ...sheet, state: "hidden" }))],
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
  const onlyNote = (workbook: WorkbookSource, count: number): void => {
    const { assessment, issues } = readOne(makeWorkbook(workbook));
    expect(assessment).toEqual(expected);
    expect(issues).toMatchObject([{ code: "names-broken", severity: "note", count }]);
  };
  test("all names are gone", () => onlyNote({ ...source, names: {} }, items.length));
  test("names are broken", () => onlyNote({ ...source, names: { ...source.names, csr_EM1_05: "#REF!", csr_RM1_01: "自评!#REF!", csr_RM1_02: "[1]自评!$D$7" } }, 3));
  test("a column was inserted and names did not move along", () => onlyNote(withCells(moved(cells, (row) => row, nextColumn)), items.length));
  test("rows were sorted and names stayed behind", () => {
    const last = 4 + items.length;
    const reversed = moved(cells, (row) => (row < 5 ? row : 5 + last - row));
    const middle = items.length % 2;
    onlyNote(withCells(reversed), items.length - middle);
  });
  test("ids are written in lower case, full width, with spaces or another dash", () => {
    const written: Readonly<Record<string, string>> = { "EM1-05": " em1-05 ", "RM1-01": "ＲＭ１－０１", "EM1-01": "EM1–01", "EM1-02": "EM1_02", "EM1-03": "csr_EM1_03" };
    const changed = Object.fromEntries(Object.entries(cells).map(([address, content]) => [address, typeof content === "string" ? (written[content] ?? content) : content]));
    const { assessment, issues } = readOne(makeWorkbook(withCells(changed)));
    expect(assessment).toEqual(expected);
    expect(issues).toEqual([]);
  });
});

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
    expect(readOne(makeWorkbook(withCells(others))).issues).toContainEqual(expect.objectContaining({ code: "missing-column", expected: "csr:na" }));
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

describe("rows of one item:", () => {
  const extra = 5 + items.length;
  const twice = (first: Content | undefined, second: Content | undefined): Cells => {
    const changed: Record<string, Content> = { ...cells, [`A${extra}`]: "EM1-05" };
    delete changed[`D${rowOf("EM1-05")}`];
    if (first !== undefined) changed[`D${rowOf("EM1-05")}`] = first;
    if (second !== undefined) changed[`D${extra}`] = second;
    return changed;
  };
  test.each([
    ["the first with an answer counts", "Y", "N", "yes"],
    ["a blank one does not hide the other", undefined, "N", "no"],
  ] as const)("%s", (_, first, second, state) => {
    const { assessment, issues } = readOne(makeWorkbook(withCells(twice(first, second))));
    expect(assessment?.answers.get("EM1-05")?.answer).toEqual({ kind: "compliance", state });
    expect(issues).toContainEqual(expect.objectContaining({ code: "duplicate-item-row", itemId: "EM1-05" }));
  });
  test("ids of no item are reported, headings are not", () => {
    const { issues } = readOne(makeWorkbook(withCells({ ...cells, [`A${extra}`]: "EM9-99", [`A${extra + 1}`]: "EM 员工责任" })));
    expect(issues).toMatchObject([{ code: "unknown-item", found: "EM9-99", cell: `A${extra}` }]);
  });
  test("rows that are missing are listed and count as blank", () => {
    const { assessment, issues } = readOne(makeWorkbook(withCells(withoutRow(withoutRow(cells, rowOf("EM1-05")), rowOf("MK1-01")))));
    expect(issues).toContainEqual(expect.objectContaining({ code: "item-not-found", itemIds: ["EM1-05", "MK1-01"] }));
    expect(assessment?.answers.has("EM1-05")).toBe(false);
  });
  test("an answer that was merged away is reported", () => {
    const row = rowOf("EM1-05");
    const workbook = withSheets(source, { 自评: { cells, after: `<mergeCells><mergeCell ref="D${row - 1}:D${row}"/></mergeCells>` } });
    expect(readOne(makeWorkbook(workbook)).issues).toMatchObject([{ code: "merged-cells", itemId: "EM1-05", cell: `D${row}` }]);
  });
});

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
    expect(readings.map(({ assessment }) => assessment && answerTo(assessment, "EM1-05"))).toMatchObject([{ state: "no" }, { state: "yes" }]);
  });
  test("keep their profiles when all profiles stand first", () => {
    const [first, second, ...others] = both.sheets.toSorted((a, b) => Number(b.name.startsWith("企业")) - Number(a.name.startsWith("企业")));
    if (first === undefined || second === undefined) throw new Error("two profiles");
    const readings = readQuestionnaires(makeWorkbook({ ...both, sheets: [first, second, ...others] }), "a.xlsx");
    expect(readings.map(({ assessment, provenance }) => [provenance.sheet, assessment?.profile.year])).toEqual([["自评", 2024], ["自评 (2)", 2023]]);
  });
  test("of one year are one: the copy with most answers counts", () => {
    const copy = itemCells({ answers: { "RM1-01": 1 } });
    const reading = readOne(makeWorkbook({ ...source, sheets: [{ name: "副本", cells: copy }, ...source.sheets] }));
    expect(reading.assessment).toEqual(expected);
    expect(reading.issues).toContainEqual(expect.objectContaining({ code: "duplicate-assessment", used: "自评", left: "副本" }));
  });
});

describe("what the file says of itself", () => {
  const withMeta = (meta: Readonly<Record<string, Content>>): Uint8Array => makeWorkbook(questionnaire({ ...filling, meta }));
  test("is inferred where it is lost, with warnings", () => {
    const { assessment, issues } = readOne(makeWorkbook({ ...source, sheets: source.sheets.filter(({ name }) => name !== "_csr") }));
    expect(assessment).toEqual({ ...expected, language: null });
    expect(issues).toMatchObject([
      { code: "meta-inferred", field: "version", assumed: "1.0.0", severity: "warning" },
      { code: "meta-inferred", field: "form", assumed: "full" },
      { code: "meta-inferred", field: "areas", assumed: "RM,EM,EN,MK,CM" },
    ]);
  });
  test("is a basic form where only basic items are there", () => {
    const basic = new Set(items.filter((item) => item.basic && item.area === "EM").map(({ id }) => rowOf(id)));
    const some = Object.fromEntries(Object.entries(cells).filter(([address]) => Number(address.replace(/\D+/u, "")) < 5 || basic.has(Number(address.replace(/\D+/u, "")))));
    const { assessment } = readOne(makeWorkbook({ ...withCells(some), sheets: withCells(some).sheets.filter(({ name }) => name !== "_csr") }));
    expect(assessment).toMatchObject({ form: "basic", areas: ["EM"] });
  });
  test("another MAJOR version is rejected, another MINOR one is not", () => {
    expect(readOne(withMeta({ version: "2.0.0" }))).toMatchObject({ assessment: null, issues: [{ code: "unknown-version", found: "2.0.0", expected: "1.0.0" }] });
    expect(assessmentIn(withMeta({ version: "1.3.0" })).instrumentVersion).toBe("1.3.0");
    expect(assessmentIn(withMeta({ version: 1 })).instrumentVersion).toBe("1.0.0");
    expect(codesOf(readOne(withMeta({ version: "draft" })).issues)).toEqual(["unknown-version"]);
  });
  test("another questionnaire is rejected", () => {
    expect(readOne(withMeta({ instrument: "dei-survey" }))).toMatchObject({ assessment: null, issues: [{ code: "unknown-instrument", found: "dei-survey" }] });
  });
  test("an unknown form is inferred", () => expect(codesOf(readOne(withMeta({ form: "medium" })).issues)).toEqual(["unknown-form", "meta-inferred"]));
  test("only the chosen areas are missed", () => {
    const some = Object.fromEntries(Object.entries(cells).filter(([address]) => !(Number(address.replace(/\D+/u, "")) >= rowOf("EN1-01"))));
    const workbook = withSheets(questionnaire({ ...filling, meta: { areas: "RM, EM" } }), { 自评: { cells: some } });
    const { assessment, issues } = readOne(makeWorkbook(workbook));
    expect(assessment?.areas).toEqual(["RM", "EM"]);
    expect(issues).toEqual([]);
  });
});

test("a workbook that is something else holds no questionnaire", () => {
  const { assessment, issues } = readOne(makeWorkbook({ sheets: [{ name: "Budget", cells: { A1: "Item", B1: 4, A2: "EM", B2: "Answer" } }] }));
  expect(assessment).toBeNull();
  expect(issues).toMatchObject([{ code: "no-questionnaire", severity: "rejected" }]);
});

test("sheet-scoped names and names with quotes in their sheet lead to the cells", () => {
  const names = Object.fromEntries(Object.entries(namesFor("自评")).map(([name, target]) => [name, target.replace("'自评'", "'It''s'")]));
  const renamed = { ...source, sheets: source.sheets.map((sheet) => (sheet.name === "自评" ? { ...sheet, name: "It's", cells: withoutColumn(cells, "A") } : sheet)), names };
  expect(assessmentIn(makeWorkbook(renamed)).answers).toEqual(expected.answers);
});
