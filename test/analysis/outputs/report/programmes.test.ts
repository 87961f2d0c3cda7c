import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import ExcelJS from "exceljs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PublishedBenchmark } from "../../../../analysis/disclosure/gate/published-benchmark.ts";
import { benchmarkPage } from "../../../../analysis/outputs/benchmark-workbook/benchmark-cells.ts";
import { benchmarkSheets } from "../../../../analysis/outputs/benchmark-workbook/benchmark-sheets.ts";
import { progressCsv, trainingCsv } from "../../../../analysis/outputs/programme-csv.ts";
import { readBenchmark } from "../../../../analysis/outputs/read-benchmark.ts";
import { renderReport } from "../../../../analysis/outputs/report/report.ts";
import { readClusterTable } from "../../../../analysis/programmes/cluster-table.ts";
import { reportWorkbook } from "../../../../analysis/template/report-workbook.ts";
import { benchmarkIn } from "../../../../analysis/peers/benchmark-file.ts";
import type { Language } from "../../../../instrument/types.ts";
import { accessibilityFindings } from "../../../addin/browser/accessibility.ts";
import { launchChromium } from "../../../excel-host/browser/chromium.ts";
import { hostileTexts } from "../../attacks/hostile-texts.ts";
import { clusterPool } from "../../programmes/cluster-pools.ts";

/** Names as `csr aggregate` takes them from a table. */
function parkNames(texts: readonly string[]): readonly string[] {
  const rows = texts.map((text, at) => ({ row: at + 2, fields: ["A", text] }));
  const table = readClusterTable({ name: "", columns: ["company", "park"], rows, tooLong: [], facts: {} });
  return "problem" in table ? [] : table.rows.flatMap(({ membership }) => membership.park ?? []);
}

const chosen = ["a formula with plus", "a script", "an image that fails", "the other direction of writing", "the prototype of all objects"];
const hostile = hostileTexts.filter(({ name }) => chosen.includes(name)).map(({ text }) => text);
const names = parkNames([...hostile, "长".repeat(400)]);

const { benchmark } = await clusterPool({ seed: 2, firms: 150, parks: names });
const published = PublishedBenchmark.inspect(benchmark);
const options = (language: Language) => ({ language, charts: {}, problems: [] });

const folder = mkdtempSync(path.join(tmpdir(), "csr-programmes-"));
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

test("the names are as hostile as they came", () => {
  expect(names).toHaveLength(6);
  expect(benchmark.breakdowns.flatMap(({ groups }) => groups.flatMap(({ cell }) => cell.park?.split("+") ?? [])).toSorted()).toEqual(
    [...new Set(names)].toSorted(),
  );
});

describe.each<Language>(["zh", "en"])("the %s report", (language) => {
  const file = path.join(folder, `${language}.html`);

  test("runs nothing, asks for nothing, and axe finds nothing to object to; at 360 pixels nothing is wider than the screen", async () => {
    writeFileSync(file, renderReport(published, options(language)));
    const page = await browser.newPage({ viewport: { width: 360, height: 700 } });
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    expect(asked).toEqual([pathToFileURL(file).href]);
    expect(await page.evaluate("window.csrAttack === undefined")).toBe(true);
    expect(await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).toBe(0);
    expect(await page.locator("#programmes tbody th[scope=row]").count()).toBeGreaterThan(6);
    expect(await page.locator("#training .training > li").count()).toBeGreaterThan(5);
    const first = await page.locator("#training tbody th[scope=row]").first().textContent();
    expect(await page.locator("#summary").textContent()).toContain(first?.trim());
    expect(await accessibilityFindings(page.mainFrame())).toEqual([]);
    await page.close();
  });

  test("has its sheets in the workbook, where no name is a formula", async () => {
    const bytes = await reportWorkbook(benchmarkSheets(benchmarkPage(published, options(language))), language);
    const workbook = new ExcelJS.Workbook();
    const copy = new ArrayBuffer(bytes.byteLength);
    new Uint8Array(copy).set(bytes);
    await workbook.xlsx.load(copy);
    const titles = language === "zh" ? ["进展", "培训需求", "培训清单"] : ["Progress", "Training needs", "Training list"];
    for (const title of titles) {
      const types = new Set<ExcelJS.ValueType>();
      workbook.getWorksheet(title)?.eachRow((row) => row.eachCell((cell) => types.add(cell.type)));
      expect(types).toContain(ExcelJS.ValueType.String);
      expect(types).not.toContain(ExcelJS.ValueType.Formula);
    }
  });
});

test("the tables hold every group and measure, and no field that a spreadsheet would run", async () => {
  const { programmes } = benchmark;
  if (programmes === undefined) throw new Error("There are no programmes.");
  for (const table of [progressCsv(programmes, "en"), trainingCsv(programmes, "en")]) {
    let text = "";
    for await (const part of table) text += part;
    expect(text.split("\r\n")[0]).toBe("\uFEFFgroup,park,programme,cohort,measure,id,n,value,low,high,suppressed");
    expect(text).not.toMatch(/(?:^|,|")[=+@＋]/mu);
  }
});

test("benchmark.json is valid by its schema and read back as it was, also by the pane", () => {
  const text = JSON.stringify(benchmark);
  expect(readBenchmark(text)).toEqual(benchmark);
  expect(benchmarkIn(text)).toMatchObject({ breakdowns: benchmark.breakdowns.map(({ by }) => ({ by })) });
});

test("a benchmark.json that tells of few plans is refused", () => {
  const text = JSON.stringify(benchmark).replace(/"actions":\{"n":\d+/u, '"actions":{"n":2');
  expect(readBenchmark(text)).toEqual({ fault: "discloses" });
});
