import { expect, test } from "vitest";

import { bootExcel, installGlobals, removeGlobals } from "../node.ts";
import { startExcel } from "./excel.ts";

test("panes are frozen by rows, by columns, or by both", async () => {
  const excel = await startExcel();
  await excel.onSheet(async (sheet, context) => {
    sheet.freezePanes.freezeAt("A1:B3");
    const location = sheet.freezePanes.getLocationOrNullObject().load("address");
    await context.sync();
    expect(location.address).toBe("Sheet1!A1:B3");
    sheet.freezePanes.freezeRows(4);
  });
  expect(excel.workbook.active.freeze).toEqual({ rows: 4, columns: 0 });
});

test("a sheet's page setup is kept", async () => {
  const excel = await startExcel();
  await excel.onSheet(async (sheet, context) => {
    const { pageLayout } = sheet;
    pageLayout.orientation = "Landscape";
    pageLayout.paperSize = "A4";
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.setPrintMargins("Inches", { top: 1, left: 0.5 });
    pageLayout.setPrintArea("A1:H40");
    pageLayout.setPrintTitleRows("$1:$3");
    pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P / &N";
    pageLayout.centerHorizontally = true;
    sheet.horizontalPageBreaks.add("A20");
    const area = pageLayout.getPrintAreaOrNullObject().load("address");
    sheet.horizontalPageBreaks.load("items/rowIndex");
    await context.sync();
    expect([area.address, sheet.horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex)]).toEqual(["Sheet1!A1:H40", [19]]);
  });
  expect(excel.workbook.active.page).toMatchObject({
    orientation: "Landscape",
    paperSize: "A4",
    zoom: { horizontalFitToPages: 1 },
    topMargin: 72,
    leftMargin: 36,
    titleRows: "1:3",
    centerHorizontally: true,
    headersFooters: { defaultForAllPages: { centerFooter: "&P / &N" } },
  });
});

test("custom XML parts are found by their namespace", async () => {
  const excel = await startExcel();
  const xml = '<a xmlns="urn:csr"><b>值</b></a>';
  await excel.onSheet(async (_sheet, context) => {
    const { customXmlParts } = context.workbook;
    customXmlParts.add(xml);
    customXmlParts.add('<?xml version="1.0"?><z xmlns:q="urn:other"/>');
    const text = customXmlParts.getByNamespace("urn:csr").getOnlyItem().getXml();
    const missing = customXmlParts.getByNamespace("urn:none").getOnlyItemOrNullObject();
    await context.sync();
    expect([text.value, missing.isNullObject]).toEqual([xml, true]);
  });
});

test("keys are kept on the file and on a sheet", async () => {
  const excel = await startExcel();
  await excel.onSheet(async (sheet, context) => {
    context.workbook.properties.title = "CSR";
    context.workbook.properties.custom.add("year", 2026);
    sheet.customProperties.add("csr", "form=full");
    sheet.customProperties.add("CSR", "form=basic");
    const property = sheet.customProperties.getItem("csr").load("key,value");
    const missing = sheet.customProperties.getItemOrNullObject("other");
    const year = context.workbook.properties.custom.getItem("year").load("value,type");
    await context.sync();
    expect([property.key, property.value, missing.isNullObject, year.value, year.type]).toEqual([
      "csr",
      "form=basic",
      true,
      2026,
      "Number",
    ]);
  });
  expect(excel.workbook.properties["title"]).toBe("CSR");
});

test("settings are one store, from whichever side", async () => {
  const excel = await startExcel();
  await excel.onSheet((_sheet, context) => context.workbook.settings.add("lang", "zh"));
  const { settings } = excel.Office.context.document;
  await new Promise((resolve) => {
    settings.refreshAsync(resolve);
  });
  expect(settings.get("lang")).toBe("zh");
  settings.set("form", { basic: true });
  await new Promise((resolve) => {
    settings.saveAsync(resolve);
  });
  expect(excel.settings).toEqual([
    { key: "lang", value: "zh" },
    { key: "form", value: { basic: true } },
  ]);
});

test("selection, active cell, calculation mode, culture and new workbooks", async () => {
  const excel = await startExcel({ locale: "zh-CN" });
  await excel.onSheet(async (_sheet, context) => {
    excel.workbook.user.select("Sheet1", "B2:C3");
    const selected = context.workbook.getSelectedRange().load("address");
    const active = context.workbook.getActiveCell().load("address");
    const { application } = context.workbook;
    application.suspendScreenUpdatingUntilNextSync();
    application.load("calculationMode,cultureInfo/name");
    await context.sync();
    expect([selected.address, active.address, application.calculationMode]).toEqual(["Sheet1!B2:C3", "Sheet1!B2", "Automatic"]);
    expect(application.cultureInfo.name).toBe("zh-CN");
  });
  await excel.Excel.createWorkbook("UEsDBA==");
  expect(excel.workbook.created).toEqual(["UEsDBA=="]);
});

test("locale, theme and ribbon commands reach the add-in", async () => {
  const excel = await bootExcel({ locale: "zh-CN", theme: { bodyBackgroundColor: "#262626" } });
  expect([excel.Office.context.displayLanguage, excel.Office.context.officeTheme.bodyBackgroundColor]).toEqual(["zh-CN", "#262626"]);
  const pressed = new Promise<string>((resolve) => {
    excel.Office.actions.associate("insert", (event: { readonly source: { readonly id: string }; completed(): void }) => {
      event.completed();
      resolve(event.source.id);
    });
  });
  excel.runCommand("insert", "InsertButton");
  expect(await pressed).toBe("InsertButton");
  await excel.host.events.settled();
  expect(excel.completions).toHaveLength(1);
});

test("the globals of a task pane come and go", async () => {
  const excel = await bootExcel();
  installGlobals(excel);
  expect(globalThis.Excel).toBe(excel.Excel);
  removeGlobals();
  expect("Excel" in globalThis).toBe(false);
});

test.each([
  ["1.7", ["ok", "ApiNotFound", "ApiNotFound", "ApiNotFound"]],
  ["1.8", ["ok", "ok", "ApiNotFound", "ApiNotFound"]],
  ["1.12", ["ok", "ok", "ok", "ApiNotFound"]],
  ["1.15", ["ok", "ok", "ok", "ok"]],
])("an Excel of ExcelApi %s refuses what is newer", async (version, expected) => {
  const excel = await startExcel({ apis: { ExcelApi: version } });
  const uses = [
    (sheet: Excel.Worksheet) => sheet.freezePanes.freezeRows(1),
    (sheet: Excel.Worksheet) => (sheet.getRange("A1").dataValidation.rule = { list: { source: "a", inCellDropDown: true } }),
    (sheet: Excel.Worksheet) => sheet.customProperties.add("a", "b"),
    (sheet: Excel.Worksheet) => sheet.onProtectionChanged.add(() => Promise.resolve()),
  ];
  const met: string[] = [];
  for (const use of uses) met.push(await excel.failure(use));
  expect(met.map((code) => (code === "none" ? "ok" : code))).toEqual(expected);
  expect(excel.Office.context.requirements.isSetSupported("ExcelApi", "1.12")).toBe(Number(version.slice(2)) >= 12);
});
