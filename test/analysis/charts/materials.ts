import { scoredItems } from "../../../instrument/csr/instrument.ts";
import { sections } from "../../../instrument/csr/industries.ts";
import { csr } from "../../../instrument/csr/instrument.ts";
import { scoreAssessment } from "../../../instrument/scoring/scorecard.ts";
import type { Answer, Level } from "../../../instrument/types.ts";
import { alignmentTable } from "../../../analysis/charts/facts/alignment-table.ts";
import type { CompanyScores } from "../../../analysis/charts/facts/company-scores.ts";
import { responseCurve } from "../../../analysis/charts/facts/response-curve.ts";
import { scoreDistribution } from "../../../analysis/charts/facts/score-distribution.ts";
import type { ChartMaterial } from "../../../analysis/charts/gallery.ts";
import type { InitiativeRow } from "../../../analysis/dataset/initiatives.ts";
import { minimumCountsFor } from "../../../analysis/disclosure/minimum-counts.ts";
import { distributionOf } from "../../../analysis/statistics/distribution-of.ts";
import { robustnessOf } from "../../../analysis/robustness/robustness.ts";
import { seededRandom } from "../../../analysis/statistics/random.ts";
import { trendOf } from "../../../analysis/trend/trend.ts";
import { assessment } from "../dataset/readings.ts";
import { members, withCases } from "../trend/members.ts";
import { sampleBenchmark } from "./sample-benchmark.ts";

/** Initiatives of so many companies, three each, with every trigger, most dates and both ratings. */
export function sampleInitiatives(companies: number): readonly InitiativeRow[] {
  const random = seededRandom(20_251_121);
  return Array.from({ length: 3 * companies }, (_, at) => {
    const days = Math.floor(90 * random() ** 2);
    const isWaiting = random() < 0.15;
    return {
      firmId: `F${at % companies}`,
      observedUntil: "2025-12-31",
      trigger: random() < 0.2 ? "none" : "natural-disaster",
      triggerDate: "2025-07-01",
      firstDeliveryDate: isWaiting ? null : new Date(Date.UTC(2025, 6, 1 + days)).toISOString().slice(0, 10),
      alignment: ([0, 1, 2, 2, 3] as const)[Math.floor(5 * random())] ?? null,
      traceability: ([0, 1, 2, 2, 3, 4] as const)[Math.floor(6 * random())] ?? null,
    };
  });
}

/** Scores of so many companies, spread over the whole scale. */
function sampleScores(companies: number): readonly CompanyScores[] {
  const random = seededRandom(7);
  const score = (): number => 100 * ((random() + random() + random()) / 3);
  return Array.from({ length: companies }, (_, at) => ({
    firmId: `F${at}`,
    scores: new Map(["core", ...csr.areas.map(({ id }) => id)].map((metric) => [metric, score()] as const)),
  }));
}

/** One company in the full form that answers on the levels in turn, from the lowest up to the one given. */
const company = (highest: number): NonNullable<ChartMaterial["company"]> => {
  const levels: readonly Level[] = [0, 1, 2, 3, 4];
  const answers = scoredItems.map(({ id, type }, at): readonly [string, Answer] => {
    const level = levels[at % (highest + 1)] ?? 0;
    if (type === "maturity") return [id, { kind: "level", level }];
    return [id, { kind: "compliance", state: level < 2 ? "no" : level < 4 ? "attention" : "yes" }];
  });
  return scoreAssessment(csr, assessment({ answers: Object.fromEntries(answers) }));
};

/** Names as long and as hostile as they come. */
const firmNames = ["=cmd|' /C calc'!A0", "<script>alert(1)</script>", "示例企业".repeat(50), "91320000XXXX000141", "甲"];

/** What so many companies over some years give: their trend, and their ranks. */
async function followed(
  firms: number,
  years: readonly number[],
  names: readonly string[] = ["F"],
): Promise<Pick<ChartMaterial, "trend" | "ranking">> {
  return withCases(members(firms, years), async (settled) => {
    const found = await robustnessOf(settled, { draws: 50 });
    const companies = found.companies.map((each, at) => ({ ...each, firm: `${names[at % names.length]}${at}` }));
    return { trend: await trendOf(settled), ranking: { ...found, companies } };
  });
}

function material(industries: readonly string[], { firms, highest }: { readonly firms: number; readonly highest: number }): ChartMaterial {
  const scores = sampleScores(firms);
  const core = scores.map((each) => Math.round((each.scores.get("core") ?? 0) * 10_000));
  const register = sampleInitiatives(firms);
  return {
    benchmark: sampleBenchmark({ industries, firms }),
    cases: {
      minN: 5,
      distribution: scoreDistribution("core", distributionOf(core), minimumCountsFor(5)),
      responses: responseCurve(register, 5),
      alignment: alignmentTable(register, 5),
    },
    companies: scores,
    company: company(highest),
  };
}

/** The same, but with some medians withheld because the scores are all alike. */
function withAlike(given: ChartMaterial): ChartMaterial {
  const alike = { value: null, suppressed: "extreme-share" } as const;
  const breakdowns = given.benchmark?.breakdowns.map((breakdown) => ({
    ...breakdown,
    groups: breakdown.groups.map((group) => ({
      ...group,
      summaries: group.summaries.map((summary, at) => (at % 3 === 0 && summary.n !== null ? { ...summary, median: alike } : summary)),
    })),
  }));
  return given.benchmark === undefined || breakdowns === undefined ? given : { ...given, benchmark: { ...given.benchmark, breakdowns } };
}

const codes = sections.map(({ code }) => code);

/** What charts are drawn from, in every size that they have to cope with. */
export const materials: Readonly<Record<string, ChartMaterial>> = {
  "1 industry": material(["I"], { firms: 12, highest: 1 }),
  "2 industries": withAlike(material(["C", "I"], { firms: 40, highest: 2 })),
  "12 industries": { ...material(codes.slice(0, 12), { firms: 180, highest: 4 }), ...(await followed(45, [2023, 2024, 2025])) },
  "20 industries": {
    ...material(codes, { firms: 400, highest: 3 }),
    ...(await followed(60, [2020, 2021, 2022, 2023, 2024, 2025], firmNames)),
  },
  // As in a benchmark.json that somebody changed; the last one turns the direction of writing.
  "hostile names": material(
    ["<script>alert(1)</script>", "企业".repeat(100), `"]}&amp;${"x".repeat(200)}`, "=cmd|' /C calc'!A0\u202Egnp"],
    { firms: 60, highest: 4 },
  ),
  "7 companies": { ...material(["C", "I"], { firms: 7, highest: 0 }), ...(await followed(7, [2024, 2025], firmNames)) },
};
