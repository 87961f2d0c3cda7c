import { csr, items, topics } from "../../instrument/csr/instrument.ts";
import { metrics } from "../benchmark/breakdown.ts";
import { dimensions, type Benchmark } from "../benchmark/types.ts";
import { assessors } from "../../instrument/csr/profile-choices.ts";
import { headlines } from "../dataset/careless-cases.ts";
import { duplicateRules } from "../dataset/settle.ts";
import { minimumCount } from "../disclosure/minimum-counts.ts";
import { programmeDefinitions } from "./schemas/programme-schema.ts";
import { figure, publishedCount } from "./schemas/figure-schema.ts";
import { array, count, head, object, orNull, type Properties, ref, type Schema, share as share01 } from "./schemas/schema.ts";
import { pool } from "./schemas/pool-schema.ts";

const score = ref("score");
const share = ref("share");

const definitions = {
  score: figure(
    { minimum: 0, maximum: 100 },
    "Score from 0 to 100, or why it is withheld: to protect fewer companies than the minimum (protected), too few for this kind of figure (min-n), or no company with this score (not-scored).",
  ),
  share: figure(
    { minimum: 0, maximum: 1 },
    "Share from 0 to 1, or why it is withheld; extreme-share: it would tell something of every single company.",
  ),
  count: publishedCount,
  by: array({ enum: dimensions }, { uniqueItems: true }),
  summary: object(
    {
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
    },
    { optional: ["weighted"] },
  ),
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
    {
      description: "Companies whose answers look careless, and the headline figures without them; withheld where that would tell of a few.",
    },
  ),
  cell: {
    description: "Codes by dimension, names of parks, programmes and cohorts; merged small categories with + between them.",
    type: "object",
    propertyNames: { enum: dimensions },
    additionalProperties: { type: "string" },
  },
  ...programmeDefinitions,
  group: object({
    cell: ref("cell"),
    n: ref("count"),
    summaries: array(ref("summary")),
    items: array(ref("item")),
    redFlags: ref("redFlags"),
    completeness: array(ref("completeness")),
  }),
};

const positive: Schema = { type: ["number", "null"], minimum: 0 };
const weighting = object(
  {
    margins: array(object({ variable: { enum: dimensions }, shares: array(object({ code: { type: "string" }, share: share01 })) })),
    isApplied: { type: "boolean" },
    designEffect: positive,
    effectiveN: positive,
    trimmed: count,
  },
  { description: "How companies were weighted to a population. With a design effect above 3 no weighted figures are given." },
);

const properties: Properties<Benchmark> = {
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
  weighting: orNull(weighting),
  confidence: { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1, description: "Confidence of the intervals." },
  careless: orNull(ref("careless")),
  pool,
  minimumCounts: object({ mean: count, quartiles: count, p10p90: count, extremeShare: count }),
  breakdowns: array(object({ by: ref("by"), groups: array(ref("group")) })),
  programmes: ref("programmes"),
};

/** JSON Schema (draft 2020-12) of benchmark.json. */
export const benchmarkSchema: Schema = {
  ...head("benchmark", "CSR benchmark of small and medium companies"),
  ...object<Benchmark>(properties, {
    description:
      "Published statistics of a pool of self-assessments. Scores are raw, with default weights. No figure stands without its n.",
    optional: ["programmes"],
  }),
  $defs: definitions,
};
