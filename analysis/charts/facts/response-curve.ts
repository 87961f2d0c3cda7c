import type { Interval } from "../../statistics/intervals/interval.ts";
import { kaplanMeier, type SurvivalStep } from "../../statistics/initiatives/kaplan-meier.ts";
import { type ResponseTime, responseTimes } from "../../statistics/initiatives/response-times.ts";
import type { InitiativeRow } from "../../dataset/initiatives.ts";
import { companiesOf } from "./companies-of.ts";

/** How many of the initiatives had delivered by a day. */
export interface CurvePoint {
  readonly day: number;
  /** Share delivered by then, 0–1. */
  readonly delivered: number;
  /** 95 % interval of that share; null where all had delivered. */
  readonly interval: Interval | null;
  /** Initiatives waited for before the step. */
  readonly atRisk: number;
}

/** How soon initiatives deliver, as far as it may be shown. */
export interface ResponseCurve {
  readonly minN: number;
  /** Initiatives with a trigger that can be timed. */
  readonly initiatives: number;
  /** Those of them that had not delivered; null where they are of too few companies. */
  readonly waiting: number | null;
  /** Companies behind the initiatives. */
  readonly companies: number;
  readonly points: readonly CurvePoint[];
}

interface Timed extends ResponseTime {
  readonly firmId: string;
}

/**
 * The Kaplan–Meier curve of a pool, in steps of which each stands for deliveries of at least the minimum number of companies: the exact
 * days of single companies would show otherwise. A step stands at the last of its days, so that the curve never promises too much. What is
 * left at the end joins the last step. Where only a few companies are still waited for, the curve ends a step earlier, as its end would tell
 * of them. Null where there are too few companies for one step.
 *
 * @param minN 1 for a consultant, who sees every day
 */
export function responseCurve(entries: readonly InitiativeRow[], minN: number): ResponseCurve | null {
  const timed = entries.flatMap((entry) =>
    responseTimes([entry], entry.observedUntil).times.map((time): Timed => ({ ...time, firmId: entry.firmId })),
  );
  const curve = kaplanMeier(timed);
  if (curve === null || companiesOf(timed) < minN) return null;
  const waitedFor = companiesOf(timed.filter(({ isDelivered }) => !isDelivered));
  const isTelling = waitedFor > 0 && waitedFor < minN;
  const points = mergedSteps(curve.steps, timed, minN)
    .slice(0, isTelling ? -1 : undefined)
    .map(pointOf);
  if (points.length === 0) return null;
  return { minN, initiatives: curve.n, waiting: isTelling ? null : curve.n - curve.delivered, companies: companiesOf(timed), points };
}

interface MergedStep {
  /** Initiatives waited for before the first of the days. */
  readonly atRisk: number;
  readonly last: SurvivalStep;
}

function mergedSteps(steps: readonly SurvivalStep[], timed: readonly Timed[], minN: number): readonly MergedStep[] {
  const merged: MergedStep[] = [];
  let open: readonly SurvivalStep[] = [];
  for (const step of steps) {
    open = [...open, step];
    const days = new Set(open.map(({ day }) => day));
    const delivered = timed.filter(({ days: day, isDelivered }) => isDelivered && days.has(day));
    if (companiesOf(delivered) < minN) continue;
    merged.push({ atRisk: open[0]?.atRisk ?? step.atRisk, last: step });
    open = [];
  }
  const [last, left] = [merged.at(-1), open.at(-1)];
  return last === undefined || left === undefined ? merged : [...merged.slice(0, -1), { atRisk: last.atRisk, last: left }];
}

function pointOf({ atRisk, last: { day, waiting, interval } }: MergedStep): CurvePoint {
  const flipped = interval === null ? null : { lower: 1 - interval.upper, upper: 1 - interval.lower };
  return { day, delivered: 1 - waiting, interval: flipped, atRisk };
}
