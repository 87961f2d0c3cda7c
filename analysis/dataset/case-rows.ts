import { withDefaultSettings } from "../../instrument/assessment.ts";
import { csr } from "../../instrument/csr/instrument.ts";
import { sectionOf } from "../../instrument/csr/industries.ts";
import { provinces } from "../../instrument/csr/provinces.ts";
import type { Provenance } from "../../instrument/reading.ts";
import { tenThousandths } from "../../instrument/scoring/rounding.ts";
import { scoreAssessment, type Scorecard } from "../../instrument/scoring/scorecard.ts";
import type { Assessment, Initiative } from "../../instrument/types.ts";
import { answerRows } from "./answer-rows.ts";
import { firmKey } from "./firm-key.ts";
import { profileValues } from "./profile-values.ts";
import type { CaseRows, Row } from "./tables.ts";
import { statedOrDerivedSize, whyUnusable } from "./usability.ts";

/** One case as rows of all tables. It is scored here, with the default weights, so that companies compare. */
export function caseRows(caseId: number, own: Assessment, provenance: Provenance): CaseRows {
  const assessment = withDefaultSettings(own);
  const card = scoreAssessment(csr, assessment);
  return {
    assessments: [assessmentRow(caseId, assessment, { card, provenance })],
    profiles: profileValues(assessment).map(([field, value], position) => ({ case_id: caseId, position, field, value })),
    answers: answerRows(caseId, assessment, card),
    scores: scoresOf(card).map(([metric, score]) => ({ case_id: caseId, metric, value: tenThousandths(score) })),
    initiatives: assessment.initiatives.map((initiative) => initiativeRow(caseId, initiative)),
  };
}

interface Judged {
  readonly card: Scorecard;
  readonly provenance: Provenance;
}

function assessmentRow(caseId: number, assessment: Assessment, { card, provenance }: Judged): Row<"assessments"> {
  const { profile, instrumentVersion, form } = assessment;
  return {
    case_id: caseId,
    firm_key: firmKey(assessment, provenance),
    year: profile.year,
    instrument_version: instrumentVersion,
    form,
    size: statedOrDerivedSize(assessment),
    industry: profile.industry === null ? null : sectionOf(profile.industry),
    province: profile.province,
    region: provinces.find(({ code }) => code === profile.province)?.region ?? null,
    assessor: profile.assessor,
    status: card.status,
    completeness: tenThousandths(card.completeness),
    na_share: tenThousandths(card.naShare),
    band: card.band,
    red_flags: card.redFlags.join(" "),
    amber_flags: card.amberFlags.join(" "),
    unusable: whyUnusable(assessment, card),
    file: provenance.file,
    line: provenance.line ?? null,
    sha256: provenance.sha256,
    saved_at: provenance.savedAt ?? null,
  };
}

/** The metrics that have a value: core and overall score, areas, topics. Raw, as caps are for display only. */
function scoresOf({ coreScore, raw }: Scorecard): readonly (readonly [metric: string, score: number])[] {
  const named = [["core", coreScore], ["overall", raw.overall], ...raw.areas, ...raw.topics] as const;
  return named.flatMap(([metric, score]) => (typeof score === "number" ? [[metric, score] as const] : []));
}

function initiativeRow(caseId: number, initiative: Initiative): Row<"initiatives"> {
  return {
    case_id: caseId,
    initiative_id: initiative.id,
    kind: initiative.kind,
    start_date: initiative.start,
    end_date: initiative.end,
    trigger_kind: initiative.trigger,
    trigger_date: initiative.triggerDate,
    decision_date: initiative.decisionDate,
    first_delivery_date: initiative.firstDeliveryDate,
    alignment: initiative.alignment,
    beneficiary_count: initiative.beneficiaryCount,
    cash: initiative.cash,
    in_kind: initiative.inKind,
    staff_hours: initiative.staffHours,
    hourly_wage: initiative.hourlyWage,
    partner: initiative.partner,
    traceability: initiative.traceability,
    staff_protection: initiative.staffProtection,
    sustained: initiative.sustained,
    disclosure: initiative.disclosure,
    misconduct: initiative.misconduct,
  };
}
