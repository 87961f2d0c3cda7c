import { csr } from "../../instrument/csr/instrument.ts";
import { rounded } from "../../instrument/scoring/rounding.ts";
import type { Score, Scores } from "../../instrument/scoring/roll-up.ts";
import { mainRisks, scoreAssessment, type Scorecard } from "../../instrument/scoring/scorecard.ts";
import type { Assessment } from "../../instrument/types.ts";

/** Scores by id, rounded to four decimals: null where too little was answered, "NA" where nothing applies. */
export type ScoreTable = Readonly<Record<string, Score>>;

/** The scorecard of one case as `csr score --json` prints it. Shares are 0–1, scores 0–100, all with four decimals at most. */
export interface ScoreJson {
  readonly size: string;
  readonly form: string;
  readonly applicable: number;
  readonly answered: number;
  readonly naShare: number;
  readonly completeness: number;
  readonly status: string;
  readonly missingLegal: readonly string[];
  readonly raw: { readonly topics: ScoreTable; readonly areas: ScoreTable; readonly overall: number | null };
  /** What is displayed: red flags lower these scores. */
  readonly capped: {
    readonly topics: ScoreTable;
    readonly areas: ScoreTable;
    readonly overall: number | null;
    readonly band: string | null;
  };
  /** Overall score if every open question were at its lowest and at its highest. */
  readonly bounds: readonly [low: number | null, high: number | null];
  readonly geometric: number | null;
  readonly coreScore: number | null;
  readonly redFlags: readonly string[];
  readonly amberFlags: readonly string[];
  readonly percentToTarget: number | null;
  readonly topRisks: readonly { readonly id: string; readonly risk: number; readonly level: string; readonly known: boolean }[];
  readonly nearTerm: readonly string[];
}

/** Scores a case with its own weights, exposures and targets. */
export const scoreJson = (assessment: Assessment): ScoreJson => scorecardJson(scoreAssessment(csr, assessment));

/** A scorecard in the shape of `csr score --json`. */
export function scorecardJson(card: Scorecard): ScoreJson {
  return {
    size: card.size,
    form: card.form,
    applicable: card.applicable,
    answered: card.answered,
    naShare: rounded(card.naShare),
    completeness: rounded(card.completeness),
    status: card.status,
    missingLegal: card.missingLegal,
    raw: { ...tables(card.raw), overall: roundedOrNull(card.raw.overall) },
    capped: { ...tables(card.capped), overall: roundedOrNull(card.capped.overall), band: card.band },
    bounds: [roundedOrNull(card.low.overall), roundedOrNull(card.high.overall)],
    geometric: roundedOrNull(card.geometric),
    coreScore: roundedOrNull(card.coreScore),
    redFlags: card.redFlags,
    amberFlags: card.amberFlags,
    percentToTarget: roundedOrNull(card.percentToTarget),
    topRisks: card.risks.slice(0, mainRisks).map(({ id, risk, level, known }) => ({ id, risk: rounded(risk), level, known })),
    nearTerm: card.nearTerm.map(({ id }) => id),
  };
}

const tables = ({ topics, areas }: Scores): { readonly topics: ScoreTable; readonly areas: ScoreTable } => ({
  topics: table(topics),
  areas: table(areas),
});

const table = (scores: ReadonlyMap<string, Score>): ScoreTable =>
  Object.fromEntries([...scores].map(([id, score]) => [id, typeof score === "number" ? rounded(score) : score]));

const roundedOrNull = (value: number | null): number | null => (value === null ? null : rounded(value));
