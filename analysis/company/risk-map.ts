import type { Risk } from "../../instrument/scoring/risk.ts";

/** Questions by severity and likelihood, both 1–5, likelihood rounded. */
export type RiskMap = (severity: number, likelihood: number) => number;

/** Counts the risks of all applicable questions in a field of 5 by 5. */
export function riskMap(risks: readonly Risk[]): RiskMap {
  const fields = risks.map(({ severity, likelihood }) => `${severity} ${Math.round(likelihood)}`);
  return (severity, likelihood) => fields.filter((field) => field === `${severity} ${likelihood}`).length;
}
