import { answerFit, type AnswerFit, usualSpread } from "../statistics/quality/answer-fit.ts";
import { answerNorms } from "../statistics/quality/answer-norms.ts";
import { carelessSigns, type Carelessness } from "../statistics/quality/careless-signs.ts";
import type { ComparedAnswers, Readers } from "../statistics/quality/copied-answers.ts";
import { repeatedPattern, type RepeatedPattern } from "../statistics/quality/repeated-pattern.ts";
import { levelsByTopic, maturityLevels } from "../statistics/quality/scored-levels.ts";
import { type Copy, copiesAmong } from "./copies.ts";
import { robustCentre, type RobustCentre } from "./robust-centre.ts";
import { type Sign, signsOf } from "./signs.ts";
import { isDoubtful } from "./verdict.ts";

/** What a screening looks at. */
export interface ScreenedCase extends ComparedAnswers {
  /** Cases of one company may well be alike. */
  readonly firm: string;
  /** Answers that exclude each other. */
  readonly conflicts: number;
  /** Practices that rest on others which are said not to exist. */
  readonly tensions: number;
  /** High levels without what belongs to them. */
  readonly gaps: number;
}

/** What the answers of one case look like beside those of all. */
export interface Screened {
  readonly indices: Carelessness;
  /** Null where too little was answered to tell care from chance. */
  readonly fit: AnswerFit | null;
  readonly pattern: RepeatedPattern | null;
  /** Other companies with the same answers. */
  readonly copies: readonly Copy[];
  readonly signs: readonly Sign[];
  /** Whether a person should look at the answers as a whole before they are used. */
  readonly isDoubtful: boolean;
}

/**
 * Looks through the answers of a pool for cases that were filled in without care or copied. No case is changed or left out by it, and a case without
 * a sign is not proven: it is only inconspicuous. The results are in the order of the cases, and the same in whatever order these come.
 */
export function screening(cases: readonly ScreenedCase[]): readonly Screened[] {
  const norms = answerNorms(cases.map(({ levels }) => levels));
  const spread = spreadOf(cases.map(({ levels }) => answerFit(levels, norms, usualSpread)));
  const readers: Readers = { norms, spread };
  const fits = cases.map(({ levels }) => answerFit(levels, norms, spread));
  const habits = robustCentre(fits.flatMap((fit) => (fit === null ? [] : [fit.againstHabit / fit.answered])));
  const copies = copiesAmong(cases, readers);
  return cases.map((each, index) => screened(each, { fit: fits[index] ?? null, copies: copies.get(index) ?? [], habits }));
}

interface Beside {
  readonly fit: AnswerFit | null;
  readonly copies: readonly Copy[];
  readonly habits: RobustCentre | null;
}

function screened({ levels, conflicts, tensions, gaps }: ScreenedCase, { fit, copies, habits }: Beside): Screened {
  const indices = carelessSigns(levelsByTopic(levels));
  const pattern = clearest(repeatedPattern(maturityLevels(levels)), repeatedPattern(levels.filter((level) => level !== null)));
  const found = { levels, indices, fit, pattern, copies, habits, conflicts, tensions, gaps };
  const signs = signsOf(found);
  return { indices, fit, pattern, copies, signs, isDoubtful: isDoubtful(signs, found) };
}

const clearest = (one: RepeatedPattern | null, other: RepeatedPattern | null): RepeatedPattern | null =>
  one === null || (other !== null && other.bits > one.bits) ? other : one;

/** Cases below which a pool does not say how far attentive answers stray. */
const fewestFits = 10;

/** Attentive answers neither stray less nor more than this, in levels, whatever a pool looks like. */
const spreadLimits = { least: 0.75, most: 1.15 } as const;

/** How far answers usually stray from what is expected: a little above the median misfit, as half of the companies stray more. */
function spreadOf(fits: readonly (AnswerFit | null)[]): number {
  const misfits = fits.flatMap((fit) => (fit === null ? [] : [fit.misfit]));
  const centre = misfits.length < fewestFits ? null : robustCentre(misfits);
  return centre === null ? usualSpread : Math.min(spreadLimits.most, Math.max(spreadLimits.least, 1.05 * centre.median));
}
