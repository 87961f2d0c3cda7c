import { csr, items, topics } from "../../../instrument/csr/instrument.ts";
import { assessors, forms, sizeClasses } from "../../../instrument/csr/profile-choices.ts";
import type { FigureSpread } from "../../quality/figures/figure-spread.ts";
import type { LinkageOverYears } from "../../quality/linkage.ts";
import type { CoMissing } from "../../quality/missing/co-missing.ts";
import type { Responses } from "../../quality/missing/item-response.ts";
import type { ScoreBounds } from "../../quality/missing/score-bounds.ts";
import {
  array,
  count,
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
  tuple,
  whole,
} from "./schema.ts";

const itemId = oneOf(items.map(({ id }) => id));
const yearOrNull: Schema = { type: ["integer", "null"] };
const textOrNull: Schema = { type: ["string", "null"] };
const form = oneOf(Object.keys(forms));
const size = oneOf(Object.keys(sizeClasses));

const responses = { asked: count, answered: count, notApplicable: count, blank: count } satisfies Record<keyof Responses, Schema>;
const counted = { ...responses, blankShare: orNull(share) };
const mean = object({ n: count, mean: orNull(score) });

const found = object(
  {
    source: text,
    line: whole,
    firmId: textOrNull,
    firm: text,
    year: yearOrNull,
    form,
    size,
    areas: array(oneOf(csr.areas.map(({ id }) => id))),
    assessor: orNull(oneOf(Object.keys(assessors))),
    status: oneOf(["final", "provisional", "insufficient"]),
    verdict: oneOf(["look-at-answers", "look-at-figures", "nothing-found"]),
    answered: count,
    signs: array(object({ sign: text, text })),
    indices: array(object({ index: text, value: numberOrNull, threshold: number, signWhen: oneOf(["at-least", "below"]) })),
    contradictions: array(
      object({ rule: text, kind: oneOf(["conflict", "tension", "gap"]), items: array(itemId), why: text, answers: array(text) }),
    ),
    copies: array(object({ source: text, firm: text, name: text, year: yearOrNull, agreement: share })),
    figures: array(ref("remark")),
  },
  { optional: ["line"] },
);

const remark = object({
  figure: text,
  name: text,
  value: number,
  against: oneOf(["own-year", "sector", "pool"]),
  reference: number,
  companies: { type: ["integer", "null"], minimum: 0 },
  ratio: number,
  explanation: textOrNull,
});

/** JSON Schema of `csr quality --json`. */
export const qualitySchema: Schema = {
  ...head("quality", "Where the answers of companies deserve a second look"),
  ...object(
    {
      schema: { const: "sme-csr/quality/1" },
      summary: object({ cases: count, companies: count, lookAtAnswers: count, lookAtFigures: count }),
      cases: array(found),
      figures: array(
        object<FigureSpread>({
          itemId,
          n: count,
          zeros: count,
          fences: orNull(object({ lower: number, upper: number })),
          treatment: object({ kind: oneOf(["none", "winsorised", "logarithm", "untreatable"]), treated: count }),
          outside: array(text),
        }),
      ),
      missing: object({
        items: array(object({ itemId, ...counted })),
        groups: array(
          object({ form, size, n: count, ...counted, topics: array(object({ topicId: oneOf(topics.map(({ id }) => id)), ...counted })) }),
        ),
        fifths: array(orNull(share)),
        stopped: array(text),
        together: array(object<CoMissing>({ items: tuple(itemId, itemId), n: count, both: count, phi: number })),
      }),
      bounds: object<ScoreBounds>({ main: mean, finalOnly: mean, lowest: mean, highest: mean }),
      linkage: object<LinkageOverYears>({
        companies: count,
        named: count,
        linked: count,
        steps: array(object<LinkageOverYears["steps"][number]>({ from: whole, to: whole, before: count, after: count, stayed: count })),
      }),
    },
    { description: "It names companies and is for whoever holds the files. Shares are 0–1 and scores 0–100." },
  ),
  $defs: { remark },
};
