import { normalQuantile } from "../distributions/normal.ts";
import { usualConfidence, type Interval } from "../intervals/interval.ts";
import type { ResponseTime } from "./response-times.ts";

/** The curve at one day on which something was delivered. */
export interface SurvivalStep {
  readonly day: number;
  /** Initiatives still waited for just before. */
  readonly atRisk: number;
  readonly delivered: number;
  /** Share not yet delivered after that day, 0–1. */
  readonly waiting: number;
  /** Log-log interval of that share; null where the share is 0. */
  readonly interval: Interval | null;
}

/** How quickly initiatives deliver. */
export interface KaplanMeier {
  readonly steps: readonly SurvivalStep[];
  /** First day by which half have delivered; null where fewer than half did. */
  readonly median: number | null;
  readonly n: number;
  readonly delivered: number;
}

/**
 * Kaplan–Meier curve: share of the initiatives not yet delivered, where some are still waited for at the end:
 *
 *     S(t) = Π (1 − dᵢ/nᵢ) over tᵢ ≤ t,   Greenwood: V = Σ dᵢ/(nᵢ(nᵢ − dᵢ)),   interval: S^exp(±z·√V/ln S)
 *
 * - One that was last seen on the day of a delivery counts as waited for on that day.
 * - Null without an initiative.
 * - Source: Kaplan and Meier (1958), JASA 53(282), 457–481; Kalbfleisch and Prentice (2002) for the interval. R's survfit(conf.type = "log-log").
 */
export function kaplanMeier(times: readonly ResponseTime[], confidence = usualConfidence): KaplanMeier | null {
  if (times.length === 0) return null;
  const delivered = times.filter(({ isDelivered }) => isDelivered);
  const days = [...new Set(delivered.map(({ days: day }) => day))].toSorted((a, b) => a - b);
  const steps: SurvivalStep[] = [];
  let [waiting, variance] = [1, 0];
  for (const day of days) {
    const atRisk = times.filter((time) => time.days >= day).length;
    const now = delivered.filter((time) => time.days === day).length;
    waiting *= 1 - now / atRisk;
    variance += now / (atRisk * (atRisk - now));
    steps.push({ day, atRisk, delivered: now, waiting, interval: logLogInterval(waiting, variance, confidence) });
  }
  // Half of five sixths times three fifths is not exactly a half in binary arithmetic.
  const median = steps.find((step) => step.waiting <= 0.5 + 1e-12)?.day ?? null;
  return { steps, median, n: times.length, delivered: delivered.length };
}

function logLogInterval(waiting: number, variance: number, confidence: number): Interval | null {
  if (!(waiting > 0 && waiting < 1)) return null;
  const reach = (normalQuantile((1 + confidence) / 2) * Math.sqrt(variance)) / Math.log(waiting);
  return { lower: waiting ** Math.exp(-reach), upper: waiting ** Math.exp(reach) };
}
