import { sectionOf } from "../../../instrument/csr/industries.ts";
import { codedAnswerAt, placeOf } from "../../statistics/quality/case-answers.ts";
import type { QualityCase } from "../quality-case.ts";

/** A figure of a case: an item or a field of the profile; null where none was given. */
export function figureOf({ coded }: QualityCase, figure: string): number | null {
  if (figure === "revenue") return coded.facts.profile.revenue;
  if (figure === "assets") return coded.facts.profile.assets;
  const answer = codedAnswerAt(coded.answers, placeOf(figure));
  return answer?.kind === "figure" ? answer.value : null;
}

/** Employees, where at least one is stated. */
export function employeesOf({ coded }: QualityCase): number | null {
  const { employees } = coded.facts.profile;
  return employees !== null && employees > 0 ? employees : null;
}

/** Section letter of the industry; null where it is not stated. */
export function sectorOf({ coded }: QualityCase): string | null {
  const { industry } = coded.facts.profile;
  return industry === null ? null : sectionOf(industry);
}
