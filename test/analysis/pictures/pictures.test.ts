import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import type { Language } from "../../../instrument/types.ts";
import { chartNamed } from "../../../analysis/charts/charts.ts";
import { renderSvg } from "../../../analysis/charts/render.ts";
import { renderPdf } from "../../../analysis/pictures/pdf.ts";
import { renderPng } from "../../../analysis/pictures/png.ts";
import { sampleBenchmark } from "../charts/sample-benchmark.ts";

const run = promisify(execFile);
const sample = sampleBenchmark();

async function drawn(language: Language): Promise<{ readonly svg: string; readonly title: string; readonly description: string }> {
  const spec = chartNamed("industries")(sample, { language });
  if (spec === null) throw new Error("There is no chart.");
  return { svg: await renderSvg(spec), title: spec.title.text.join(" "), description: spec.description };
}

test.each<Language>(["zh", "en"])("a %s PDF has one page with its text, the chart's name and embedded typefaces only", async (language) => {
  const { svg, title, description } = await drawn(language);
  const warnings: string[] = [];
  const pdf = await renderPdf(svg, { language, title, description }, (warning) => warnings.push(warning));
  expect(warnings).toEqual([]);
  const folder = await mkdtemp(path.join(tmpdir(), "sme-csr-"));
  try {
    const file = path.join(folder, "chart.pdf");
    await writeFile(file, pdf);
    const [info, fonts, text] = await Promise.all([
      run("pdfinfo", ["-enc", "UTF-8", file]),
      run("pdffonts", [file]),
      run("pdftotext", ["-enc", "UTF-8", file, "-"]),
    ]);
    expect(info.stdout).toMatch(/Pages: +1\n/u);
    expect(info.stdout).toMatch(/Tagged: +yes\n/u);
    expect(info.stdout).toContain(title);
    const embedded = fonts.stdout.split("\n").slice(2).filter(Boolean);
    expect(embedded.length).toBeGreaterThan(0);
    // Name, type, encoding, then: embedded, a subset, with its Unicode characters.
    expect(embedded.filter((line) => !/ yes yes yes +\d+ +\d+$/u.test(line))).toEqual([]);
    expect(text.stdout.replaceAll(/\s/gu, "")).toContain(title.replaceAll(/\s/gu, ""));
  } finally {
    await rm(folder, { recursive: true });
  }
  expect(pdf.length).toBeLessThan(100_000);
  expect(Buffer.compare(await renderPdf(svg, { language, title, description }), pdf)).toBe(0);
});

test("a PNG has twice the chart's size in pixels, and the same bytes each time", async () => {
  const { svg } = await drawn("zh");
  const png = Buffer.from(await renderPng(svg, "zh"));
  const [width, height] = [...(/ width="(\d+)" height="(\d+)"/u.exec(svg) ?? [])].slice(1).map(Number);
  expect(png.subarray(0, 8).toString("latin1")).toBe("\u0089PNG\r\n\u001A\n");
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * (width ?? 0), 2 * (height ?? 0)]);
  expect(Buffer.compare(Buffer.from(await renderPng(svg, "zh")), png)).toBe(0);
});
