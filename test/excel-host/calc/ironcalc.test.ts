import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseAddress } from "../model/a1.ts";
import type { Box } from "../model/box.ts";
import { writeRange } from "../model/edit.ts";
import { addName } from "../model/names.ts";
import { valueAt } from "../model/sheet.ts";
import { addSheet, deleteSheet, renameSheet } from "../model/sheets.ts";
import { insertCells } from "../model/structure.ts";
import type { CellValue, Sheet } from "../model/types.ts";
import { WorkbookModel } from "../model/workbook-model.ts";
import { calculator } from "./wasm.ts";

const box = (address: string): Box => parseAddress(address) ?? { row: 0, column: 0, rows: 1, columns: 1 };

function opened(): { readonly workbook: WorkbookModel; readonly sheet: Sheet } {
  const workbook = new WorkbookModel({ calc: calculator() });
  return { workbook, sheet: workbook.active };
}

function type(workbook: WorkbookModel, sheet: Sheet, address: string, input: unknown): void {
  writeRange(workbook, sheet, box(address), [[input]]);
}

function shown(workbook: WorkbookModel, sheet: Sheet, address: string): CellValue {
  workbook.calculate();
  const { row, column } = box(address);
  return valueAt(sheet, row, column);
}

describe("the emulated workbook computes", () => {
  test.each([
    ["=2/3*100", (2 / 3) * 100],
    ["=0.1+0.2", 0.1 + 0.2],
    ["=1/3/1000000", 1 / 3 / 1_000_000],
    ["=123456789000+1/3", 123_456_789_000 + 1 / 3],
    ["=1E+300/3", 1e300 / 3],
    ["=DATE(2024,1,5)", 45_296],
  ])("%s to the last digit", (formula, value) => {
    const { workbook, sheet } = opened();
    type(workbook, sheet, "A1", formula);
    expect(shown(workbook, sheet, "A1")).toBe(value);
  });

  test("texts, truth values and errors as what they are", () => {
    const { workbook, sheet } = opened();
    writeRange(workbook, sheet, box("A1:A4"), [['="TRUE"'], ["=1=1"], ["=1/0"], ['=""']]);
    expect(["A1", "A2", "A3", "A4"].map((address) => shown(workbook, sheet, address))).toEqual(["TRUE", true, "#DIV/0!", ""]);
  });

  test.each(["2024-05-01", "=1+1", "'quoted'", " 3", "TRUE", "#N/A", "12"])("nothing from the text %j in a text cell", (text) => {
    const { workbook, sheet } = opened();
    type(workbook, sheet, "A1", `'${text}`);
    type(workbook, sheet, "B1", "=ISTEXT(A1)");
    type(workbook, sheet, "B2", "=A1");
    expect([shown(workbook, sheet, "B1"), shown(workbook, sheet, "B2")]).toEqual([true, text]);
  });

  test("an emptied cell as empty, and a formula that was typed over no more", () => {
    const { workbook, sheet } = opened();
    writeRange(workbook, sheet, box("A1:A3"), [[1], ["=A1+1"], ["=COUNT(A1:A2)"]]);
    expect(shown(workbook, sheet, "A3")).toBe(2);
    writeRange(workbook, sheet, box("A1:A2"), [[""], ["typed over"]]);
    expect(["A2", "A3"].map((address) => shown(workbook, sheet, address))).toEqual(["typed over", 0]);
  });
});

describe("the engine follows the workbook", () => {
  test("when sheets are added, renamed and deleted", () => {
    const { workbook, sheet } = opened();
    const answers = addSheet(workbook, "Answers");
    type(workbook, answers, "A1", 3);
    type(workbook, sheet, "A1", "=Answers!A1*2");
    expect(shown(workbook, sheet, "A1")).toBe(6);
    renameSheet(workbook, answers, "自评 '26");
    type(workbook, answers, "A1", 4);
    expect(shown(workbook, sheet, "A1")).toBe(8);
    deleteSheet(workbook, answers);
    expect(shown(workbook, sheet, "A1")).toBe("#REF!");
  });

  test("when sheets are added to what was computed before", () => {
    const { workbook, sheet } = opened();
    type(workbook, sheet, "A1", "=1+1");
    expect(shown(workbook, sheet, "A1")).toBe(2);
    const [first, second] = [addSheet(workbook, "First"), addSheet(workbook, "Second")];
    type(workbook, second, "A1", "=Sheet1!A1+First!A1");
    type(workbook, first, "A1", 5);
    expect(shown(workbook, second, "A1")).toBe(7);
    type(workbook, sheet, "A1", "=Second!A1");
    type(workbook, second, "A1", 9);
    expect(shown(workbook, sheet, "A1")).toBe(9);
  });

  test.each([
    ["Sheet2", "Sheet3", "Sheet1"],
    ["sheet4", "SHEET3", "Sheet2"],
    ["sheet", "Sheet5_", "SHEET4"],
  ])("when sheets have the names that the engine gives: %s, %s, %s", (...names) => {
    const { workbook, sheet } = opened();
    renameSheet(workbook, sheet, "first");
    type(workbook, sheet, "A1", "=1");
    workbook.calculate();
    for (const [index, name] of names.entries()) type(workbook, addSheet(workbook, name), "A1", `=first!A1+${index}`);
    type(workbook, sheet, "A2", `=${names.map((name) => `${name}!A1`).join("&")}`);
    expect(shown(workbook, sheet, "A2")).toBe("123");
  });

  test("when rows are inserted", () => {
    const { workbook, sheet } = opened();
    writeRange(workbook, sheet, box("A1:A3"), [[1], [2], ["=SUM(A1:A2)"]]);
    expect(shown(workbook, sheet, "A3")).toBe(3);
    insertCells(workbook, sheet, box("2:2"), "Down");
    type(workbook, sheet, "A2", 10);
    expect([shown(workbook, sheet, "A3"), shown(workbook, sheet, "A4")]).toEqual([2, 13]);
  });

  test("a name of a sheet wins over the workbook's name there, and nowhere else", () => {
    const { workbook, sheet } = opened();
    const other = addSheet(workbook, "Other");
    for (const [place, value] of [
      [sheet, 1],
      [other, 2],
    ] as const) {
      type(workbook, place, "A1", value);
      type(workbook, place, "B1", "=rate*10");
    }
    addName(workbook, { name: "rate", formula: "=Sheet1!$A$1", scope: null, comment: "" });
    addName(workbook, { name: "rate", formula: "=Other!$A$1", scope: other.id, comment: "" });
    expect([shown(workbook, sheet, "B1"), shown(workbook, other, "B1")]).toEqual([10, 20]);
  });

  test("through any edits it comes to what a new engine comes to", () => {
    const input = fc.oneof(
      fc.integer({ min: -5, max: 5 }),
      fc.constantFrom("", "text", "=A1+B2", "=SUM(A1:B4)", '=IF(A1="","-",A1)', "=A4/B1"),
    );
    const edit = fc.record({ row: fc.nat({ max: 3 }), column: fc.nat({ max: 1 }), input });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const lived = opened();
        for (const { row, column, input: typed } of edits) {
          writeRange(lived.workbook, lived.sheet, { row, column: column + 2, rows: 1, columns: 1 }, [[typed]]);
          writeRange(lived.workbook, lived.sheet, { row, column, rows: 1, columns: 1 }, [[typeof typed === "number" ? typed : ""]]);
          lived.workbook.calculate();
        }
        const fresh = opened();
        for (const [key, cell] of lived.sheet.cells)
          fresh.sheet.cells.set(key, { ...cell, value: cell.formula === null ? cell.value : "" });
        fresh.workbook.calculate(true);
        expect([...fresh.sheet.cells.values()].map(({ value }) => value)).toEqual(
          [...lived.sheet.cells.values()].map(({ value }) => value),
        );
      }),
      { numRuns: 30 },
    );
  });
});
