import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { execFile } from "node:child_process";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Answer, Language } from "../../../../instrument/types.ts";
import { writeCompany } from "../../../../analysis/outputs/company/company-files.ts";
import { accessibilityFindings } from "../../../addin/browser/accessibility.ts";
import { launchChromium } from "../../../excel-host/browser/chromium.ts";
import { sampleBenchmark } from "../../charts/sample-benchmark.ts";
import { samplePage, type Sample } from "../../company/sample-company.ts";
import { hostileParts } from "./hostile-company.ts";

const run = promisify(execFile);
const folder = mkdtempSync(path.join(tmpdir(), "csr-company-"));
const no: Answer = { kind: "compliance", state: "no" };
const longName = "长".repeat(199) + "\u202E";
const samples: Readonly<Record<Language, Sample>> = {
  zh: {
    company: { answers: { "EM1-01": no }, profile: { name: longName } },
    more: { actions: (hostileParts.actions ?? []).slice(0, 9), initiatives: (hostileParts.initiatives ?? []).slice(0, 9) },
    before: { level: 1, profile: { year: 2024 } },
    benchmark: sampleBenchmark(),
    language: "zh",
  },
  en: {
    company: { profile: { name: "N".repeat(200) } },
    benchmark: sampleBenchmark({ firms: 8, industries: ["C"], by: [[]] }),
    language: "en",
  },
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
  for (const [language, sample] of Object.entries(samples))
    await writeCompany(async (name, content) => {
      if (typeof content === "string") writeFileSync(path.join(folder, `${language}.${name}`), content);
      await Promise.resolve();
    }, samplePage(sample));
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

describe.each<Language>(["zh", "en"])("the %s report in Chromium", (language) => {
  const file = pathToFileURL(path.join(folder, `${language}.report.html`)).href;

  async function open(viewport: {
    readonly width: number;
    readonly height: number;
  }): Promise<{ page: Page; asked: string[]; errors: string[] }> {
    const page = await browser.newPage({ viewport });
    const [asked, errors]: [string[], string[]] = [[], []];
    page.on("request", (request) => asked.push(request.url()));
    page.on("console", (message) => errors.push(message.text()));
    page.on("pageerror", (error) => errors.push(String(error)));
    await page.goto(file);
    return { page, asked, errors };
  }

  test("asks for nothing, complains of nothing, and axe finds nothing to object to", async () => {
    const { page, asked, errors } = await open({ width: 1200, height: 900 });
    expect([asked, errors]).toEqual([[file], []]);
    expect(await accessibilityFindings(page.mainFrame())).toEqual([]);
    await page.close();
  });

  // A page at 200 % on a screen of 1200 pixels has 600 of its own.
  test.each([360, 600])("nothing is wider than %d pixels but what scrolls in its own box", async (width) => {
    const { page } = await open({ width, height: 700 });
    expect(await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).toBe(0);
    await page.close();
  });

  test("prints on A4: the summary on the first page, no empty page, no table wider than the paper", async () => {
    const { page } = await open({ width: 680, height: 900 });
    await page.emulateMedia({ media: "print" });
    const tooWide = `[...document.querySelectorAll("table")].filter((table) => table.scrollWidth > table.parentElement.clientWidth + 1)
      .map((table) => table.caption.textContent.trim() + " " + table.scrollWidth + " > " + table.parentElement.clientWidth)`;
    expect(await page.evaluate(tooWide)).toEqual([]);
    const pdf = path.join(folder, `${language}.pdf`);
    writeFileSync(pdf, await page.pdf({ preferCSSPageSize: true }));
    await page.close();
    await run("pdftotext", ["-layout", pdf]);
    const pages = readFileSync(pdf.replace(/pdf$/u, "txt"), "utf8").split("\f").slice(0, -1);
    expect(pages.filter((text) => text.trim() === "")).toEqual([]);
    expect(pages[0]?.replaceAll(/\s/gu, "")).toContain(language === "zh" ? "未经企业同意请勿转发" : "onlywiththecompany");
    const { stdout } = await run("pdfinfo", [pdf]);
    expect(stdout).toMatch(/Page size: +59[45][.\d]* x 84[12][.\d]* pts \(A4\)/u);
  });
});
