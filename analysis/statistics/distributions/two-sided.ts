import { normalProbability } from "./normal.ts";
import { studentTProbability } from "./student-t.ts";

/** Two-sided p value of a standard normal statistic: 2·Φ(−|z|), 0–1. */
export function normalTwoSided(z: number): number {
  return Math.min(1, 2 * normalProbability(-Math.abs(z)));
}

/** Two-sided p value of Student's t, 0–1. */
export function studentTwoSided(t: number, degreesOfFreedom: number): number {
  return Math.min(1, 2 * studentTProbability(-Math.abs(t), degreesOfFreedom));
}
