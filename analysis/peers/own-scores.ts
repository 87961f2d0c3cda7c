import type { Dimension, Metric } from "../benchmark/types.ts";
import { statedOrDerivedSize } from "../dataset/usability.ts";
import { withDefaultSettings } from "../../instrument/assessment.ts";
import { sectionOf } from "../../instrument/csr/industries.ts";
import { csr } from "../../instrument/csr/instrument.ts";
import { provinces } from "../../instrument/csr/provinces.ts";
import { scoreAssessment, type Scorecard } from "../../instrument/scoring/scorecard.ts";
import type { Assessment } from "../../instrument/types.ts";

/** A company as benchmarks see it: scored under the default weights. */
export const comparableCard = (assessment: Assessment): Scorecard => scoreAssessment(csr, withDefaultSettings(assessment));

/** Its raw scores 0–100 by metric, without the metrics that have none. */
export function scoresOf({ coreScore, raw }: Scorecard): ReadonlyMap<Metric, number> {
  const named = [["core", coreScore], ["overall", raw.overall], ...raw.areas, ...raw.topics] as const;
  return new Map(named.flatMap(([metric, score]) => (typeof score === "number" ? [[metric, score] as const] : [])));
}

/** Where it belongs, in the codes of a benchmark. */
export function belongsOf(assessment: Assessment): Readonly<Partial<Record<Dimension, string>>> {
  const { profile, form } = assessment;
  const codes: Readonly<Record<Dimension, string | null>> = {
    industry: profile.industry === null ? null : sectionOf(profile.industry),
    size: statedOrDerivedSize(assessment),
    year: profile.year === null ? null : String(profile.year),
    province: profile.province,
    region: provinces.find(({ code }) => code === profile.province)?.region ?? null,
    form,
    assessor: profile.assessor,
    // No questionnaire says them.
    park: null,
    programme: null,
    cohort: null,
  };
  return Object.fromEntries(Object.entries(codes).flatMap(([dimension, code]) => (code === null ? [] : [[dimension, code]])));
}
