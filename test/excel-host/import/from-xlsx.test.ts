import { beforeAll, describe, expect, test } from "vitest";

import { template } from "../../../analysis/template/template.ts";
import { csr } from "../../../instrument/csr/instrument.ts";
import { workbookSpec } from "../../../instrument/workbook/workbook-spec.ts";
import { toXlsx } from "../export/to-xlsx.ts";
import { readCell, readCells } from "../model/read.ts";
import type { WorkbookModel } from "../model/workbook-model.ts";
import { startExcel } from "../tests/excel.ts";
import { fromXlsx } from "./from-xlsx.ts";

const options = { form: "basic", language: "zh", areas: csr.areas.map(({ id }) => id) } as const;

describe("the ready-made workbook opens in the emulator", () => {
  let workbook: WorkbookModel;
  beforeAll(async () => {
    workbook = await fromXlsx(await template(options));
  });

  test("with every sheet, value, formula and name", () => {
    for (const spec of workbookSpec(options)) {
      const sheet = workbook.sheets.find(({ name }) => name === spec.name);
      if (sheet === undefined) throw new Error(`no sheet ${spec.name}`);
      expect(sheet.visibility).toBe(spec.visibility === "visible" ? "Visible" : "VeryHidden");
      expect(sheet.freeze).toEqual(spec.freeze);
      for (const { row, column, value } of spec.cells) {
        const cell = sheet.cells.get((row - 1) * 16_384 + column - 1);
        const found = cell?.formula ?? cell?.value ?? "";
        expect(found).toBe(typeof value === "object" && value !== null ? `=${value.formula}` : (value ?? ""));
      }
      const names = workbook.names.map(({ name }) => name);
      expect(spec.names.filter(({ name }) => !names.includes(name))).toEqual([]);
    }
  });

  test("with its drop-downs", () => {
    for (const spec of workbookSpec(options)) {
      const sheet = workbook.sheets.find(({ name }) => name === spec.name);
      const cells = sheet?.validations.flatMap(({ boxes }) => boxes).reduce((sum, box) => sum + box.rows * box.columns, 0);
      const expected = spec.validations.reduce((sum, { box }) => sum + (box.lastRow - box.row + 1) * (box.lastColumn - box.column + 1), 0);
      expect(cells).toBe(expected);
    }
  });

  test("with its conditional formats", () => {
    for (const spec of workbookSpec(options)) {
      const sheet = workbook.sheets.find(({ name }) => name === spec.name);
      const formulas = sheet?.conditionalFormats.map(({ details }) => details.customRule.formula);
      expect(formulas?.toSorted()).toEqual(spec.conditionalFormats.map(({ formula }) => `=${formula}`).toSorted());
      const fills = sheet?.conditionalFormats.map(({ details }) => details.format.fill.color);
      expect(fills?.toSorted()).toEqual(spec.conditionalFormats.map(({ fill }) => (fill === undefined ? "" : `#${fill}`)).toSorted());
    }
  });

  test("and the add-in can read it", async () => {
    const excel = await startExcel({ workbook });
    const count = await excel.onSheet(async (_sheet, context) => {
      const sheets = context.workbook.worksheets.load("items/name");
      await context.sync();
      return sheets.items.length;
    });
    expect(count).toBe(workbookSpec(options).length);
  });
});

test("what was saved opens as it was", async () => {
  const excel = await startExcel({ workbook: { sheets: ["自评", "Other one"] } });
  await excel.onSheet((sheet, context) => {
    sheet.getRange("A1:D1").formulas = [["text", "=1+1", 0.5, true]];
    sheet.getRange("A1").format.fill.color = "#112233";
    sheet.getRange("B1").format.borders.getItem("EdgeTop").style = "Double";
    sheet.getRange("C1").numberFormat = [["0.0%"]];
    sheet.getRange("D1").format.protection.locked = false;
    sheet.getRange("B:B").format.columnWidth = 105;
    sheet.getRange("A3").values = [["hidden"]];
    sheet.getRange("3:3").rowHidden = true;
    sheet.getRange("A5:B6").merge();
    sheet.getRange("A2").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
    sheet.names.add("own", sheet.getRange("A1"));
    context.workbook.names.add("constant", "=0.25");
  });
  const before = excel.workbook;
  const after = await fromXlsx(await toXlsx(before));
  const [sheet] = after.sheets;
  expect(after.sheets.map(({ name }) => name)).toEqual(["自评", "Other one"]);
  for (const { value, formula, style, row, column } of readCells(before, before.active)) {
    expect(sheet && readCells(after, sheet).find((cell) => cell.row === row && cell.column === column)).toMatchObject({
      value,
      formula,
      style,
    });
  }
  expect(readCell(after, "自评", "A2").validation?.rule).toEqual({ list: { inCellDropDown: true, source: "a,b" } });
  expect([sheet?.merges, sheet?.rows.get(2)?.hidden, sheet?.columns.get(1)?.size]).toEqual([before.active.merges, true, 105]);
  expect(after.names.map(({ name, formula, scope }) => [name, formula, scope !== null])).toEqual([
    ["own", "=自评!$A$1", true],
    ["constant", "=0.25", false],
  ]);
});
