import { metrics } from "../../benchmark/breakdown.ts";
import { dimensions } from "../../benchmark/types.ts";
import { minimumCount } from "../../disclosure/minimum-counts.ts";
import type {
  AttritionTold,
  Bridge,
  Course,
  Linkage,
  PanelTold,
  PartsTold,
  ShareTold,
  Trend,
  TrendChange,
  TrendSeries,
  TrendVersion,
  TrendYear,
} from "../../trend/types.ts";
import { duplicateRules } from "../../dataset/settle.ts";
import { pool } from "./pool-schema.ts";
import { array, count, ends, head, number, object, oneOf, orNull, ref, type Schema, text, truth, tuple, whole } from "./schema.ts";

/** A figure, or why there is none. */
const told = (value: Schema): Schema => ({
  oneOf: [
    object({ value }),
    object(
      { value: { type: "null" }, missing: oneOf(["min-n", "alike", "undefined"]), least: { type: "integer", minimum: minimumCount.least } },
      { optional: ["least"] },
    ),
  ],
});

const figure = ref("figure");
const interval = ref("interval");
const withheldCount = ref("count");
const shareTold = object<ShareTold>({ share: figure, interval });
const quartiles = told(tuple(number, number, number));

const definitions = {
  figure: told(number),
  interval: told(ends),
  count: { type: ["integer", "null"], minimum: 0, description: "Companies or cases; null where their number is withheld." },
  year: object<TrendYear>({
    year: whole,
    n: withheldCount,
    mean: figure,
    meanInterval: interval,
    median: figure,
    medianInterval: interval,
  }),
  change: object<TrendChange>({
    from: whole,
    to: whole,
    panel: object<PanelTold>(
      {
        n: withheldCount,
        mean: figure,
        interval,
        bootstrap: interval,
        typical: figure,
        p: figure,
        improved: shareTold,
        worsened: shareTold,
        before: quartiles,
        after: quartiles,
      },
      { description: "The companies of both years, each compared with itself." },
    ),
    parts: object<PartsTold>(
      {
        n: object<PartsTold["n"]>({ continuing: withheldCount, entrants: withheldCount, leavers: withheldCount }),
        total: figure,
        within: figure,
        entry: figure,
        exit: figure,
      },
      { description: "Where the change of the yearly mean comes from." },
    ),
    attrition: object<AttritionTold>({ difference: figure, p: figure }, { description: "Those that stayed against those that left." }),
  }),
};

const properties: Parameters<typeof object<Trend>>[0] = {
  schema: { const: "sme-csr/trend/1" },
  instrument: object<Trend["instrument"]>({ id: text, version: text }),
  scorer: text,
  options: object<Trend["options"]>({
    by: array(array(oneOf(dimensions))),
    minN: { type: "integer", minimum: minimumCount.least },
    duplicates: oneOf(duplicateRules),
    seed: whole,
    audience: oneOf(["public", "owner"]),
  }),
  pool,
  versions: array(object<TrendVersion>({ major: count, cases: withheldCount, years: array(whole), isCurrent: truth })),
  linkage: object<Linkage>({ firms: withheldCount, inSeveralYears: withheldCount, unnamed: withheldCount }),
  series: array(
    object<TrendSeries>({
      metric: oneOf(metrics),
      cell: { type: "object", propertyNames: oneOf(dimensions), additionalProperties: text },
      years: array(ref("year")),
      course: orNull(
        object<Course>({
          n: count,
          first: whole,
          last: whole,
          slope: number,
          direction: oneOf(["up", "down", "level"]),
          interval: orNull(ends),
          p: { type: ["number", "null"], minimum: 0, maximum: 1 },
        }),
      ),
      changes: array(ref("change")),
    }),
  ),
  bridge: orNull(
    object<Bridge>({
      items: array(text),
      series: array(object<Bridge["series"][number]>({ metric: oneOf(metrics), years: array(ref("year")) })),
    }),
  ),
};

/** JSON Schema of `csr trend --json`. */
export const trendSchema: Schema = {
  ...head("trend", "CSR scores of companies over the years"),
  ...object<Trend>(properties, { description: "Scores 0–100 and their changes, by year and group. No figure stands without its n." }),
  $defs: definitions,
};
