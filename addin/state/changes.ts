import { scoreChanges, yearBefore } from "../actions/change.ts";
import type { OpenAssessment } from "../open-assessment.ts";
import type { Scored } from "./scored.ts";

/** How the scores have changed since an earlier year of the same company. */
export interface Changes {
  readonly since: number;
  /** In points, by id of area or topic, or "overall"; only where both years have the score. */
  readonly points: ReadonlyMap<string, number>;
}

/** Changes since the latest earlier year in the workbook, null where there is none. */
export function changesOf({ open, assessment }: Scored, all: readonly OpenAssessment[]): Changes | null {
  const before = yearBefore(open, all)?.assessment ?? null;
  const since = before?.profile.year ?? null;
  if (before === null || since === null) return null;
  const known = scoreChanges(before, assessment).flatMap(({ id, change }) => (change === null ? [] : [[id, change] as const]));
  return { since, points: new Map(known) };
}

/** Points with their direction, which is told by a sign and never by colour alone. */
export function changeText(points: number): string {
  const text = Math.abs(points).toFixed(1);
  return text === "0.0" ? "±0.0" : `${points > 0 ? "▲ +" : "▼ −"}${text}`;
}
