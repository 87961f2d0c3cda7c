import { csr } from "../../instrument/csr/instrument.ts";
import type { Score } from "../../instrument/scoring/roll-up.ts";
import { scoreAssessment } from "../../instrument/scoring/scorecard.ts";
import type { Assessment } from "../../instrument/types.ts";
import type { OpenAssessment } from "../open-assessment.ts";

/** How a score has changed from one year to the next. */
export interface ScoreChange {
  /** Id of an area or topic, or "overall". */
  readonly id: string;
  readonly before: Score;
  readonly after: Score;
  /** In points; null where either year has no score. */
  readonly change: number | null;
}

/**
 * Displayed scores of two years of a company: overall, then areas, then topics. Both are scored with the weights of the later year, so
 * that a change comes from the answers alone.
 */
export function scoreChanges(before: Assessment, after: Assessment): readonly ScoreChange[] {
  const [old, now] = [{ ...before, settings: after.settings }, after].map((each) => scoreAssessment(csr, each).capped);
  if (old === undefined || now === undefined) return [];
  return [
    changeOf("overall", old.overall, now.overall),
    ...[...now.areas].map(([id, score]) => changeOf(id, old.areas.get(id) ?? null, score)),
    ...[...now.topics].map(([id, score]) => changeOf(id, old.topics.get(id) ?? null, score)),
  ];
}

const changeOf = (id: string, before: Score, after: Score): ScoreChange => ({
  id,
  before,
  after,
  change: typeof before === "number" && typeof after === "number" ? after - before : null,
});

/** The latest earlier year of the same company among the open assessments; null where there is none. */
export function yearBefore(open: OpenAssessment, all: readonly OpenAssessment[]): OpenAssessment | null {
  const own = open.assessment?.profile;
  if (own === undefined || own.year === null) return null;
  const { year } = own;
  const earlier = all.filter(({ assessment }) => {
    const profile = assessment?.profile;
    return profile !== undefined && profile.year !== null && profile.year < year && isSameCompany(profile, own);
  });
  return earlier.toSorted((a, b) => (b.assessment?.profile.year ?? 0) - (a.assessment?.profile.year ?? 0))[0] ?? null;
}

type Company = Pick<Assessment["profile"], "uscc" | "name">;

/** By the credit code; where one has none, by the name. Without either, whoever keeps two years in one workbook means one company. */
function isSameCompany(a: Company, b: Company): boolean {
  if (a.uscc !== null && b.uscc !== null) return a.uscc === b.uscc;
  return a.name === null || b.name === null || a.name === b.name;
}
