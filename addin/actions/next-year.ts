import { done, failed, type Outcome } from "../../instrument/failure.ts";
import type { Assessment } from "../../instrument/types.ts";
import type { OpenAssessment } from "../open-assessment.ts";
import { fullRegister } from "./export.ts";
import { insertAssessment, type Inserted, type InsertStep } from "./insert.ts";
import { refreshAssessment } from "./refresh.ts";

/** Next year's assessment, and what it begins with. */
export interface NextYear extends Inserted {
  /** Null where this year's does not say its year. */
  readonly year: number | null;
  /** Actions that are not done yet. */
  readonly actions: number;
  /** Weights, ratings and targets. */
  readonly settings: number;
}

/**
 * Inserts next year's sheets beside this year's: the company, its settings and the actions that are still open go along; answers are
 * given anew. This year's sheets stay as they are.
 */
export async function beginNextYear(open: OpenAssessment, onProgress: (step: InsertStep) => void = () => {}): Promise<Outcome<NextYear>> {
  const now = await refreshAssessment(open);
  if (!now.ok) return now;
  const { assessment } = now.value;
  if (assessment === null) return failed({ code: "nothing-found" });
  const next = nextYearOf(assessment);
  const full = fullRegister(next);
  if (full !== null) return failed({ code: "register-full", register: full });
  const { form, areas, profile, settings, actions } = next;
  const suffix = profile.year === null ? {} : { sheetSuffix: String(profile.year) };
  const inserted = await insertAssessment({ form, areas, language: next.language ?? "both", assessment: next, ...suffix }, onProgress);
  if (!inserted.ok) return inserted;
  const count = Object.values(settings).reduce((sum, values) => sum + values.size, 0);
  return done({ ...inserted.value, year: profile.year, actions: actions.length, settings: count });
}

/** What is known of next year when this year is over. */
export function nextYearOf(assessment: Assessment): Assessment {
  const { profile, actions } = assessment;
  return {
    ...assessment,
    profile: {
      ...profile,
      year: profile.year === null ? null : profile.year + 1,
      periodStart: yearLater(profile.periodStart),
      periodEnd: yearLater(profile.periodEnd),
    },
    answers: new Map(),
    actions: actions.filter(({ status }) => status !== "done"),
    initiatives: [],
  };
}

/** The last day of a February stays the last day. */
function yearLater(day: string | null): string | null {
  const [year = "", month = "", date = ""] = day?.split("-") ?? [];
  if (day === null) return null;
  const next = Number(year) + 1;
  if (month !== "02" || Number(date) < 28) return `${next}-${month}-${date}`;
  const isLast = new Date(Date.UTC(Number(year), 1, Number(date) + 1)).getUTCMonth() === 2;
  const last = new Date(Date.UTC(next, 2, 0)).getUTCDate();
  return `${next}-02-${isLast ? last : Math.min(Number(date), last)}`;
}
