import { expect, test } from "vitest";
import { companyReport, exhibitOf, galleryNames, sourceOf } from "../../../../analysis/index.ts";
import { csr } from "../../../../instrument/csr/instrument.ts";
import { scoreAssessment } from "../../../../instrument/scoring/scorecard.ts";
import { sampleBenchmark } from "../../charts/sample-benchmark.ts";
import { scored } from "../../company/sample-company.ts";
import { chartsOf } from "../../template/charts/chart-contents.ts";
import { contents } from "../workbook/workbook-contents.ts";

const benchmark = sampleBenchmark();
const { reading, assessment } = scored({ level: 3, profile: { year: 2025 } });
const { reading: earlier } = scored({ level: 2, profile: { year: 2024 } });

test("the library makes the report of a company in three forms, with position and change where it is given what they need", async () => {
  const report = await companyReport(reading, { language: "en", benchmark, earlier });
  expect(report?.html.startsWith("<!doctype html>")).toBe(true);
  expect(report?.json).toMatchObject({ schema: "sme-csr/company/1", whyAlone: null });
  const workbook = report?.workbook ?? new Uint8Array();
  expect(contents(workbook).map(({ name }) => name)).toEqual(expect.arrayContaining(["Position", "Change"]));
  expect(chartsOf(workbook).map(({ title }) => title)).toEqual([
    expect.stringMatching(/^Your scores by area and the median of /u),
    expect.stringMatching(/^Your scores by topic and the median of /u),
    "Scores by area: 2024 and 2025",
    "Scores by topic: 2024 and 2025",
  ]);
  for (const { series } of chartsOf(workbook))
    for (const { figures } of series) expect(figures.every((figure) => figure === null || (figure >= 0 && figure <= 100))).toBe(true);
});

test("without others and without an earlier year it tells of the scores alone", async () => {
  const alone = await companyReport(reading, { language: "zh" });
  expect(contents(alone?.workbook ?? new Uint8Array()).map(({ name }) => name)).not.toContain("对标位置");
  expect(chartsOf(alone?.workbook ?? new Uint8Array()).map(({ title }) => title)).toEqual(["各领域得分", "各议题得分"]);
});

test("a reading without an assessment has no report, and a group that the benchmark does not have is a mistake in the call", async () => {
  expect(await companyReport({ ...reading, assessment: null }, { language: "en" })).toBeNull();
  await expect(companyReport(reading, { language: "en", benchmark, group: { industry: "nowhere" } })).rejects.toThrow(RangeError);
});

test("the library draws every chart of the gallery by its name, or says what it is drawn from", () => {
  const material = { benchmark, company: scoreAssessment(csr, assessment) };
  for (const name of galleryNames) {
    const exhibit = exhibitOf(name, material, { language: "en" });
    expect([name, exhibit === null]).toEqual([name, !(sourceOf(name) in material)]);
  }
});
