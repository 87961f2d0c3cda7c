import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { address, columnIndex, columnName, parseAddress, quotedSheet, splitSheet } from "../model/a1.ts";
import { type Box, contains, intersection, maxColumns, maxRows, subtract } from "../model/box.ts";
import { mapReferences, renameSheet, shiftedFormula } from "../model/formula.ts";
import { formulaCheck } from "../model/formula-check.ts";
import { displayed } from "../model/number-text.ts";
import { WorkbookModel } from "../model/workbook-model.ts";
import { RichApiError } from "../protocol/errors.ts";

const box = fc
  .tuple(fc.nat(200), fc.nat(200), fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 }))
  .map(([row, column, rows, columns]): Box => ({ row, column, rows, columns }));
const sheetName = fc.stringMatching(/^[A-Za-z0-9 '&得分.-]{1,20}$/).filter((name) => !/^'|'$/.test(name));

describe("addresses", () => {
  test("every box reads back from its address", () => {
    fc.assert(
      fc.property(box, (one) => {
        expect(parseAddress(address(one))).toEqual(one);
      }),
    );
  });

  test("every column has one name", () => {
    fc.assert(fc.property(fc.nat(maxColumns - 1), (column) => columnIndex(columnName(column)) === column));
    expect([columnName(0), columnName(25), columnName(26), columnName(16_383)]).toEqual(["A", "Z", "AA", "XFD"]);
  });

  test("every sheet name reads back from its quoted form", () => {
    fc.assert(
      fc.property(sheetName, (name) => {
        expect(splitSheet(`${quotedSheet(name)}!A1`)).toEqual({ sheet: name, rest: "A1" });
      }),
    );
  });

  test("whole rows and columns are read; what lies off the sheet is not", () => {
    expect(parseAddress("B:C")).toEqual({ row: 0, column: 1, rows: maxRows, columns: 2 });
    expect(parseAddress("$5:$2")).toEqual({ row: 1, column: 0, rows: 4, columns: maxColumns });
    expect([parseAddress("A0"), parseAddress("XFE1"), parseAddress("A1048577"), parseAddress("A1:")]).toEqual([null, null, null, null]);
  });
});

test("a box without a hole is the cells of the box that are not in the hole", () => {
  const area = (boxes: readonly Box[]): number => boxes.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  fc.assert(
    fc.property(box, box, (whole, hole) => {
      const pieces = subtract(whole, hole);
      const cut = intersection(whole, hole);
      expect(area(pieces)).toBe(area([whole]) - (cut === null ? 0 : area([cut])));
      expect(pieces.every((piece) => contains(whole, piece) && intersection(piece, hole) === null)).toBe(true);
    }),
  );
});

describe("formulas", () => {
  test.each([
    ["=A1+$B$2", "=B3+$B$2"],
    ["=SUM(A1:$A9,B:B,3:3)", "=SUM(B3:$A11,C:C,5:5)"],
    [`="A1"&A1`, `="A1"&B3`],
    ["='It''s A1'!A1", "='It''s A1'!B3"],
    ["=得分!A1", "=得分!B3"],
    ["=LOG10(A1)", "=LOG10(B3)"],
    ["=csr_A1+A1_x+Table1", "=csr_A1+A1_x+Table1"],
    ["=1.5E1+E1", "=1.5E1+F3"],
    ["=#REF!A1+1", "=#REF!A1+1"],
  ])("%s filled two rows down and one column right reads %s", (formula, shifted) => {
    expect(shiftedFormula(formula, 2, 1)).toBe(shifted);
  });

  test("a reference pushed off the sheet is #REF!", () => {
    expect(shiftedFormula("=A1+B2", -1, 0)).toBe("=#REF!+B1");
  });

  test("rewriting nothing changes nothing", () => {
    const formulas = ["=SUM(Sheet1!A1:B2)", `=IF(A1="it's ""A2""",'x y'!$A:$B,0)`, '=COUNTIFS($F:$F,">=0")'];
    expect(formulas.map((formula) => mapReferences(formula, (reference) => ({ ...reference })))).toEqual(formulas);
  });

  test.each([
    "=1",
    "=-A1",
    "=IF(A1,,2)",
    "=IF(A1,)",
    '=A1&";"&{1,2;3,4}',
    "=A1%",
    "=SUM(A:A)-(-1)",
    '=IF(A1="","(","")',
    "='it''s (1)'!A1",
    "=[other.xlsx]Sheet!A1",
    "=F()",
  ])("Excel takes %s", (formula) => {
    const workbook = new WorkbookModel({ sheets: ["it's (1)"] });
    expect(() => formulaCheck(workbook)(formula)).not.toThrow();
  });

  test.each(["=A1+", "=SUM(A1", "=A1)", '="a', "=IF(A1;2)", "=SUM(A1,2*)", "=x!A1", `=${"(".repeat(65)}1${")".repeat(65)}`])(
    "Excel refuses %s",
    (formula) => {
      expect(() => formulaCheck(new WorkbookModel())(formula)).toThrow(RichApiError);
    },
  );

  test("a new sheet name stands wherever the old one did, and nowhere else", () => {
    expect(renameSheet(`=Data!A1+'Data'!B1+Data2!A1+"Data!A1"+MyData!A1`, "data", "New one")).toBe(
      `='New one'!A1+'New one'!B1+Data2!A1+"Data!A1"+MyData!A1`,
    );
  });
});

test.each([
  [1234.5, "General", "1234.5"],
  [0.1 + 0.2, "General", "0.3"],
  [1.005, "0.00", "1.01"],
  [-1234.567, "#,##0.0", "-1,234.6"],
  [0.123, "0%", "12%"],
  [0.1235, "0.0%", "12.4%"],
  [46_082, "yyyy-mm-dd", "2026-03-01"],
  [46_082.5, "m/d/yyyy hh:mm", "3/1/2026 12:00"],
  [5, '0" of 10"', "5 of 10"],
  [-5, "0;(0);-", "(5)"],
  [0, "0;(0);-", "-"],
  [0.5, "#.##", ".5"],
  ["text", '@"!"', "text!"],
  ["", "0.00", ""],
  [true, "0", "TRUE"],
  [7, "000", "007"],
  [12, ";;;", ""],
])("%j in the format %j shows %j", (value, format, text) => {
  expect(displayed(value, format)).toBe(text);
});
