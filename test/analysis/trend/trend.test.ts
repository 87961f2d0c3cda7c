import { expect, test } from "vitest";
import { csr } from "../../../instrument/csr/instrument.ts";
import type { Reading } from "../../../instrument/reading.ts";
import type { Instrument } from "../../../instrument/types.ts";
import { trendSentences } from "../../../analysis/outputs/trend/trend-sentences.ts";
import { trendText } from "../../../analysis/outputs/trend/trend-text.ts";
import { trendOf } from "../../../analysis/trend/trend.ts";
import { reading } from "../dataset/readings.ts";
import { members, withCases } from "./members.ts";

const threeYears = members(40, [2023, 2024, 2025]);

/** The next version of the questionnaire: one question gone. */
const next: Instrument = {
  ...csr,
  version: "2.0.0",
  areas: csr.areas.map((area) => ({
    ...area,
    topics: area.topics.map((topic) => ({ ...topic, items: topic.items.filter(({ id }) => id !== "RM1-01") })),
  })),
};

test("every score has its years, its changes from year to year and over all, and its way", async () => {
  const trend = await withCases(threeYears, (settled) => trendOf(settled));
  const core = trend.series.find(({ metric }) => metric === "core");
  expect(core?.years.map(({ year, n }) => [year, n])).toEqual([
    [2023, 32],
    [2024, 40],
    [2025, 30],
  ]);
  expect(core?.changes.map(({ from, to }) => [from, to])).toEqual([
    [2023, 2024],
    [2024, 2025],
    [2023, 2025],
  ]);
  expect(core?.course).toMatchObject({ n: 3, direction: "up", p: null, interval: null });
  expect(trend.versions).toEqual([{ major: 1, cases: 102, years: [2023, 2024, 2025], isCurrent: true }]);
});

test("what is said follows by rule: same companies first, no significance below five years", async () => {
  const trend = await withCases(threeYears, (settled) => trendOf(settled));
  const said = trendSentences(trend, "en").join("\n");
  expect(said).toMatch(
    /Overall score: companies assessed in both 2023 and 2025 \(n = \d+\) gained [\d.]+ points on average \(95% interval \+[\d.]+ to \+[\d.]+\)/u,
  );
  expect(said).toContain("With 3 years only size and direction are told: fewer than five years carry no claim of significance.");
  expect(said).not.toMatch(/Mann–Kendall|significant/u);
  expect(trendSentences(trend, "zh").join("\n")).toContain("不足五年，不能断言显著");
});

test("from five years on the Mann–Kendall test is told", async () => {
  const trend = await withCases(members(12, [2021, 2022, 2023, 2024, 2025]), (settled) => trendOf(settled));
  expect(trendSentences(trend, "en").join("\n")).toMatch(
    /That is more than chance would explain \(Mann–Kendall p = 0\.0\d\d; 95% interval/u,
  );
});

test("groups are told by their own years, and topics of all companies together", async () => {
  const trend = await withCases(threeYears, (settled) => trendOf(settled, { by: [["size"]] }));
  expect(trend.series.filter(({ metric }) => metric === "core").map(({ cell }) => cell)).toEqual([
    {},
    { size: "medium" },
    { size: "micro" },
    { size: "small" },
  ]);
  expect(trend.series.filter(({ metric }) => metric === "EM1")).toHaveLength(1);
  expect(trendText(trend, "en")).toContain("Overall score: size");
});

test("answers to another MAJOR version are never pooled: the years break, and the bridge score joins them", async () => {
  const later = members(20, [2025, 2026], { version: "2.1.0" });
  const cases = [...members(20, [2023, 2024]), ...later];
  const trend = await withCases(cases, (settled) => trendOf(settled, { otherVersions: [next] }));
  expect(trend.series[0]?.years.map(({ year }) => year)).toEqual([2023, 2024]);
  expect(trend.versions.map(({ major, years, isCurrent }) => [major, years, isCurrent])).toEqual([
    [1, [2023, 2024], true],
    [2, [2025, 2026], false],
  ]);
  expect(trend.bridge?.items).not.toContain("RM1-01");
  expect(trend.bridge?.series.find(({ metric }) => metric === "overall")?.years.map(({ year }) => year)).toEqual([2023, 2024, 2025, 2026]);
  expect(trendSentences(trend, "en").join("\n")).toContain("Answers to version 2 of the questionnaire (2025–2026) are not pooled");
  const unknown = await withCases(cases, (settled) => trendOf(settled));
  expect(unknown.bridge).toBeNull();
  expect(trendSentences(unknown, "en").join("\n")).toContain("No bridge score: this program does not know that version.");
});

test("the drafts 0.x stand beside version 1, whose answers mean the same", async () => {
  const cases = [...members(12, [2024], { version: "0.9.0" }), ...members(12, [2025])];
  const trend = await withCases(cases, (settled) => trendOf(settled));
  expect([trend.bridge, trend.versions.length, trend.series[0]?.changes.length]).toEqual([null, 1, 1]);
});

test("of two cases of a company and year the rule of the data set counts, and the one that gave way does not", async () => {
  const again = reading({ firm: "F0001", file: "again.xlsx", level: 0, profile: { year: 2023, assessor: "third-party" } });
  const [without, withAgain] = await Promise.all([
    withCases(threeYears, (settled) => trendOf(settled, { audience: "owner" })),
    withCases([...threeYears, again], (settled) => trendOf(settled, { audience: "owner" })),
  ]);
  const first = (trend: typeof without): { readonly n: number | null; readonly mean: number } => {
    const year = trend.series.find(({ metric }) => metric === "core")?.years[0];
    return { n: year?.n ?? null, mean: year?.mean.value ?? Number.NaN };
  };
  expect(first(withAgain).n).toBe(first(without).n);
  expect(first(withAgain).mean).toBeLessThan(first(without).mean);
});

test.each([
  ["one year", members(12, [2025]), /^All cases are of 2025, so nothing can be said of change/u],
  ["four companies", members(4, [2024, 2025]), /^No year has 5 companies with a score/u],
  ["nobody", [], /^No case enters/u],
  ["a single area", members(12, [2024, 2025]).map(onlyEmployees), /^No case enters: .* A score of the whole needs all five areas/u],
])("%s: a sentence says so", async (_, cases, said) => {
  const trend = await withCases(cases, (settled) => trendOf(settled));
  expect(trendSentences(trend, "en")[0]).toMatch(said);
  expect(trendText(trend, "zh")).not.toMatch(/undefined|NaN|null/u);
});

/** The same case with a single area. */
function onlyEmployees(each: Reading): Reading {
  return each.assessment === null ? each : { ...each, assessment: { ...each.assessment, areas: ["EM"] } };
}

/** The same case without the company's id, from a file of its own. */
function nameless(each: Reading, at: number): Reading {
  const provenance = { ...each.provenance, sha256: `${at}`.padStart(16, "0") };
  return each.assessment === null ? each : { ...each, provenance, assessment: { ...each.assessment, firmId: null } };
}

test("companies that name themselves in no year cannot be followed, and it says so", async () => {
  const trend = await withCases(members(12, [2024, 2025]).map(nameless), (settled) => trendOf(settled));
  expect(trend.linkage).toEqual({ firms: 18, inSeveralYears: 0, unnamed: 18 });
  expect(trendSentences(trend, "en").join("\n")).toContain("18 cases name no company");
});

test("fewer than three companies behind a figure cannot be asked for", async () => {
  await expect(withCases([], (settled) => trendOf(settled, { minN: 2 }))).rejects.toThrow("minN is 2. Use a whole number from 3 upwards.");
});
