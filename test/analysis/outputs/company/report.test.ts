import { describe, expect, test } from "vitest";
import type { Answer } from "../../../../instrument/types.ts";
import { writeCompany } from "../../../../analysis/outputs/company/company-files.ts";
import { sectionIds, type CompanyPage } from "../../../../analysis/outputs/company/page.ts";
import { summaryOf } from "../../../../analysis/outputs/company/summary.ts";
import { sampleBenchmark } from "../../charts/sample-benchmark.ts";
import { textsOf } from "../../charts/svg-texts.ts";
import { samplePage, type Sample } from "../../company/sample-company.ts";
import { hostileParts, typedTexts } from "./hostile-company.ts";

/** The report of a company with its charts. */
async function reportOf(page: CompanyPage): Promise<string> {
  const files = new Map<string, unknown>();
  await writeCompany(async (path, content) => {
    files.set(path, content);
    await Promise.resolve();
  }, page);
  expect([...files.keys()]).toEqual(["report.html", "company.xlsx"]);
  return String(files.get("report.html"));
}

const no: Answer = { kind: "compliance", state: "no" };
const benchmark = sampleBenchmark();
const samples: Readonly<Record<string, Sample>> = {
  "with a benchmark and an earlier year": {
    company: { answers: { "EM1-01": no, "RM1-01": null } },
    before: { level: 1, profile: { year: 2024 } },
    benchmark,
  },
  "without a benchmark": { company: { level: 4 } },
  "beside eight companies": { benchmark: sampleBenchmark({ firms: 8, industries: ["C"], by: [[]] }) },
  "with nothing answered": { company: { answers: {} }, more: { answers: new Map() }, benchmark },
  "of one area only": { more: { areas: ["EM"] }, benchmark },
  "with hostile texts everywhere": {
    company: { profile: { name: typedTexts.join(" ") }, file: `${typedTexts[21] ?? ""}.xlsx` },
    more: hostileParts,
    benchmark,
  },
};
const cases = Object.entries(samples).map(([name, sample], at) => ({
  name,
  sample,
  language: at % 2 === 0 ? ("zh" as const) : ("en" as const),
}));

describe.each(cases)("the report $name, in $language", ({ sample, language }) => {
  const page = reportOf(samplePage({ ...sample, language }));

  test("is well-formed, holds no markup of a file, and loads nothing", async () => {
    const text = await page;
    expect(textsOf(text.replace(/^<!doctype html>/u, "")).length).toBeGreaterThan(50);
    expect(text).not.toMatch(/<script|<link|<iframe|<object|<img|<[^>]*\son\w+=/u);
    expect(text.replaceAll(/xmlns(?::xlink)?="[^"]+"/gu, "")).not.toMatch(/(?:src|href)="(?!#)|@import [^&]*url\(|url\((?!#)/u);
  });

  test("every link of the contents has its target, no id stands twice, and headings go down one step at a time", async () => {
    const ids = [...(await page).matchAll(/\sid="(?<id>[^"]+)"/gu)].map(([, id]) => id ?? "");
    expect(new Set(ids).size).toBe(ids.length);
    expect(sectionIds.filter((id) => !ids.includes(id))).toEqual([]);
    const levels = [...(await page).matchAll(/<h(?<level>[1-6])/gu)].map(([, each]) => Number(each));
    expect(levels[0]).toBe(1);
    expect(levels.filter((each, at) => at > 0 && each > (levels[at - 1] ?? 0) + 1)).toEqual([]);
  });

  test("tables have a caption and scopes, no cell is empty, and nothing undefined is said", async () => {
    for (const [table] of (await page).matchAll(/<table.*?<\/table>/gsu)) {
      expect(table).toContain("<caption>");
      expect(table).not.toMatch(/<th\b(?![^>]*scope)[^>]*>/u);
      expect(table).not.toMatch(/<td[^>]*>\s*<\/td>/u);
    }
    expect(textsOf((await page).replace(/^<!doctype html>/u, "")).join(" ")).not.toMatch(/undefined|NaN|\[object/u);
  });
});

describe("the summary", () => {
  const said = (sample: Sample): string =>
    summaryOf(samplePage(sample))
      .flatMap(({ sentences }) => sentences)
      .join(" ");

  test("names a duty that is not met before everything else that is to be done", () => {
    const [, doing] = summaryOf(samplePage({ company: { level: 4, answers: { "EM1-01": no } } }));
    expect(doing?.sentences[0]).toMatch(/^1 duty is not met, by your own answers: /u);
  });

  test("says that no duty was answered with no only where every duty was answered", () => {
    expect(said({ company: { level: 4 } })).toContain("No duty was answered with “no”.");
    expect(said({ company: { level: 4, answers: { "EM1-01": null } } })).not.toContain("No duty was answered with “no”.");
  });

  test("gives a place only beside published figures, and never a rank", () => {
    expect(said({})).toContain("No benchmark was given");
    expect(said({ benchmark })).toMatch(/ahead of [^.]*%/u);
    expect(said({ benchmark: sampleBenchmark({ firms: 8, industries: ["C"], by: [[]] }) })).toMatch(/ahead of (?:under|over) 50%/u);
  });

  test("does not compare answers to another version of the questionnaire", () => {
    expect(said({ company: { version: "2.0.0" }, benchmark })).toContain("another version of the questionnaire");
  });

  test("says why nothing is shown of a group that is withheld", () => {
    const withheld = benchmark.breakdowns.flatMap(({ groups }) => groups).find(({ n }) => n === null);
    expect(said({ benchmark, group: withheld?.cell ?? {} })).toContain("fewer than 5 companies");
  });
});
