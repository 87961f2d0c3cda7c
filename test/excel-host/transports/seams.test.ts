import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "../browser/chromium.ts";
import { openPane, type OpenedPane, type PaneOptions, type Seam } from "../browser/open-pane.ts";
import { writeRange } from "../model/edit.ts";
import { valueAt } from "../model/sheet.ts";

const policy = "default-src 'none'; script-src 'self' https://appsforoffice.microsoft.com; style-src 'self'";

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Probe</title><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><script src="probe.js"></script></head><body></body></html>`;

/** An add-in that does one thing of each kind. */
const script = `
window.heard = [];
window.ready = Office.onReady();
Office.actions?.associate("greet", (event) => { heard.push("greet " + event.source.id); event.completed(); });
window.write = () => Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getItem("Sheet1");
  const range = sheet.getRange("A1:B1");
  range.formulas = [[20, "=A1*2+1"]];
  range.load("values");
  sheet.onChanged.add(async (event) => { heard.push(event.address + " " + event.source); });
  await context.sync();
  return range.values;
});
window.code = () => write().catch((error) => error.code);
window.create = () => Excel.createWorkbook("UEsDBA==").then(() => "done");
window.save = () => new Promise((resolve) => {
  Office.context.document.settings.set("language", "zh");
  Office.context.document.settings.saveAsync((result) => resolve(result.status));
});`;

let browser: Browser;
let build: string;

beforeAll(async () => {
  browser = await launchChromium();
  build = await mkdtemp(path.join(tmpdir(), "seams-"));
  await writeFile(path.join(build, "taskpane.html"), page);
  await writeFile(path.join(build, "probe.js"), script);
});

afterAll(async () => {
  await browser.close();
  await rm(build, { recursive: true });
});

const opened = (seam: Seam, options: Partial<PaneOptions> = {}): Promise<OpenedPane> => openPane(browser, { seam, build, ...options });

/** The library for the iPad knows no functions behind ribbon buttons. */
const seams: readonly (readonly [Seam, platform: string, theme: string | null, hearsCommands: boolean])[] = [
  ["desktop", "PC", "#1f1f1f", true],
  ["web", "OfficeOnline", null, true],
  ["Mac", "Mac", null, true],
  ["iOS", "iOS", null, false],
];

describe.each(seams)("Microsoft's library on the seam of %s", (seam, platform, background, hearsCommands) => {
  let opening: OpenedPane;

  beforeAll(async () => {
    opening = await opened(seam, { locale: "zh-CN", apis: { ExcelApi: "1.8" }, scheme: "dark" });
  });

  afterAll(() => opening.close());

  test("starts as on that platform, in the host's language, with its requirement sets", async () => {
    const { pane, trouble, requests } = opening;
    expect(await pane.evaluate("window.ready")).toMatchObject({ host: "Excel", platform });
    expect(await pane.evaluate("Office.context.displayLanguage")).toBe("zh-CN");
    expect(await pane.evaluate("['1.8', '1.9'].map((v) => Office.context.requirements.isSetSupported('ExcelApi', v))")).toEqual([
      true,
      false,
    ]);
    expect([trouble.errors, trouble.violations, requests.foreign]).toEqual([[], [], []]);
  });

  test("has a theme on Windows only, as Office has", async () => {
    expect(await opening.pane.evaluate("Office.context.officeTheme?.bodyBackgroundColor ?? null")).toBe(background);
  });

  test("writes, computes and hears of what others do", async () => {
    const { pane, host } = opening;
    expect(await pane.evaluate("write()")).toEqual([[20, 41]]);
    expect(valueAt(host.workbook.active, 0, 1)).toBe(41);
    host.workbook.as("coauthor", () => {
      writeRange(host.workbook, host.workbook.active, { row: 1, column: 0, rows: 1, columns: 1 }, [["theirs"]]);
    });
    await expect.poll(() => pane.evaluate("heard")).toContain("A2 Remote");
  });

  test("hears of the ribbon", async () => {
    const { pane, runCommand } = opening;
    await runCommand("greet");
    // A request and its answer take longer than the message.
    await pane.evaluate("write()");
    expect(String(await pane.evaluate("heard")).includes("greet button")).toBe(hearsCommands);
  });

  test("opens a new workbook", async () => {
    expect(await opening.pane.evaluate("create()")).toBe("done");
    expect(opening.host.workbook.created).toEqual(["UEsDBA=="]);
  });

  test("keeps settings", async () => {
    expect(await opening.pane.evaluate("save()")).toBe("succeeded");
    await expect.poll(() => opening.host.workbook.settings).toEqual([{ key: "language", value: "zh" }]);
  });

  test.each([
    ["cellEdit", "InvalidOperationInCellEditMode"],
    ["accessDenied", "AccessDenied"],
    ["requestTooLarge", "RequestPayloadSizeLimitExceeded"],
  ] as const)("tells the add-in of the fault %s", async (kind, code) => {
    const { pane, host } = opening;
    const lift = host.faults.add({ kind });
    expect(await pane.evaluate("code()")).toBe(code);
    lift();
    expect(await pane.evaluate("write()")).toEqual([[20, 41]]);
  });
});

test("finds no Excel in a browser tab", async () => {
  const { pane, close } = await opened("none");
  expect(await pane.evaluate("window.ready")).toMatchObject({ host: null });
  await close();
});
