import { csr } from "../../instrument/csr/instrument.ts";
import { provinces } from "../../instrument/csr/provinces.ts";
import { sectionOf } from "../../instrument/csr/industries.ts";
import { tenThousandths } from "../../instrument/scoring/rounding.ts";
import { type CodedCard, scoreCoded } from "../../instrument/scoring/coded/score-coded.ts";
import { nameKey } from "../ingest/pool/name-key.ts";
import { codedGaps, type CodedGaps } from "../../instrument/scoring/coded/coded-gaps.ts";
import { askedSize } from "../../instrument/scoring/pool.ts";
import { sizeClassOf } from "../../instrument/size.ts";
import type { Initiative, Profile, Size, SizeClass } from "../../instrument/types.ts";
import { type ContradictionCounts, contradictionCounts } from "../quality/screened-case.ts";
import { answerText, evidenceText, figureText } from "./answer-text.ts";
import type { CaseFacts, CodedCase } from "./coded-case.ts";
import { firmKey } from "./firm-key.ts";
import { profileValues } from "./profile-values.ts";
import type { CaseRows, Row } from "./tables.ts";
import { whyUnusable } from "./usability.ts";

const nothingCounted: ContradictionCounts = { conflicts: 0, tensions: 0, gaps: 0 };

/** One case as rows of all tables. It is scored here, with the default weights, so that companies compare. Contradictions are counted where asked for. */
export function caseRows(caseId: number, coded: CodedCase, isScreened: boolean): CaseRows {
  const { facts, answers, initiatives, plan } = coded;
  const { form, areas, profile } = facts;
  const card = scoreCoded({ form, areas, size: belongs(profile).asked, emergency: profile.emergency === true }, answers.codes);
  return {
    assessment: assessmentRow(caseId, coded, {
      card,
      gaps: codedGaps(card, answers.codes, plan.targets),
      contradictions: isScreened ? contradictionCounts(coded) : nothingCounted,
    }),
    scores: storedScores(card),
    answers: {
      case_id: caseId,
      profile: profileText(facts),
      answers: answerText(answers.codes, card),
      evidence: evidenceText(answers.evidence),
      figures: figureText(answers, card),
    },
    initiatives: initiatives.map((initiative) => initiativeRow(caseId, initiative)),
    // One without a status is open.
    actions: plan.actions.map(({ itemId, status, due }) => ({ case_id: caseId, item_id: itemId, status: status ?? "open", due })),
  };
}

/** Where a company belongs, as far as its profile says. */
interface Belongs {
  /** As stated, otherwise by the size rule; null where neither is known. */
  readonly size: SizeClass | null;
  /** Size whose questions are asked. */
  readonly asked: Size;
  readonly industry: string | null;
  readonly region: string | null;
  readonly text: string;
}

/** The same profile object says the same, and a large table has one for many companies. */
const known = new WeakMap<Profile, Belongs>();

function belongs(profile: Profile): Belongs {
  const before = known.get(profile);
  if (before !== undefined) return before;
  const computed = sizeClassOf(profile);
  const worked = {
    size: profile.size ?? computed,
    asked: askedSize(profile, computed),
    industry: profile.industry === null ? null : sectionOf(profile.industry),
    region: provinces.find(({ code }) => code === profile.province)?.region ?? null,
    text: JSON.stringify(Object.fromEntries(profileValues({ profile, areas: null }))),
  };
  known.set(profile, worked);
  return worked;
}

const profileText = ({ profile, areas }: CaseFacts): string =>
  areas.length === csr.areas.length ? belongs(profile).text : JSON.stringify(Object.fromEntries(profileValues({ profile, areas })));

/** What was worked out of a case. */
interface Worked {
  readonly card: CodedCard;
  readonly gaps: CodedGaps;
  readonly contradictions: ContradictionCounts;
}

function assessmentRow(caseId: number, { facts, provenance, plan }: CodedCase, { card, gaps, contradictions }: Worked): Row<"assessments"> {
  const { profile, instrumentVersion, form } = facts;
  const { size, industry, region } = belongs(profile);
  return {
    case_id: caseId,
    firm_key: firmKey(facts, provenance),
    year: profile.year,
    instrument_version: instrumentVersion,
    form,
    size,
    industry,
    province: profile.province,
    region,
    assessor: profile.assessor,
    status: card.status,
    completeness: tenThousandths(card.completeness),
    na_share: tenThousandths(card.naShare),
    band: card.band,
    red_flags: card.redFlags.join(" "),
    amber_flags: card.amberFlags.join(" "),
    unusable: whyUnusable(facts, card),
    file: provenance.file,
    line: provenance.line ?? null,
    saved_at: provenance.savedAt ?? null,
    name_key: nameKey(profile.name),
    actions: plan.actions.length,
    to_target: gaps.toTarget === null ? null : tenThousandths(100 * gaps.toTarget),
    lacking: gaps.lacking,
    conflicts: contradictions.conflicts,
    tensions: contradictions.tensions,
    gaps: contradictions.gaps,
  };
}

/** Raw, as caps are for display only. */
function storedScores({ scores }: CodedCard): readonly (number | null)[] {
  const cells: (number | null)[] = [];
  for (let place = 0; place < scores.length; place += 1) {
    const score = scores[place] ?? Number.NaN;
    cells.push(Number.isNaN(score) ? null : tenThousandths(score));
  }
  return cells;
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
