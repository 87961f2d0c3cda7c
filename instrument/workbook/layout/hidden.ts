import { creditCodeWeights } from "../../credit-code.ts";
import { industryChoices } from "../../csr/industry-choices.ts";
import { sections } from "../../csr/industries.ts";
import { metaFields } from "../names.ts";
import type { Asked } from "./layout.ts";

/** Columns of the scored items in the sheet's own scorer. */
export const itemTable = {
  id: 1,
  topic: 2,
  area: 3,
  kind: 4,
  tier: 5,
  severity: 6,
  basic: 7,
  micro: 8,
  gate: 9,
  order: 10,
  text: 11,
  head: 12,
  level: 13,
  notApplicable: 14,
  asked: 15,
  applicable: 16,
  score: 17,
  answered: 18,
  duty: 19,
  flag: 20,
  likelihood: 21,
  risk: 22,
  riskKey: 23,
  target: 24,
  gap: 25,
  priority: 26,
  nearKey: 27,
  title: 28,
  evidence: 29,
  weight: 30,
  naText: 31,
  evidenceText: 32,
} as const;

/** Columns of the topics. `core…` repeat the calculation for the basic items alone. */
export const topicTable = {
  id: 1,
  area: 2,
  weight: 3,
  applicable: 4,
  answered: 5,
  sum: 6,
  raw: 7,
  low: 8,
  high: 9,
  critical: 10,
  legal: 11,
  amber: 12,
  capped: 13,
  weightApplicable: 14,
  weightValid: 15,
  weighted: 16,
  weightedLow: 17,
  weightedHigh: 18,
  coreApplicable: 19,
  coreAnswered: 20,
  coreRaw: 21,
  coreWeightApplicable: 22,
  coreWeightValid: 23,
  coreWeighted: 24,
  exposure: 25,
  importance: 26,
} as const;

/** Columns of the areas. */
export const areaTable = {
  id: 1,
  weight: 3,
  applicable: 4,
  answered: 5,
  raw: 7,
  low: 8,
  high: 9,
  critical: 10,
  legal: 11,
  amber: 12,
  capped: 13,
  weighted: 16,
  weightedLow: 17,
  weightedHigh: 18,
  weightedLog: 19,
  core: 21,
  coreWeighted: 24,
} as const;

/** Results of the whole, one a row: id, value. */
export const totals = [
  "applicable",
  "answered",
  "notApplicable",
  "naShare",
  "completeness",
  "missingDuties",
  "weight",
  "overall",
  "low",
  "high",
  "critical",
  "legal",
  "amber",
  "capped",
  "band",
  "status",
  "geometric",
  "core",
  "gaps",
  "targets",
  "percentToTarget",
  "dutiesListed",
  "practicesListed",
  "confidence",
] as const;
export type Total = (typeof totals)[number];

/** Facts about the company that formulas need, one a row: id, value. */
export const facts = ["industryRow", "sizeStatus", "size", "emergency"] as const;
export type Fact = (typeof facts)[number];

/** Columns of the size rule: code, rule, lower bounds of large, medium and small for each measure, and the names. */
export const industryTable = { code: 1, rule: 2, employees: 3, revenue: 6, assets: 9, zh: 12, en: 13 } as const;

/** Rows of `_csr`, block below block. Lists for drop-downs and words stand in columns of their own to the right. */
export interface HiddenLayout {
  readonly metaMarker: number;
  readonly factRow: number;
  readonly totalRow: number;
  readonly areaHeader: number;
  readonly topicHeader: number;
  readonly itemHeader: number;
  readonly creditCodeHeader: number;
  readonly industryHeader: number;
  readonly lastRow: number;
}

/** First column of the lists; everything before it belongs to the tables. */
export const listColumn = 34;

/** Places the blocks of `_csr`. */
export function hiddenLayout({ areas, topics, scored }: Asked): HiddenLayout {
  const metaMarker = 1;
  const factRow = metaMarker + metaFields.length + 3;
  const totalRow = factRow + facts.length + 2;
  const areaHeader = totalRow + totals.length + 2;
  const topicHeader = areaHeader + areas.length + 2;
  const itemHeader = topicHeader + topics.length + 2;
  const creditCodeHeader = itemHeader + scored.length + 2;
  const industryHeader = creditCodeHeader + creditCodeWeights.length + 2;
  return {
    metaMarker,
    factRow,
    totalRow,
    areaHeader,
    topicHeader,
    itemHeader,
    creditCodeHeader,
    industryHeader,
    lastRow: industryHeader + industryChoices.length + sections.length,
  };
}
