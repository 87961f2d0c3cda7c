import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import type { Language } from "../../../../instrument/types.ts";
import { sampleBenchmark } from "../../charts/sample-benchmark.ts";
import { drawnReport } from "./drawn-report.ts";

const run = promisify(execFile);

/** No window, no sandbox (CI runs as root), and nothing that Chromium would ask the network for by itself. */
const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-pdf-header-footer",
];

/** What Chromium prints of a page: its text page by page, and the size of the pages in points. */
async function printed(page: string): Promise<{ readonly pages: readonly string[]; readonly info: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), "sme-csr-"));
  try {
    const [source, pdf, text] = ["report.html", "report.pdf", "report.txt"].map((name) => path.join(folder, name));
    await writeFile(source ?? "", page);
    await run("chromium", [
      ...flags,
      `--user-data-dir=${path.join(folder, "profile")}`,
      `--print-to-pdf=${pdf}`,
      pathToFileURL(source ?? "").href,
    ]);
    await run("pdftotext", ["-layout", pdf ?? "", text ?? ""]);
    const { stdout } = await run("pdfinfo", [pdf ?? ""]);
    return { pages: (await readFile(text ?? "", "utf8")).split("\f").slice(0, -1), info: stdout };
  } finally {
    await rm(folder, { recursive: true, maxRetries: 5 });
  }
}

test.each<Language>(["zh", "en"])("the %s report prints on A4 with every heading on paper and no empty page", async (language) => {
  const page = await drawnReport(sampleBenchmark(), language);
  const { pages, info } = await printed(page);
  expect(info).toMatch(/Page size: +59[45][.\d]* x 84[12][.\d]* pts \(A4\)/u);
  expect(pages.filter((text) => text.trim() === "")).toEqual([]);
  const headings = [...page.matchAll(/<h2[^>]*>([\s\S]*?)<\/h2>/gu)].map(([, heading]) =>
    (heading ?? "").replaceAll(/<[^>]*>/gu, "").trim(),
  );
  const paper = pages.join("").replaceAll(/\s/gu, "");
  expect(headings.length).toBeGreaterThan(5);
  expect(headings.filter((heading) => !paper.includes(heading.replaceAll(/\s/gu, "")))).toEqual([]);
});
