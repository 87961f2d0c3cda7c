import { expect, test } from "vitest";
import { isCreditCode } from "../../instrument/credit-code.ts";
import { csr } from "../../instrument/csr/instrument.ts";
import { provinces } from "../../instrument/csr/provinces.ts";
import { scoreAssessment } from "../../instrument/scoring/scorecard.ts";
import { sizeClassOf } from "../../instrument/size.ts";
import type { NaReason, Profile } from "../../instrument/types.ts";
import { contradicting, straightLiner } from "../../samples/generate/cases/careless.ts";
import { type Case, cases } from "../../samples/generate/cases/case.ts";
import { unitSlip } from "../../samples/generate/cases/figures.ts";
import { companies } from "../../samples/generate/companies/company.ts";
import { years } from "../../samples/generate/companies/years.ts";

const numbers = (values: readonly (number | string | null)[]): readonly number[] => values.filter((value) => typeof value === "number");
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const scored = cases.map((each) => ({ ...each, raw: scoreAssessment(csr, each.assessment).raw }));
const inYear = (year: number): typeof scored => scored.filter((each) => each.year === year);
const meanOf = (area: string, pool: typeof scored = scored): number => mean(numbers(pool.map(({ raw }) => raw.areas.get(area) ?? null)));

test("sixty companies of nine industries, two of which have fewer than five, in all four regions", () => {
  expect(companies).toHaveLength(60);
  const sections = [...new Set(companies.map(({ section }) => section))];
  const few = sections.filter((section) => companies.filter((company) => company.section === section).length < 5);
  expect([sections.length, few.toSorted()]).toEqual([9, ["A", "M"]]);
  const regions = companies.map(({ province }) => provinces.find(({ code }) => code === province)?.region);
  expect(new Set(regions)).toEqual(new Set(["E", "C", "W", "NE"]));
});

test("every credit code is valid in form, used once, and to be seen as made up", () => {
  expect(new Set(companies.map(({ uscc }) => uscc)).size).toBe(companies.length);
  for (const { uscc, name } of companies) {
    expect(isCreditCode(uscc)).toBe(true);
    expect(uscc).toContain("0000XXXX");
    expect(name.zh.startsWith("示例") && name.en.startsWith("Sample ")).toBe(true);
  }
});

test("the size of every company in every year is what the rule makes of its figures", () => {
  for (const { company, assessment } of cases) expect(sizeClassOf(assessment.profile)).toBe(company.size);
});

test("most companies answer in several years; some leave and some come later", () => {
  for (const year of years) expect(inYear(year).length).toBeGreaterThanOrEqual(40);
  expect(companies.filter((company) => company.years.length > 1).length).toBeGreaterThanOrEqual(45);
  expect(companies.some((company) => !company.years.includes(2025))).toBe(true);
  expect(companies.some((company) => !company.years.includes(2023))).toBe(true);
});

test("employees come first, environment and community last, and the environment gains most over the years", () => {
  const gain = (area: string): number => meanOf(area, inYear(2025)) - meanOf(area, inYear(2023));
  const areas = csr.areas.map(({ id }) => id);
  expect(meanOf("EM")).toBeGreaterThan(meanOf("EN") + 10);
  expect(meanOf("CM")).toBeLessThan(meanOf("RM"));
  expect(areas.toSorted((a, b) => gain(b) - gain(a))[0]).toBe("EN");
  expect(gain("EN")).toBeGreaterThan(2);
});

test("an item is not applicable only for its own reason, and only where the profile does not rule it out", () => {
  for (const { assessment } of cases) {
    for (const [itemId, { answer }] of assessment.answers) {
      if (answer?.kind !== "na") continue;
      expect(csr.areas.flatMap(({ topics }) => topics.flatMap(({ items }) => items)).find(({ id }) => id === itemId)?.naReason).toBe(
        answer.reason,
      );
      expect(isRuledOut(answer.reason, assessment.profile)).toBe(false);
    }
  }
});

const isRuledOut = (reason: NaReason, { employees, marketRole }: Profile): boolean =>
  (reason === "NO_EMP" && (employees ?? 0) > 0) || (reason === "NO_B2B" && marketRole !== "b2c");

test("duties are mostly met; a few red flags, blank answers and unfinished files are there to be shown", () => {
  const states = cases.flatMap(({ assessment }) =>
    [...assessment.answers.values()].flatMap(({ answer }) => (answer?.kind === "compliance" ? [answer.state] : [])),
  );
  const share = (state: string): number => states.filter((each) => each === state).length / states.length;
  expect(share("yes")).toBeGreaterThan(0.8);
  expect(share("no")).toBeGreaterThan(0.002);
  expect(share("no")).toBeLessThan(0.04);
  const statuses = cases.map(({ assessment }: Case) => scoreAssessment(csr, assessment).status);
  expect(new Set(statuses)).toEqual(new Set(["final", "provisional", "insufficient"]));
});

test("only flooded provinces report an emergency, and what is done about it happens after the flood", () => {
  const emergencies = cases.filter(({ assessment }) => assessment.profile.emergency === true);
  expect(emergencies.length).toBeGreaterThan(5);
  for (const { year, assessment } of emergencies) {
    expect(year).toBe(2024);
    for (const { triggerDate, decisionDate, firstDeliveryDate } of assessment.initiatives) {
      const days = [triggerDate, decisionDate, firstDeliveryDate].filter((day) => day !== null);
      expect(days).toEqual(days.toSorted());
    }
  }
});

test("two companies answer without care and one states a figure in another unit, so that checks have something to find", () => {
  const answersOf = (number: number): Case["assessment"]["answers"][] =>
    cases.filter(({ company }) => company.number === number).map(({ assessment }) => assessment.answers);
  for (const answers of answersOf(straightLiner)) {
    const levels = [...answers.values()].flatMap(({ answer }) => (answer?.kind === "level" ? [answer.level] : []));
    expect(new Set(levels)).toEqual(new Set([3]));
  }
  for (const answers of answersOf(contradicting)) {
    expect(answers.get("EM3-01")?.answer).toEqual({ kind: "compliance", state: "yes" });
    expect(answers.get("EM3-06")?.answer).toEqual({ kind: "figure", value: 1 });
  }
  const energy = (isSlip: boolean): readonly number[] =>
    cases
      .filter(({ company, year }) => company.number === unitSlip.company && (year === unitSlip.year) === isSlip)
      .flatMap(({ assessment }) => {
        const answer = assessment.answers.get("EN2-04")?.answer;
        return answer?.kind === "figure" ? [answer.value] : [];
      });
  expect(Math.min(...energy(true))).toBeGreaterThan(500 * Math.max(...energy(false)));
});
