import { bandBounds } from "../../../instrument/scoring/bands.ts";
import { metrics } from "../../benchmark/breakdown.ts";
import { duplicateRules } from "../../dataset/settle.ts";
import {
  type AreaImportance,
  type PlaceRange,
  type RobustCompany,
  type Robustness,
  type ScoringShift,
  scopeKinds,
  type WeightShift,
} from "../../robustness/types.ts";
import { pool } from "./pool-schema.ts";
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
  ref,
  type Schema,
  score,
  share,
  text,
  truth,
  whole,
} from "./schema.ts";

const shift = (kinds: readonly string[]): Schema =>
  object<ScoringShift<string>>({
    kind: oneOf(kinds),
    n: count,
    meanShift: numberOrNull,
    rho: numberOrNull,
    mean: orNull(score),
    usualMean: orNull(score),
  });

const definitions = {
  place: object<PlaceRange>({
    median: { type: "number", minimum: 1 },
    interval: ends,
    bands: { type: "object", propertyNames: oneOf(bandBounds.map(({ id }) => id)), additionalProperties: share },
  }),
  weightShift: object<WeightShift>({ meanShift: number, interval: ends }),
};

/** JSON Schema of `csr robustness --json`. */
export const robustnessSchema: Schema = {
  ...head("robustness", "How far the ranks of companies hang on choices of scoring"),
  ...object<Robustness>(
    {
      schema: { const: "sme-csr/robustness/1" },
      instrument: object<Robustness["instrument"]>({ id: text, version: text }),
      scorer: text,
      options: object<Robustness["options"]>({
        draws: count,
        seed: whole,
        spread: share,
        concentration: number,
        duplicates: oneOf(duplicateRules),
      }),
      pool,
      companies: array(
        object<RobustCompany>({
          firm: text,
          year: whole,
          score,
          rank: { type: "number", minimum: 1 },
          uniform: ref("place"),
          dirichlet: ref("place"),
          aheadOfNext: orNull(share),
          isNamed: truth,
        }),
        { description: "The best first." },
      ),
      weights: orNull(object<NonNullable<Robustness["weights"]>>({ uniform: ref("weightShift"), dirichlet: ref("weightShift") })),
      aggregation: array(shift(["geometric", "capped"])),
      leaveOneOut: array(shift(metrics)),
      scope: array(shift(scopeKinds)),
      importance: orNull(
        array(
          object<AreaImportance>({
            area: oneOf(metrics),
            weight: share,
            importance: share,
            squaredCorrelation: share,
            ratio: numberOrNull,
            isOff: truth,
          }),
        ),
      ),
    },
    { description: "It names companies and is for whoever holds the files. Rank 1 is the best." },
  ),
  $defs: definitions,
};
