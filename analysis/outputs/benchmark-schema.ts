import { csr, items, topics } from "../../instrument/csr/instrument.ts";
import { metrics } from "../benchmark/breakdown.ts";
import { dimensions, exclusionReasons, intervalMethods, type Benchmark } from "../benchmark/types.ts";
import { assessors } from "../../instrument/csr/profile-choices.ts";
import { headlines } from "../dataset/careless-cases.ts";
import { duplicateRules } from "../dataset/settle.ts";
import { minimumCount } from "../disclosure/minimum-counts.ts";

/** A JSON Schema, or a part of one. */
export type Schema = Readonly<Record<string, unknown>>;

const object = (properties: Readonly<Record<string, Schema>>, description?: string): Schema => ({
  ...(description !== undefined && { description }),
  type: "object",
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});
/** The same with one property that may be missing. */
const optional = (name: string, properties: Readonly<Record<string, Schema>>): Schema => ({
  ...object(properties),
  required: Object.keys(properties).filter((each) => each !== name),
});
const array = (of: Schema, more: Schema = {}): Schema => ({ type: "array", items: of, ...more });
const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
const count: Schema = { type: "integer", minimum: 0 };

/** Companies in a group. */
const publishedCount: Schema = {
  type: ["integer", "null"],
  minimum: 0,
  description: "Companies; null where their number is withheld with the figures.",
};

/** Where the true value may lie for all that chance does. */
const intervalWithin = (maximum: number): Schema => ({
  description: "By Student's t (means), Wilson's score (shares), or two observations (medians); it says nothing of self-selection.",
  ...object({
    low: { type: "number", minimum: 0, maximum },
    high: { type: "number", minimum: 0, maximum },
    method: { enum: intervalMethods },
    coverage: { type: "number", exclusiveMinimum: 0, maximum: 1, description: "Share of samples whose interval holds the true value." },
  }),
});

/** A figure within bounds, or the reason why it is withheld. */
const figure = (maximum: number, description: string): Schema => ({
  description,
  oneOf: [
    optional("interval", { value: { type: "number", minimum: 0, maximum }, interval: intervalWithin(maximum) }),
    object({ value: { type: "null" }, suppressed: { const: "min-n" }, minN: { type: "integer", minimum: minimumCount.least } }),
    object({ value: { type: "null" }, suppressed: { enum: ["protected", "not-scored", "extreme-share"] } }),
  ],
});

const score = ref("score");
const share = ref("share");

const definitions = {
  score: figure(
    100,
    "Score from 0 to 100, or why it is withheld: to protect fewer companies than the minimum (protected), too few for this kind of figure (min-n), or no company with this score (not-scored).",
  ),
  share: figure(1, "Share from 0 to 1, or why it is withheld; extreme-share: it would tell something of every single company."),
  count: publishedCount,
  by: array({ enum: dimensions }, { uniqueItems: true }),
  summary: optional("weighted", {
    metric: { enum: metrics },
    n: ref("count"),
    mean: score,
    sd: score,
    p10: score,
    q1: score,
    median: score,
    q3: score,
    p90: score,
    weighted: {
      description: "The mean weighted to the margins of the population, beside the unweighted one.",
      ...object({ mean: score, effectiveN: { type: ["number", "null"], minimum: 0 } }),
    },
  }),
  item: object({
    itemId: { enum: items.filter(({ type }) => type !== "kpi").map(({ id }) => id) },
    n: ref("count"),
    na: ref("count"),
    missing: ref("count"),
    shares: array(share, { minItems: 3, maxItems: 5, description: "Maturity: levels 0 to 4. Compliance: no, attention, yes." }),
  }),
  redFlags: object({
    n: ref("count"),
    any: share,
    items: array(object({ itemId: { enum: items.filter(({ tier }) => tier !== null).map(({ id }) => id) }, n: ref("count"), share })),
  }),
  completeness: object({
    areaId: { enum: csr.areas.map(({ id }) => id) },
    topicId: { enum: topics.map(({ id }) => id) },
    n: ref("count"),
    answered: share,
  }),
  careless: object(
    {
      rule: { enum: ["flag", "exclude"] },
      companies: ref("count"),
      without: array(object({ metric: { enum: headlines }, n: ref("count"), mean: score, median: score })),
    },
    "Companies whose answers look careless, and the headline figures without them; withheld where that would tell of a few.",
  ),
  group: object({
    cell: {
      description: "Codes by dimension; merged small categories with + between them.",
      type: "object",
      propertyNames: { enum: dimensions },
      additionalProperties: { type: "string" },
    },
    n: ref("count"),
    summaries: array(ref("summary")),
    items: array(ref("item")),
    redFlags: ref("redFlags"),
    completeness: array(ref("completeness")),
  }),
};

const share01: Schema = { type: "number", minimum: 0, maximum: 1 };
const positive: Schema = { type: ["number", "null"], minimum: 0 };
const weighting = object(
  {
    margins: array(object({ variable: { enum: dimensions }, shares: array(object({ code: { type: "string" }, share: share01 })) })),
    isApplied: { type: "boolean" },
    designEffect: positive,
    effectiveN: positive,
    trimmed: count,
  },
  "How companies were weighted to a population. With a design effect above 3 no weighted figures are given.",
);

const properties: Readonly<Record<keyof Benchmark, Schema>> = {
  schema: { const: "sme-csr/benchmark/2" },
  release: { type: ["string", "null"], description: "Name under which it is published." },
  instrument: object({ id: { type: "string" }, version: { type: "string" } }),
  scorer: { type: "string" },
  options: object({
    by: array(ref("by")),
    minN: { type: "integer", minimum: minimumCount.least },
    duplicates: { enum: duplicateRules },
    seed: { type: "integer" },
    assessors: { oneOf: [{ type: "null" }, array({ enum: Object.keys(assessors) }, { minItems: 1, uniqueItems: true })] },
  }),
  assessors: array({ type: "string" }, { description: "Who filled in the assessments that entered." }),
  weighting: { oneOf: [{ type: "null" }, weighting] },
  confidence: { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1, description: "Confidence of the intervals." },
  careless: { oneOf: [{ type: "null" }, ref("careless")] },
  pool: object({
    files: count,
    cases: count,
    used: count,
    firms: count,
    years: array({ type: "integer" }),
    exclusions: array(object({ reason: { enum: exclusionReasons }, cases: count })),
  }),
  minimumCounts: object({ mean: count, quartiles: count, p10p90: count, extremeShare: count }),
  breakdowns: array(object({ by: ref("by"), groups: array(ref("group")) })),
};

/** JSON Schema (draft 2020-12) of benchmark.json. */
export const benchmarkSchema: Schema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "benchmark.schema.json",
  title: "CSR benchmark of small and medium companies",
  ...object(
    properties,
    "Published statistics of a pool of self-assessments. Scores are raw, with default weights. No figure stands without its n.",
  ),
  $defs: definitions,
};
