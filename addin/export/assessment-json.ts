import { csr } from "../../instrument/csr/instrument.ts";
import type { Score, Scores } from "../../instrument/scoring/roll-up.ts";
import { rounded } from "../../instrument/scoring/rounding.ts";
import { scoreAssessment } from "../../instrument/scoring/scorecard.ts";
import type { Assessment } from "../../instrument/types.ts";

/** Everything in an assessment but the company's name, with its scores, as JSON: for other programs, and for the company's own archive. */
export function assessmentJson(assessment: Assessment): string {
  const { profile, answers, settings, ...rest } = assessment;
  const { name: _staysInTheCompany, ...known } = profile;
  const content = {
    kind: "csr-assessment",
    ...rest,
    profile: known,
    answers: Object.fromEntries(answers),
    settings: Object.fromEntries(Object.entries(settings).map(([name, values]) => [name, Object.fromEntries(values)])),
    scores: scoresOf(assessment),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** Shares are 0–1, scores 0–100, all with four decimals at most: null where too little was answered, "NA" where nothing applies. */
function scoresOf(assessment: Assessment): object {
  const card = scoreAssessment(csr, assessment);
  return {
    status: card.status,
    band: card.band,
    completeness: rounded(card.completeness),
    raw: tables(card.raw),
    capped: tables(card.capped),
    redFlags: card.redFlags,
    amberFlags: card.amberFlags,
    missingLegal: card.missingLegal,
  };
}

const tables = ({ overall, areas, topics }: Scores): object => ({ overall: short(overall), areas: table(areas), topics: table(topics) });

const table = (scores: ReadonlyMap<string, Score>): object => Object.fromEntries([...scores].map(([id, score]) => [id, short(score)]));

const short = (score: Score): Score => (typeof score === "number" ? rounded(score) : score);
