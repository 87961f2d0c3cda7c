import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

/**
 * Takes the pictures of README.md and README.zh-CN.md from the samples: two sheets of a filled questionnaire as LibreOffice prints them, and the
 * top of both reports in Chromium. Run after a change of how they look: `npm run build && node scripts/page-pictures.js`.
 */
const root = path.resolve(import.meta.dirname, "..");
const folder = path.join(root, "docs/pictures");
const clients = path.join(root, "samples/clients");
/** Companies of two years, so that their reports also tell what changed. */
const companies = {
  en: {
    last: "2025/Sample Yuanshan Machinery Co., Ltd. 041 - CSR self-assessment 2025.xlsx",
    before: "2023/Sample Yuanshan Machinery Co., Ltd. 041 - CSR self-assessment 2023.xlsx",
  },
  zh: { last: "2025/示例安泰精密制造有限公司022.xlsx", before: "2024/示例安泰精密制造有限公司022.xlsx" },
};
const { messages } = await import(pathToFileURL(path.join(root, "dist/instrument/messages/messages.js")).href);

const scratch = mkdtempSync(path.join(tmpdir(), "page-pictures-"));
const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
try {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const language of ["en", "zh"]) {
    const [company, before] = [companies[language].last, companies[language].before].map((file) => path.join(clients, file));
    const [pool, own] = [path.join(scratch, `pool-${language}`), path.join(scratch, `own-${language}`)];
    csr("aggregate", clients, "--by", "industry", "--by", "size", "--by", "year", "--out", pool, "--lang", language);
    csr("compare", company, "--benchmark", path.join(pool, "benchmark.json"), "--last-year", before, "--out", own, "--lang", language);
    await shoot(path.join(pool, "report.html"), `benchmark-report.${language}.png`);
    await shoot(path.join(own, "report.html"), `company-report.${language}.png`);
    sheets(company, language);
  }
} finally {
  await browser.close();
  rmSync(scratch, { recursive: true, force: true });
}

function csr(...words) {
  try {
    execFileSync(process.execPath, [path.join(root, "dist/analysis/cli.js"), ...words, "--quiet"], {
      stdio: ["ignore", "ignore", "ignore"],
    });
  } catch (error) {
    // Some of the samples are damaged on purpose, which is status 3.
    if (error.status !== 3) throw error;
  }
}

/** The top of a page, as on the screen of a laptop. */
async function shoot(file, name) {
  const page = await browser.newPage({ viewport: { width: 1100, height: 820 } });
  await page.goto(pathToFileURL(file).href);
  await page.screenshot({ path: path.join(folder, name) });
  await page.close();
}

/** The first page of the sheets with questions and with scores. */
function sheets(company, language) {
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(scratch, "profile")).href}`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", scratch, company], { stdio: "ignore" });
  const pdf = path.join(scratch, `${path.basename(company, ".xlsx")}.pdf`);
  const pages = execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" }).split("\f");
  // Of a page at 120 dots an inch as much as holds something, in pixels.
  for (const [sheet, height] of [
    ["assessment", 640],
    ["scores", 940],
  ]) {
    const title = messages[language].workbook[sheet].heading;
    const at = 1 + pages.findIndex((page) => page.trimStart().startsWith(title));
    if (at === 0) throw new Error(`No page begins with ${title}.`);
    const place = ["-f", String(at), "-l", String(at), "-x", "0", "-y", "30", "-W", "1404", "-H", String(height)];
    execFileSync("pdftoppm", ["-png", "-singlefile", "-r", "120", ...place, pdf, path.join(folder, `${sheet}.${language}`)]);
  }
}
