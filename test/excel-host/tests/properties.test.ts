import fc from "fast-check";
import { expect, test } from "vitest";

import { address } from "../model/a1.ts";
import { type Box, isInside, maxColumns, maxRows } from "../model/box.ts";
import { readCell } from "../model/read.ts";
import { applyStyle, newSheet, styleAt, valueAt } from "../model/sheet.ts";
import { ownValidation, removeValidation, validationAt } from "../model/validation.ts";
import { resolve } from "../model/names.ts";
import { WorkbookModel } from "../model/workbook-model.ts";

const side = 8;
const span = fc.tuple(fc.nat(side - 1), fc.integer({ min: 1, max: 4 }));
const box = fc.tuple(span, span).map(([[row, rows], [column, columns]]): Box => ({
  row,
  column,
  rows: Math.min(rows, side - row),
  columns: Math.min(columns, side - column),
}));
const places = Array.from({ length: side * side }, (_place, i) => ({ row: Math.floor(i / side), column: i % side }));

test("however rows and columns come and go, a reference follows its cell, or says that it is gone", () => {
  const step = fc.record({
    axis: fc.constantFrom("row", "column"),
    isInsertion: fc.boolean(),
    at: fc.nat(side),
    count: fc.integer({ min: 1, max: 3 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
      const workbook = new WorkbookModel({ sheets: ["Marks", "Formulas"] });
      const { user } = workbook;
      places.forEach(({ row, column }, i) => {
        user.edit("Marks", address({ row, column, rows: 1, columns: 1 }), `mark ${i}`);
        user.edit("Formulas", `A${i + 1}`, `=Marks!${address({ row, column, rows: 1, columns: 1 })}`);
      });
      for (const { axis, isInsertion, at, count } of steps) {
        if (axis === "row" && isInsertion) user.insertRows("Marks", at, count);
        else if (axis === "row") user.deleteRows("Marks", at, count);
        else if (isInsertion) user.insertColumns("Marks", at, count);
        else user.deleteColumns("Marks", at, count);
      }
      const [marks] = workbook.sheets;
      const left = new Set([...(marks?.cells.values() ?? [])].map(({ value }) => value));
      places.forEach((_place, i) => {
        const formula = readCell(workbook, "Formulas", `A${i + 1}`).formula ?? "";
        const target = resolve(workbook, formula, null);
        const found = target === null ? formula : valueAt(target.sheet, target.box.row, target.box.column);
        expect(found).toBe(left.has(`mark ${i}`) ? `mark ${i}` : "=Marks!#REF!");
      });
    }),
    { numRuns: 40 },
  );
});

test("however rules are set and cleared, each cell has the last one it was given", () => {
  const change = fc.record({ box, kind: fc.constantFrom("set", "clear") });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
      const sheet = newSheet("id", "Sheet1");
      const expected = new Map<string, string>();
      changes.forEach(({ box: part, kind }, i) => {
        if (kind === "clear") removeValidation(sheet, part);
        else ownValidation(sheet, part).rule = { list: { source: `rule ${i}` } };
        for (const { row, column } of places) {
          if (!isInside(part, row, column)) continue;
          if (kind === "clear") expected.delete(`${row} ${column}`);
          else expected.set(`${row} ${column}`, `rule ${i}`);
        }
      });
      for (const { row, column } of places) {
        const holding = sheet.validations.filter(({ boxes }) => boxes.some((one) => isInside(one, row, column)));
        expect(holding.length).toBeLessThanOrEqual(1);
        expect(validationAt(sheet, row, column)?.rule?.["list"]?.["source"]).toBe(expected.get(`${row} ${column}`));
      }
    }),
  );
});

test("however looks are given to cells, rows, columns and the sheet, the last one holds", () => {
  const part = fc.oneof(
    box,
    span.map(([row, rows]): Box => ({ row, rows, column: 0, columns: maxColumns })),
    span.map(([column, columns]): Box => ({ row: 0, rows: maxRows, column, columns })),
    fc.constant<Box>({ row: 0, column: 0, rows: maxRows, columns: maxColumns }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(part, fc.boolean()), { maxLength: 10 }), (changes) => {
      const sheet = newSheet("id", "Sheet1");
      const expected = places.map(() => ({ fontSize: 11, indentLevel: 0 }));
      changes.forEach(([one, isSize], i) => {
        const change = isSize ? { fontSize: i + 20 } : { indentLevel: i + 1 };
        applyStyle(sheet, one, change);
        places.forEach(({ row, column }, at) => {
          if (isInside(one, row, column)) Object.assign(expected[at] ?? {}, change);
        });
      });
      const found = places.map(({ row, column }) => {
        const { fontSize, indentLevel } = styleAt(sheet, row, column);
        return { fontSize, indentLevel };
      });
      expect(found).toEqual(expected);
    }),
  );
});
