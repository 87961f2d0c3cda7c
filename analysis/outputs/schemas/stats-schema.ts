import type { ColumnCounts } from "../../ingest/tidy/column.ts";
import type { CarelessCase, CarelessResults } from "../../studies/careless-results.ts";
import type { Reliability } from "../../studies/item-results.ts";
import type { ValueStudy } from "../../studies/study.ts";
import {
  array,
  count,
  ends,
  head,
  number,
  numberOrNull,
  object,
  oneOf,
  orNull,
  type Properties,
  ref,
  type Schema,
  table,
  text,
  truth,
  whole,
} from "./schema.ts";
import { description, groups, weighting } from "./study-value-schemas.ts";
import { years } from "./study-year-schemas.ts";

const numbers = array(number);
const whose: Schema = { type: ["string", "integer"], description: "The company, or the row where no column names it." };

const reliability = object<Reliability>({
  items: array(text),
  nComplete: count,
  alpha: numberOrNull,
  alpha_std: numberOrNull,
  feldt95: orNull(ends),
  item_total_r: array(numberOrNull),
  alpha_if_deleted: array(numberOrNull),
  omega_std_loadings: numberOrNull,
  omega_total_raw: numberOrNull,
  omega_sumcov_denominator: numberOrNull,
  ml_loadings: orNull(numbers),
  uniq: orNull(numbers),
  heywood: orNull(truth),
  sem: numberOrNull,
  scale: ends,
  eigen_cor: orNull(numbers),
});

const careless = object<CarelessResults>({
  longstring: array(count),
  longstring_table: table(count),
  irv: array(numberOrNull),
  irv_first5: array(numberOrNull),
  mahal_chi2_999: number,
  mahal_flagged: orNull(array(whose)),
  mahal_top3: orNull(numbers),
  mahal_top3_firm: orNull(array(whose)),
  cases: array(
    object<CarelessCase>({
      row: count,
      firm: { type: ["string", "null"] },
      answered: count,
      longstring: count,
      irv: numberOrNull,
      signs: array(oneOf(["long-run", "no-variation", "little-variation", "alternation", "inconsistent-halves", "far-from-others"])),
    }),
  ),
});

const value: Properties<Required<ValueStudy>> = { value: text, ...description, ...groups, ...weighting, ...years };

/** What was not asked for is not there. */
const unasked = Object.keys({ ...groups, ...weighting, ...years });

const about = {
  table: {
    type: "object",
    properties: { name: text, rows: count, rows_too_long: array(count) },
    required: ["name", "rows", "rows_too_long"],
    additionalProperties: { type: ["string", "boolean"], description: "Further facts, such as the encoding of a CSV." },
  },
  columns: array(
    object<ColumnCounts>({
      column: text,
      n: count,
      blank: count,
      missing: count,
      unreadable: count,
      example: orNull(object({ row: count, found: text })),
    }),
  ),
  seed: whole,
  reliability: orNull(reliability),
  careless,
};

/** JSON Schema of `csr stats --json`. */
export const statsSchema: Schema = {
  ...head("stats", "Statistics of a tidy table"),
  description:
    "The statistics of a single column of values stand at the top, those of several in values. A statistic that is not defined is null.",
  anyOf: [
    object({ ...about, ...value }, { optional: ["reliability", "careless", ...unasked] }),
    object({ ...about, values: array(ref("value")) }, { optional: ["reliability", "careless"] }),
    object(about),
  ],
  $defs: { value: object(value, { optional: unasked }), method: oneOf(["exact", "normal"]) },
};
