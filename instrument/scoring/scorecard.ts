import { sizeClassOf } from "../size.ts";
import type { Assessment, Form, Instrument, Size } from "../types.ts";
import { bandOf, type Band } from "./bands.ts";
import { capped, flagged } from "./caps.ts";
import { askedSize, poolOf, type Pool } from "./pool.ts";
import { nearTermList, percentToTarget, prioritiesOf, type Priority } from "./priorities.ts";
import { rankedRisks, type Risk } from "./risk.ts";
import { areaWeight, rollUp, validity, type Scores } from "./roll-up.ts";

/** `final`: overall score, at least 80 % answered, every duty answered. `provisional`: overall score only. */
export type Status = "final" | "provisional" | "insufficient";

/** Everything that follows from one assessment. Numbers are unrounded. */
export interface Scorecard {
  readonly size: Size;
  readonly form: Form;
  readonly pool: Pool;
  readonly applicable: number;
  readonly answered: number;
  /** Share of the asked items accepted as not applicable, 0–1; above 0.3 the case does not enter a benchmark. */
  readonly naShare: number;
  /** answered / applicable, 0–1. */
  readonly completeness: number;
  readonly status: Status;
  /** Ids of unanswered legal and critical items. */
  readonly missingLegal: readonly string[];
  readonly raw: Scores;
  /** What is displayed: raw scores under the caps. */
  readonly capped: Scores;
  readonly band: Band | null;
  /** Scores if every unanswered item were at its lowest and at its highest. */
  readonly low: Scores;
  readonly high: Scores;
  /** Weighted geometric mean of the areas; far below the overall score where strengths hide a weak area. */
  readonly geometric: number | null;
  /** Overall score of the basic items alone, comparable across forms and sizes. */
  readonly coreScore: number | null;
  readonly redFlags: readonly string[];
  readonly amberFlags: readonly string[];
  readonly percentToTarget: number | null;
  /** Risks of all applicable items, the highest first. */
  readonly risks: readonly Risk[];
  readonly priorities: readonly Priority[];
  readonly nearTerm: readonly Priority[];
}

/** Number of risks called main risks. */
export const mainRisks = 8;

/** Scores one assessment: items → topics → areas → overall, with validity, bounds, caps, risks and next steps. */
export function scoreAssessment(instrument: Instrument, assessment: Assessment): Scorecard {
  const size = askedSize(assessment.profile, sizeClassOf(assessment.profile));
  const pool = poolOf(instrument, assessment, size);
  const { applicable, notApplicable } = pool;
  const raw = rollUp(instrument, pool, assessment, "leave-out");
  const redFlags = flagged(applicable, 0);
  const display = capped(raw, redFlags);
  const answered = applicable.filter(({ level }) => level !== null).length;
  const missingLegal = applicable.filter(({ tier, level }) => tier !== null && level === null).map(({ item }) => item.id);
  const completeness = applicable.length === 0 ? 0 : answered / applicable.length;
  const priorities = prioritiesOf(applicable, assessment.settings);
  return {
    size,
    form: assessment.form,
    pool,
    applicable: applicable.length,
    answered,
    naShare: share(notApplicable.length, applicable.length + notApplicable.length),
    completeness,
    status: statusOf(raw.overall, completeness, missingLegal.length),
    missingLegal,
    raw,
    capped: display,
    band: bandOf(display.overall),
    low: rollUp(instrument, pool, assessment, 0),
    high: rollUp(instrument, pool, assessment, 100),
    geometric: geometricMean(instrument, raw, assessment),
    coreScore: coreScore(instrument, assessment, size, raw),
    redFlags: redFlags.map(({ item }) => item.id),
    amberFlags: flagged(applicable, 2).map(({ item }) => item.id),
    percentToTarget: percentToTarget(priorities),
    risks: rankedRisks(applicable, assessment.settings),
    priorities,
    nearTerm: nearTermList(priorities),
  };
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

export function statusOf(overall: number | null, completeness: number, missingLegal: number): Status {
  if (overall === null) return "insufficient";
  return completeness >= validity.final && missingLegal === 0 ? "final" : "provisional";
}

function coreScore(instrument: Instrument, assessment: Assessment, size: Size, raw: Scores): number | null {
  if (assessment.form === "basic") return raw.overall;
  return rollUp(instrument, poolOf(instrument, assessment, size, "basic"), assessment, "leave-out").overall;
}

/** G = exp(Σ v·ln max(A, 1) / Σ v) over five valid areas. */
function geometricMean(instrument: Instrument, { areas, overall }: Scores, { settings }: Assessment): number | null {
  if (overall === null) return null;
  let sum = 0;
  let total = 0;
  for (const area of instrument.areas) {
    const score = areas.get(area.id);
    const weight = areaWeight(settings, area);
    sum += weight * Math.log(Math.max(typeof score === "number" ? score : 0, 1));
    total += weight;
  }
  return Math.exp(sum / total);
}
