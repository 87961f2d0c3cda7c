import { type Contradiction, contradictionsOf } from "../statistics/quality/contradictions.ts";
import { answeredCodes } from "../statistics/quality/case-answers.ts";
import { type FigureRemark, figureRemarks } from "./figures/figure-checks.ts";
import { type FigureSpread, figureSpreads } from "./figures/figure-spread.ts";
import { type LinkageOverYears, linkage } from "./linkage.ts";
import { type CoMissing, coMissing } from "./missing/co-missing.ts";
import { type DropOff, dropOff } from "./missing/drop-off.ts";
import { type GroupResponses, groupResponses, type ItemResponses, itemResponses, responsesOf } from "./missing/item-response.ts";
import { type ScoreBounds, scoreBounds } from "./missing/score-bounds.ts";
import type { QualityCase } from "./quality-case.ts";
import { screenedCase } from "./screened-case.ts";
import { type Screened, screening } from "./screening.ts";
import { topicDistances, type TopicDistance } from "./topic-distances.ts";

/** What a person should look at: the answers as a whole, some figures, or nothing that stands out. */
export type Verdict = "look-at-answers" | "look-at-figures" | "nothing-found";

/** What was noticed about one case. */
export interface CaseQuality {
  readonly case: QualityCase;
  readonly screened: Screened;
  readonly contradictions: readonly Contradiction[];
  readonly figures: readonly FigureRemark[];
  /** How far the case lies from the others in its topics; null in small pools. */
  readonly distance: TopicDistance | null;
  readonly verdict: Verdict;
}

/** The quality of the answers of a pool. It is meant for whoever holds the files: it names companies. */
export interface QualityReport {
  /** In the order given. */
  readonly cases: readonly CaseQuality[];
  readonly figures: readonly FigureSpread[];
  readonly items: readonly ItemResponses[];
  readonly groups: readonly GroupResponses[];
  readonly dropOff: DropOff;
  readonly coMissing: readonly CoMissing[];
  readonly bounds: ScoreBounds;
  readonly linkage: LinkageOverYears;
}

/** Looks at everything that can be wrong with the answers of a pool. Nothing is changed, and nobody is left out. */
export function qualityOf(cases: readonly QualityCase[]): QualityReport {
  const screened = screening(cases.map(({ coded, firm }) => screenedCase(coded, firm)));
  const remarks = figureRemarks(cases);
  const distances = topicDistances(cases);
  const responses = cases.map(responsesOf);
  const firstYears = firstYearsOf(cases);
  const ends = dropOff(responses);
  return {
    cases: cases.flatMap((each, index): readonly CaseQuality[] => {
      const [own, figures] = [screened[index], remarks[index] ?? []];
      if (own === undefined) return [];
      const contradictions = contradictionsIn(each, firstYears);
      const verdict = own.isDoubtful ? "look-at-answers" : figures.length > 0 ? "look-at-figures" : "nothing-found";
      return [{ case: each, screened: own, contradictions, figures, distance: distances?.[index] ?? null, verdict }];
    }),
    figures: figureSpreads(cases),
    items: itemResponses(responses),
    groups: groupResponses(cases, responses),
    dropOff: ends,
    // Who stops leaves everything behind blank, which says nothing of single questions.
    coMissing: coMissing(responses.filter((_, index) => !ends.stopped.includes(index))),
    bounds: scoreBounds(cases),
    linkage: linkage(cases),
  };
}

function contradictionsIn({ coded, firm, hasPlan }: QualityCase, firstYears: ReadonlyMap<string, number>): readonly Contradiction[] {
  const { facts, answers, initiatives } = coded;
  const hasEarlierCase = (firstYears.get(firm) ?? Infinity) < (facts.profile.year ?? -Infinity);
  return contradictionsOf(answeredCodes(answers, { ...facts, initiatives, hasPlan }), hasEarlierCase);
}

/** The first year of each company. */
function firstYearsOf(cases: readonly QualityCase[]): ReadonlyMap<string, number> {
  const years = new Map<string, number>();
  for (const { firm, coded } of cases) {
    const { year } = coded.facts.profile;
    if (year !== null) years.set(firm, Math.min(year, years.get(firm) ?? Infinity));
  }
  return years;
}
