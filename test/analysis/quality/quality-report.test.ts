import { expect, test } from "vitest";
import { qualityCharts } from "../../../analysis/charts/quality/quality-charts.ts";
import { renderSvg } from "../../../analysis/charts/render.ts";
import { qualityText } from "../../../analysis/outputs/quality/quality-text.ts";
import { type QualityCase, qualityCase } from "../../../analysis/quality/quality-case.ts";
import { qualityOf } from "../../../analysis/quality/quality-report.ts";
import type { FigureRemark } from "../../../analysis/quality/figures/figure-checks.ts";
import type { Answer, Assessment, Profile } from "../../../instrument/types.ts";
import { askedOf, careless, honest, honestPool, latents } from "./companies.ts";

const latent = latents["as in the samples"];
const asked = { form: "full", size: "small", areas: ["RM", "EM", "EN", "MK", "CM"] } as const;

const caseOf = (assessment: Assessment, file = `${assessment.firmId}.xlsx`): QualityCase => {
  const found = qualityCase(assessment, { file, format: "xlsx", sha256: file });
  if (found === null) throw new Error("The version is not comparable.");
  return found;
};

const withFigure = (assessment: Assessment, item: string, value: number): Assessment => {
  const answer: Answer = { kind: "figure", value };
  return { ...assessment, answers: new Map([...assessment.answers, [item, { answer, evidence: null, note: null }]]) };
};
const withProfile = (assessment: Assessment, profile: Partial<Profile>): Assessment => ({
  ...assessment,
  profile: { ...assessment.profile, ...profile },
});

/** Thirty manufacturers with usual figures. */
const sector = Array.from({ length: 30 }, (_, number) => {
  const company = withProfile(honest(number, { latent, seed: 7, asked }), {
    industry: "36",
    employees: 40 + number,
    revenue: 3000 + 50 * number,
  });
  const usual = {
    "EN2-04": 400 + number,
    "EN3-04": 220 + number,
    "MK3-05": 90 - number / 3,
    "EM2-04": 14 + number / 10,
    "EN2-05": 3000 + number,
    "EN2-06": 20,
  };
  return Object.entries(usual).reduce((filled, [item, value]) => withFigure(filled, item, value), company);
});

/** Remarks on the figures of one company among the others. */
function remarksOn(change: (assessment: Assessment) => Assessment): readonly FigureRemark[] {
  const [first, ...others] = sector;
  if (first === undefined) throw new Error("There is no company.");
  return qualityOf([change(first), ...others].map((each) => caseOf(each))).cases[0]?.figures ?? [];
}

test("usual figures are not remarked on", () => {
  expect(qualityOf(sector.map((each) => caseOf(each))).cases.flatMap(({ figures }) => figures)).toEqual([]);
});

test.each([
  ["kWh for MWh", "EN2-04", 400_000, "kWh in place of MWh"],
  ["litres for cubic metres", "EN2-05", 3_100_000, "litres in place of cubic metres"],
  ["kilograms for tonnes", "EN3-04", 230_000, "kilograms in place of tonnes"],
  ["a share for percent", "MK3-05", 0.9, "a share in place of percent"],
  ["the total for the figure of each employee", "EM2-04", 14 * 40, "the total in place of the figure for each employee"],
])("%s is found beside the sector and named", (_, figure, value, explanation) => {
  expect(remarksOn((company) => withFigure(company, figure, value))).toMatchObject([
    { figure, against: "sector", companies: 29, explanation: { en: explanation } },
  ]);
});

test("yuan in place of 10,000 yuan is found in the profile", () => {
  const remarks = remarksOn((company) => withProfile(company, { revenue: 30_000_000 }));
  expect(remarks).toMatchObject([{ figure: "revenue", explanation: { en: "yuan in place of 10,000 yuan" } }]);
});

test("a company ten times as large uses ten times the energy, and nothing is wrong with that", () => {
  expect(remarksOn((company) => withProfile(withFigure(company, "EN2-04", 4000), { employees: 400, revenue: 30_000 }))).toEqual([]);
});

test("of two years that differ a thousandfold, the one is remarked on that does not fit the others", () => {
  const [first = honest(0, { latent, seed: 7, asked }), ...others] = sector;
  const year = (value: number, at: number): Assessment => withProfile(withFigure(first, "EN2-04", value), { year: at });
  const judged = (before: number, after: number): readonly (readonly string[])[] => {
    const cases = [year(before, 2023), year(after, 2024), ...others].map((each, at) => caseOf(each, `${at}.xlsx`));
    return qualityOf(cases)
      .cases.slice(0, 2)
      .map(({ figures }) => figures.map(({ against }) => against));
  };
  expect(judged(400, 400_000)).toEqual([[], ["own-year"]]);
  expect(judged(400_000, 400)).toEqual([["sector"], []]);
});

test("what is missing is counted by question, by form and on the way, and blanks bound the mean", () => {
  const stopped = sector.map((each, at) => (at < 3 ? { ...each, answers: new Map([...each.answers].slice(0, 40)) } : each));
  const { items, groups, dropOff, bounds } = qualityOf(stopped.map((each) => caseOf(each)));
  expect(dropOff.stopped).toEqual([0, 1, 2]);
  expect(groups).toMatchObject([{ form: "full", size: "small", n: 30 }]);
  expect(items.find(({ itemId }) => itemId === "CM3-01")?.blank).toBeGreaterThanOrEqual(3);
  const [lowest, main, highest] = [bounds.lowest.mean ?? 0, bounds.main.mean ?? 0, bounds.highest.mean ?? 0];
  expect(lowest <= main && main <= highest).toBe(true);
});

test("companies are followed over the years", () => {
  const again = sector.slice(0, 10).map((each) => withProfile(each, { year: 2025 }));
  const { linkage } = qualityOf([...sector, ...again].map((each, at) => caseOf(each, `${at}.xlsx`)));
  expect(linkage).toEqual({ companies: 30, named: 30, linked: 10, steps: [{ from: 2024, to: 2025, before: 30, after: 10, stayed: 10 }] });
});

const mixed = qualityOf(
  [
    ...honestPool(40, latent, 3),
    careless(90, { way: "ticks 3 everywhere", seed: 3, asked }),
    careless(91, { way: "ticks 4 everywhere, with contradicting figures", seed: 3, asked }),
    careless(92, { way: "ticks 4-0-4-0", seed: 3, asked: askedOf(1, 3) }),
  ].map((each) => caseOf(each)),
);

test.each(["en", "zh"] as const)(
  "the report names question and answer of what does not go together, and accuses nobody (%s)",
  (language) => {
    const text = qualityText(mixed, language);
    for (const part of ["EM3-06", "EM3-01", "firm-90", "firm-91", "firm-92"]) expect(text).toContain(part);
    expect(text).not.toMatch(/\b(?:fraud|cheat|lie[sd]?|liar)\b|作弊|造假|撒谎/u);
  },
);

test("what a company calls itself cannot steer a terminal", () => {
  const hostile = {
    ...careless(91, { way: "ticks 4 everywhere, with contradicting figures", seed: 3, asked }),
    firmId: "firm\u001B[2J\nfake line",
  };
  const text = qualityText(qualityOf([...honestPool(10, latent, 3), hostile].map((each) => caseOf(each))), "en");
  expect(text).toContain("Answers that do not go together");
  expect(text).not.toContain("\u001B");
  expect(text).not.toMatch(/^fake line/mu);
});

test.each(["en", "zh"] as const)("every chart compiles without a warning and names how many cases it is about (%s)", async (language) => {
  for (const chart of Object.values(qualityCharts)) {
    const spec = chart(mixed, language);
    const warnings: string[] = [];
    if (spec !== null) await renderSvg(spec, (warning) => warnings.push(warning));
    expect([spec === null, warnings, JSON.stringify(spec).includes("43")]).toEqual([false, [], true]);
  }
});
