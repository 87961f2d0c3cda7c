import { items } from "../../../instrument/csr/instrument.ts";
import { forms, sizeClasses } from "../../../instrument/csr/profile-choices.ts";
import { bandBounds } from "../../../instrument/scoring/bands.ts";
import { metrics } from "../../benchmark/breakdown.ts";
import type { ScoreJson } from "../score-json.ts";
import { array, count, head, number, object, oneOf, orNull, ref, type Schema, score, share, text, truth, tuple, whole } from "./schema.ts";

const itemId = oneOf(items.map(({ id }) => id));
const possible = orNull(score);

const definitions = {
  scores: {
    description: "Scores by id; null where too little was answered, NA where nothing applies.",
    type: "object",
    propertyNames: oneOf(metrics),
    additionalProperties: { oneOf: [score, { type: "null" }, { const: "NA" }] },
  },
};

const tables = { topics: ref("scores"), areas: ref("scores"), overall: possible };

/** What stands beside the scores: whose they are, and what was found while reading. Further parameters of an issue depend on its code. */
const about = {
  source: text,
  firmId: { type: ["string", "null"] },
  year: { type: ["integer", "null"] },
  issues: array({
    type: "object",
    properties: {
      file: text,
      severity: oneOf(["rejected", "warning", "note"]),
      code: text,
      sheet: text,
      cell: text,
      line: whole,
      itemId: text,
    },
    required: ["file", "severity", "code"],
  }),
};

/** JSON Schema of `csr score --json`. */
export const scoreSchema: Schema = {
  ...head("score", "CSR scores, case by case"),
  description: "Scores are recomputed from the answers, with the company's own weights, exposures and targets; four decimals at most.",
  ...array(
    object<ScoreJson & typeof about>({
      ...about,
      size: oneOf(Object.keys(sizeClasses)),
      form: oneOf(Object.keys(forms)),
      applicable: count,
      answered: count,
      naShare: share,
      completeness: share,
      status: oneOf(["final", "provisional", "insufficient"]),
      missingLegal: array(itemId),
      raw: object<ScoreJson["raw"]>(tables),
      capped: object<ScoreJson["capped"]>({ ...tables, band: orNull(oneOf(bandBounds.map(({ id }) => id))) }),
      bounds: tuple(possible, possible),
      geometric: possible,
      coreScore: possible,
      redFlags: array(itemId),
      amberFlags: array(itemId),
      percentToTarget: orNull(share),
      topRisks: array(
        object<ScoreJson["topRisks"][number]>({ id: itemId, risk: number, level: oneOf(["high", "medium", "low"]), known: truth }),
      ),
      nearTerm: array(itemId),
    }),
  ),
  $defs: definitions,
};
