import { describe, expect, test } from "vitest";
import type { Issue } from "../../../../instrument/issue.ts";
import { chartGap, chartNames } from "../../../../analysis/charts/charts.ts";
import { reportOf } from "../../../../analysis/outputs/report/report.ts";
import { pools } from "../../charts/pools.ts";
import { sampleBenchmark } from "../../charts/sample-benchmark.ts";
import { textsOf } from "../../charts/svg-texts.ts";
import { drawnReport } from "./drawn-report.ts";

const hostile = '<script>alert("1")</script>';
const problems: readonly Issue[] = [
  {
    file: `clients/${hostile}.xlsx`,
    severity: "note",
    code: "not-an-answer",
    sheet: hostile,
    cell: "E12",
    itemId: "EM1-05",
    found: hostile,
    accepted: ["Y"],
  },
  { file: "clients/a.xlsx", severity: "rejected", code: "file-is-encrypted" },
];
const sample = sampleBenchmark();
const cases = Object.keys(pools).flatMap((pool) => (["zh", "en"] as const).map((language) => ({ pool, language })));

/** The page as XML; HTML differs from it only in the doctype. */
const xml = (page: string): string => page.replace(/^<!doctype html>/u, "");

describe.each(cases)("the report of $pool in $language", ({ pool, language }) => {
  const page = drawnReport(pools[pool]!, language, problems);

  test("is well-formed and holds no text of a file as markup", async () => {
    const texts = textsOf(xml(await page)).join(" ");
    expect(texts).toContain("<script>");
    expect(await page).not.toMatch(/<script|<link|<iframe|<object|<img|\son\w+=/u);
  });

  test("loads nothing", async () => {
    expect((await page).replaceAll(/xmlns(?::xlink)?="[^"]+"/gu, "")).not.toMatch(/https?:|\bsrc=|@import|url\((?!#)/u);
  });

  test("every link of the contents has its target, and no id stands twice", async () => {
    const ids = [...(await page).matchAll(/\sid="(?<id>[^"]+)"/gu)].map(([, id]) => id);
    const targets = [...(await page).matchAll(/\shref="#(?<id>[^"]+)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(targets.length).toBeGreaterThan(10);
    expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test("headings go down one step at a time", async () => {
    const levels = [...(await page).matchAll(/<h(?<level>[1-6])/gu)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, at) => at > 0 && level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
  });

  test("tables have a caption and scopes, and no cell is empty", async () => {
    const tables = [...(await page).matchAll(/<table.*?<\/table>/gsu)].map(([table]) => table);
    for (const table of tables) {
      expect(table).toContain("<caption>");
      expect(table).not.toMatch(/<th\b(?![^>]*scope)[^>]*>/u);
      expect(table).not.toMatch(/<td[^>]*>\s*<\/td>/u);
    }
  });

  test("comes out the same each time", async () => {
    expect(await drawnReport(pools[pool]!, language, problems)).toBe(await page);
  });
});

test("a Chinese page holds no English sentence, an English page no Chinese", async () => {
  const [zh, en] = await Promise.all([drawnReport(sample, "zh"), drawnReport(sample, "en")]);
  const [zhTexts, enTexts] = [zh, en].map((page) => textsOf(xml(page).replace(/<style>.*?<\/style>/su, "")));
  expect(zhTexts?.filter((text) => /^[ -~\n]*$/u.test(text) && /[A-Za-z]{3,}/u.test(text))).toEqual(["sme-csr/benchmark/2"]);
  expect(zhTexts?.filter((text) => /[A-Za-z]{3,} [A-Za-z]{3,}/u.test(text))).toEqual([]);
  expect(enTexts?.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
  expect(zh).toContain('<html lang="zh-CN">');
});

test("every chart stands in a figure with a caption, its numbers in a table that is open", async () => {
  const page = await drawnReport(sample, "en");
  for (const [at, name] of chartNames.entries()) {
    expect(page).toMatch(
      new RegExp(`<figure id="figure-${name}">.*?<svg .*?<figcaption><b>Figure ${at + 1}</b>.*?<details open="">`, "su"),
    );
  }
});

test("a chart that could not be drawn is replaced by the reason", () => {
  const page = reportOf(pools["all withheld"]!, { language: "en", charts: {}, problems: [] });
  for (const name of chartNames) expect(page).toContain(chartGap(name, pools["all withheld"]!, "en"));
  expect(page).toContain("No figure can be published");
});

test("a number of companies that is withheld is shown as such and never as zero", async () => {
  const page = await drawnReport(pools["all withheld"]!, "en");
  const rows = [...page.matchAll(/<tr>\s*<th scope="row">.*?<\/tr>/gsu)].map(([row]) => row).filter((row) => row.includes("n&lt;"));
  expect(rows.length).toBeGreaterThan(3);
  for (const row of rows) expect(row).not.toMatch(/<td[^>]*>\s*0/u);
});

test("the gravest problems come first, each with what to do", async () => {
  const page = await drawnReport(sample, "en", problems);
  const at = (text: string): number => page.indexOf(text);
  expect(at("clients/a.xlsx")).toBeGreaterThan(0);
  expect(at("clients/a.xlsx")).toBeLessThan(at("clients/&lt;script&gt;"));
  expect(page).toContain("question EM1-05");
});

test("a thousand problems are cut with a word on where the rest stands", () => {
  const many = Array.from({ length: 1000 }, (_, at): Issue => ({ file: `${at}.xlsx`, severity: "rejected", code: "file-empty" }));
  const page = reportOf(sample, { language: "en", charts: {}, problems: many });
  expect(page).toContain("499.xlsx");
  expect(page).not.toContain("500.xlsx");
  expect(page).toContain("500 more stand in problems.csv.");
});

test("the title can be chosen, and is text", () => {
  const page = reportOf(sample, { language: "en", charts: {}, problems: [], title: "Park & Partners <2025>" });
  expect(page).toContain("<title>Park &amp; Partners &lt;2025&gt;</title>");
});

test("the summary names what leads, and the charts agree", async () => {
  const page = await drawnReport(sample, "en");
  expect(page).toMatch(/Topics with the lowest medians: Community governance \(25\)/u);
  expect(page).toContain("Weakest: Community governance (median 25)");
});
