import { expect, test } from "vitest";

import { startExcel } from "./excel.ts";

test("a chart takes its series from the block, by headers and categories", async () => {
  const excel = await startExcel();
  await excel.onSheet(async (sheet, context) => {
    const block = sheet.getRange("A1:C3");
    block.values = [
      ["area", "2025", "2026"],
      ["Employees", 40, 50],
      ["Market", 60, 70],
    ].map((row) => row.map((value) => (typeof value === "string" ? `'${value}` : value)));
    const chart = sheet.charts.add("Radar", block, "Columns");
    chart.name = "profile";
    chart.title.text = "得分";
    chart.legend.position = "Right";
    chart.axes.valueAxis.maximum = 100;
    chart.axes.valueAxis.majorGridlines.visible = false;
    chart.setPosition("E2", "H9");
    chart.series.load("items/name");
    chart.load("left,top,width,height");
    await context.sync();
    expect(chart.series.items.map(({ name }) => name)).toEqual(["2025", "2026"]);
    expect([chart.left, chart.top, chart.width, chart.height]).toEqual([192, 15, 192, 120]);
    const series = chart.series.getItemAt(0);
    series.format.fill.setSolidColor("#112233");
    series.setValues(sheet.getRange("C2:C3"));
    series.hasDataLabels = true;
  });
  expect(excel.workbook.active.charts[0]).toMatchObject({
    name: "profile",
    chartType: "Radar",
    title: { text: "得分", visible: true },
    axes: { value: { maximum: 100, majorGridlines: { visible: false } } },
    series: [
      { values: "Sheet1!$C$2:$C$3", categories: "Sheet1!$A$2:$A$3", fillColor: "#112233", hasDataLabels: true },
      { values: "Sheet1!$C$2:$C$3", categories: "Sheet1!$A$2:$A$3" },
    ],
  });
});

test("series are added by hand, charts found by name and deleted", async () => {
  const excel = await startExcel();
  await excel.onSheet((sheet) => {
    const chart = sheet.charts.add("BarClustered", sheet.getRange("A1:A3"));
    const series = chart.series.add("mine");
    series.setValues(sheet.getRange("B1:B3"));
    series.setXAxisValues(sheet.getRange("A1:A3"));
    chart.series.getItemAt(0).delete();
  });
  expect(excel.workbook.active.charts[0]?.series).toMatchObject([{ name: "mine", values: "Sheet1!$B$1:$B$3" }]);
  await excel.onSheet((sheet) => sheet.charts.getItem("chart 1").delete());
  expect(excel.workbook.active.charts).toEqual([]);
});

test("a chart of no kind, or of no range, is refused", async () => {
  const excel = await startExcel();
  // The declarations know no such kind.
  const spider: Excel.ChartType = JSON.parse('"Spider"');
  expect(await excel.failure((sheet) => sheet.charts.add(spider, sheet.getRange("A1:B2")))).toBe("InvalidArgument");
  expect(await excel.failure((sheet) => sheet.charts.add("3DPie", sheet.getRange("A1:B2")))).toBe("none");
});

test("a table has a header, columns, and grows", async () => {
  const excel = await startExcel();
  await excel.onSheet(async (sheet, context) => {
    sheet.getRange("A1:B2").values = [
      ["what", "what"],
      ["a", 1],
    ];
    const table = sheet.tables.add("A1:B2", true);
    table.name = "Plan";
    table.style = "TableStyleLight1";
    table.rows.add(undefined, [["b", 2]]);
    const columns = table.columns.load("items/name");
    const body = table.getDataBodyRange().load("address,values");
    const column = table.columns.getItem("what2").getDataBodyRange().load("address");
    const same = context.workbook.tables.getItemOrNullObject("plan").load("name,showHeaders");
    await context.sync();
    expect(columns.items.map(({ name }) => name)).toEqual(["what", "what2"]);
    expect([body.address, body.values, column.address, same.name]).toEqual([
      "Sheet1!A2:B3",
      [
        ["a", 1],
        ["b", 2],
      ],
      "Sheet1!B2:B3",
      "Plan",
    ]);
  });
});

test("tables neither overlap nor cover merged cells", async () => {
  const excel = await startExcel();
  await excel.onSheet((sheet) => sheet.tables.add("A1:B3", true));
  expect(await excel.failure((sheet) => sheet.tables.add("B2:C4", true))).toBe("InvalidArgument");
  const merged = await excel.failure((sheet) => {
    sheet.getRange("E1:F1").merge();
    sheet.tables.add("E1:F3", true);
  });
  expect(merged).toBe("InvalidArgument");
});
