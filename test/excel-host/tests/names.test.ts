import { expect, test } from "vitest";

import { startExcel } from "./excel.ts";

test("the workbook and each sheet have names of their own", async () => {
  const excel = await startExcel({ workbook: { sheets: ["A", "B"] } });
  await excel.onSheet(async (sheet, context) => {
    context.workbook.names.add("total", sheet.getRange("A1:A3"), "all of it");
    sheet.names.add("total", sheet.getRange("B1"));
    const global = context.workbook.names.getItem("TOTAL").load("name,type,value,formula,scope,comment,visible");
    const local = sheet.names.getItem("total").load("formula,scope");
    const range = sheet.getRange("total").load("address");
    const elsewhere = context.workbook.worksheets.getItem("B").names.getItemOrNullObject("total");
    context.workbook.names.load("items/name");
    await context.sync();
    expect(global.toJSON()).toMatchObject({
      name: "total",
      type: "Range",
      value: "A!$A$1:$A$3",
      formula: "=A!$A$1:$A$3",
      scope: "Workbook",
      comment: "all of it",
      visible: true,
    });
    expect([local.formula, local.scope, range.address, elsewhere.isNullObject]).toEqual(["=A!$B$1", "Worksheet", "A!B1", true]);
    expect(context.workbook.names.items).toHaveLength(1);
  });
});

test("constants keep their kind", async () => {
  const excel = await startExcel();
  await excel.onSheet(async (_sheet, context) => {
    const { names } = context.workbook;
    const items = ["=0.5", '="one ""two"""', "=TRUE", "plain"].map((formula, i) => names.add(`n_${i}_x`, formula).load("type,value"));
    await context.sync();
    expect(items.map(({ type, value }) => [type, value])).toEqual([
      ["Double", 0.5],
      ["String", 'one "two"'],
      ["Boolean", true],
      ["String", "plain"],
    ]);
  });
});

test.each(["A1", "R1C1", "c", "with space", "1st", "a-b", ""])("%j cannot be a name", async (name) => {
  const excel = await startExcel();
  expect(await excel.failure((sheet, context) => context.workbook.names.add(name, sheet.getRange("A1")))).toBe("InvalidArgument");
});

test("a name exists once in its scope, whatever its case", async () => {
  const excel = await startExcel();
  const failure = await excel.failure((sheet, context) => {
    context.workbook.names.add("csr_ENV1", sheet.getRange("A1"));
    context.workbook.names.add("CSR_env1", sheet.getRange("A2"));
  });
  expect(failure).toBe("ItemAlreadyExists");
});

test("names are hidden, pointed elsewhere and deleted", async () => {
  const excel = await startExcel();
  await excel.onSheet((sheet, context) => {
    const name = context.workbook.names.add("x_1_x", sheet.getRange("A1"));
    name.visible = false;
    context.workbook.names.add("gone", sheet.getRange("A1")).delete();
  });
  await excel.onSheet((_sheet, context) => {
    context.workbook.names.getItem("x_1_x").formula = "=Sheet1!$C$3";
  });
  expect(excel.workbook.names).toEqual([{ name: "x_1_x", formula: "=Sheet1!$C$3", visible: false, comment: "", scope: null }]);
});
