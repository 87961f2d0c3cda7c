import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Language } from "../../../../instrument/types.ts";
import { launchChromium } from "../../../excel-host/browser/chromium.ts";
import { sampleBenchmark } from "../../charts/sample-benchmark.ts";
import { drawnReport } from "./drawn-report.ts";

const folder = mkdtempSync(path.join(tmpdir(), "csr-tables-"));
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** A4 between the margins of print, 96 pixels an inch. */
const [upright, landscape] = [680, 1009];

describe.each<Language>(["zh", "en"])("no table of the %s report is wider than its place", (language) => {
  const file = path.join(folder, `${language}.html`);
  beforeAll(async () => writeFileSync(file, await drawnReport(sampleBenchmark(), language)));

  /** Names of the tables that are wider than what they stand in. */
  async function wide(media: "screen" | "print", width: number, tables: string): Promise<readonly string[]> {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.emulateMedia({ media });
    await page.goto(pathToFileURL(file).href);
    const found = await page.evaluate((selector) => {
      for (const details of document.querySelectorAll("details")) details.open = true;
      return [...document.querySelectorAll(selector)]
        .filter((table) => table.getBoundingClientRect().width > (table.parentElement?.clientWidth ?? 0) + 1)
        .map((table) => `${table.parentElement?.getAttribute("aria-label")}: ${Math.round(table.getBoundingClientRect().width)}`);
    }, tables);
    await page.close();
    return found;
  }

  test("on a screen of 1,100 pixels, with intervals and in whatever typeface the system has", async () => {
    expect(await wide("screen", 1100, "table")).toEqual([]);
  });

  test("on A4: upright, and across where its heads are turned", async () => {
    expect(await wide("print", upright, "table:not(.upright)")).toEqual([]);
    expect(await wide("print", landscape, "table.upright")).toEqual([]);
  });
});
