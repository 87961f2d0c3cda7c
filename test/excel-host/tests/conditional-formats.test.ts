import { expect, test } from "vitest";

import { startExcel } from "./excel.ts";

test("the newest comes first, unless its priority says otherwise", async () => {
  const excel = await startExcel();
  await excel.onSheet(async (sheet, context) => {
    const formats = sheet.getRange("A1:A9").conditionalFormats;
    const custom = formats.add("Custom");
    custom.custom.rule.formula = '=$A1="x"';
    custom.custom.format.fill.color = "#ff0000";
    custom.custom.format.font.bold = true;
    custom.stopIfTrue = true;
    const bar = formats.add("DataBar");
    bar.dataBar.positiveFormat.fillColor = "#00FF00";
    bar.dataBar.lowerBoundRule = { type: "Number", formula: "0" };
    formats.load("items/type,items/priority");
    await context.sync();
    expect(formats.items.map(({ type, priority }) => [type, priority])).toEqual([
      ["DataBar", 0],
      ["Custom", 1],
    ]);
    custom.priority = 0;
    formats.load("items/type");
    const count = sheet.getRange("A9:B20").conditionalFormats.getCount();
    await context.sync();
    expect([formats.items[0]?.type, count.value]).toEqual(["Custom", 2]);
  });
  expect(excel.workbook.active.conditionalFormats[0]).toMatchObject({
    type: "Custom",
    stopIfTrue: true,
    boxes: [{ row: 0, column: 0, rows: 9, columns: 1 }],
    details: { customRule: { formula: '=$A1="x"' }, format: { fill: { color: "#FF0000" }, font: { bold: true } } },
  });
});

test("the part of another kind is a null object, or an error", async () => {
  const excel = await startExcel();
  await excel.onSheet(async (sheet, context) => {
    const format = sheet.getRange("A1").conditionalFormats.add("CellValue");
    format.cellValue.rule = { formula1: "=3", operator: "GreaterThan" };
    const bar = format.dataBarOrNullObject.load("axisColor");
    format.cellValue.load("rule");
    await context.sync();
    expect([bar.isNullObject, format.cellValue.rule]).toEqual([true, { formula1: "=3", operator: "GreaterThan" }]);
  });
  expect(await excel.failure((sheet) => sheet.getRange("A1").conditionalFormats.getItemAt(0).dataBar.load("axisColor"))).toBe(
    "InvalidArgument",
  );
});

test("a formula that Excel does not take is refused", async () => {
  const excel = await startExcel();
  const failure = await excel.failure((sheet) => {
    sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=Nowhere!A1>1";
  });
  expect(failure).toBe("InvalidArgument");
});

test("scales, icons and texts keep what was set", async () => {
  const excel = await startExcel();
  await excel.onSheet((sheet) => {
    const { conditionalFormats } = sheet.getRange("A1:A3");
    const scale = conditionalFormats.add("ColorScale").colorScale;
    scale.criteria = { minimum: { type: "LowestValue", color: "#FF0000" }, maximum: { type: "HighestValue", color: "#00FF00" } };
    conditionalFormats.add("IconSet").iconSet.style = "ThreeTriangles";
    const text = conditionalFormats.add("ContainsText").textComparison;
    text.rule = { operator: "Contains", text: "!" };
    text.format.font.color = "#FF0000";
  });
  const details = excel.workbook.active.conditionalFormats.map((format) => format.details);
  expect(details[0]).toMatchObject({ rule: { operator: "Contains", text: "!" }, format: { font: { color: "#FF0000" } } });
  expect(details[1]?.iconSet.style).toBe("ThreeTriangles");
  expect(details[2]?.colorScale.criteria).toMatchObject({ minimum: { color: "#FF0000" } });
});

test("clearing takes all from these cells only", async () => {
  const excel = await startExcel();
  await excel.onSheet((sheet) => {
    sheet.getRange("A1:A9").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
    sheet.getRange("A1:A3").conditionalFormats.clearAll();
  });
  expect(excel.workbook.active.conditionalFormats.map(({ boxes }) => boxes)).toEqual([[{ row: 3, column: 0, rows: 6, columns: 1 }]]);
});
