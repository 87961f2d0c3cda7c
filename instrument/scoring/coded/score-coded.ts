import { csr, topics } from "../../csr/instrument.ts";
import { type Band, bandOf } from "../bands.ts";
import { caps } from "../caps.ts";
import { complianceLevels } from "../pool.ts";
import { type Status, statusOf } from "../scorecard.ts";
import { answerOfCode, codeCount } from "./answer-code.ts";
import { askedOf, type Asked, type AskedItem, type AskedOf } from "./asked.ts";
import { TopicTally } from "./topic-tally.ts";

/** What the scorer made of a question: nothing, as it is not scored; it has a score; it does not apply; it was asked and stays open. */
export const outcomes = [null, "scored", "na", "missing"] as const;
const [, scored, na, missing] = [0, 1, 2, 3] as const;

/** The scores of a case in their order: core and overall score, areas, topics. */
export const scoreNames: readonly string[] = ["core", "overall", ...csr.areas.map(({ id }) => id), ...topics.map(({ id }) => id)];

/** What a data set keeps of the scores of a case. */
export interface CodedCard {
  readonly asked: Asked;
  /** Raw scores 0–100 in the order of `scoreNames`, NaN where there is none. */
  readonly scores: Float64Array;
  /** For every question of the questionnaire a place in `outcomes`. */
  readonly outcomes: Uint8Array;
  /** 0–1 */
  readonly naShare: number;
  /** 0–1 */
  readonly completeness: number;
  readonly status: Status;
  readonly band: Band | null;
  readonly redFlags: readonly string[];
  readonly amberFlags: readonly string[];
}

/**
 * Scores coded answers under the default weights: the part of `scoreAssessment` that a data set keeps, a hundred times as fast. A property test holds
 * the two together.
 */
export function scoreCoded(kind: AskedOf, codes: Uint8Array): CodedCard {
  const asked = askedOf(kind);
  const count = new Count();
  full.clear();
  basic.clear();
  for (const item of asked.scored) count.add(item, codes[item.position] ?? 0);
  const { applicable, answered, notApplicable } = count;
  const scores = new Float64Array(scoreNames.length);
  basic.scores(asked.hasArea, scores.subarray(1));
  const core = scores[1] ?? Number.NaN;
  full.scores(asked.hasArea, scores.subarray(1));
  const overall = numberOrNull(scores[1]);
  scores[0] = kind.form === "basic" ? (overall ?? Number.NaN) : core;
  const completeness = applicable === 0 ? 0 : answered / applicable;
  return {
    asked,
    scores,
    outcomes: count.outcomes,
    naShare: notApplicable === 0 ? 0 : notApplicable / (applicable + notApplicable),
    completeness,
    status: statusOf(overall, completeness, count.openDuties),
    band: bandOf(overall === null ? null : Math.min(overall, count.cap)),
    redFlags: count.redFlags,
    amberFlags: count.amberFlags,
  };
}

const numberOrNull = (score: number | undefined): number | null => (score === undefined || Number.isNaN(score) ? null : score);

/** Used again for every case. */
const full = new TopicTally();
const basic = new TopicTally();

/** What the questions of a case add up to. */
class Count {
  readonly outcomes = new Uint8Array(codesOfItems);
  readonly redFlags: string[] = [];
  readonly amberFlags: string[] = [];
  applicable = 0;
  answered = 0;
  notApplicable = 0;
  openDuties = 0;
  /** Highest overall score that the red flags leave. */
  cap = Infinity;

  add(item: AskedItem, code: number): void {
    if (code === item.naCode) {
      this.outcomes[item.position] = na;
      this.notApplicable += 1;
      return;
    }
    const level = codedLevel(item, code);
    full.add(item.topic, level);
    if (item.basic) basic.add(item.topic, level);
    this.applicable += 1;
    this.outcomes[item.position] = level < 0 ? missing : scored;
    if (level >= 0) this.answered += 1;
    if (item.tier !== null) this.#judge(item.id, item.tier, level);
  }

  #judge(id: string, tier: "legal" | "critical", level: number): void {
    if (level < 0) this.openDuties += 1;
    else if (level === 2) this.amberFlags.push(id);
    else if (level === 0) {
      this.redFlags.push(id);
      this.cap = Math.min(this.cap, caps[tier].overall);
    }
  }
}

/** Level 0–4 of a coded answer to a question, yes 4, attention 2, no 0; -1 where it is no answer there. */
export const codedLevel = ({ isMaturity }: Pick<AskedItem, "isMaturity">, code: number): number =>
  (isMaturity ? maturityLevels : dutyLevels)[code] ?? -1;

const codesOfItems = topics.reduce((sum, { items }) => sum + items.length, 0);

/** Level of a code at a practice and at a duty, -1 where it is no answer there. */
const maturityLevels = Array.from({ length: codeCount }, (_, code) => {
  const answer = answerOfCode(code);
  return answer?.kind === "level" ? answer.level : -1;
});
const dutyLevels = Array.from({ length: codeCount }, (_, code) => {
  const answer = answerOfCode(code);
  return answer?.kind === "compliance" ? complianceLevels[answer.state] : -1;
});
