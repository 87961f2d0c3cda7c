import { correlation } from "../correlation.ts";
import { arithmeticScores, type Composite } from "./composite.ts";

/** What a part of a composite decides, against the weight that it was given. */
export interface Importance {
  /** Squared correlation of the part with the overall score, 0–1. */
  readonly squaredCorrelation: number;
  /** Its share of the squared correlations of all parts, and its share of the weights; 0–1. */
  readonly importance: number;
  readonly weight: number;
  /** importance / weight; null for a weight of 0. */
  readonly ratio: number | null;
  /** Whether the ratio is above 1.5 or below 0.67: the weight does not say what the part does. */
  readonly isOff: boolean;
}

/** Ratios outside are worth a remark. */
export const importanceLimits = { low: 0.67, high: 1.5 } as const;

/**
 * Importance of every part: how much of the variation of the overall score goes with it, beside its nominal weight. A part in which all
 * companies are alike decides nothing, whatever its weight; two that go together share what they decide.
 *
 * - Null below three cases, and where the overall score or a part does not vary.
 * - Source: Becker et al. (2017), Ecological Indicators 80, 12–22; the linear first-order index of Paruolo, Saisana and Saltelli (2013), JRSS A 176(3), 609–634.
 */
export function importance(composite: Composite): readonly Importance[] | null {
  const { rows, weights } = composite;
  if (rows.length < 3) return null;
  const overall = arithmeticScores(composite);
  const squares = weights.map((_, part) => {
    const r = correlation(
      rows.map((row) => row[part] ?? Number.NaN),
      overall,
    );
    return r === null ? null : r ** 2;
  });
  const known = squares.filter((square) => square !== null);
  const total = known.reduce((sum, square) => sum + square, 0);
  if (known.length < squares.length || !(total > 0)) return null;
  const totalWeight = weights.reduce((sum, weight) => sum + weight, 0);
  return known.map((square, part) => {
    const weight = (weights[part] ?? 0) / totalWeight;
    const ratio = weight > 0 ? square / total / weight : null;
    const isOff = ratio !== null && (ratio > importanceLimits.high || ratio < importanceLimits.low);
    return { squaredCorrelation: square, importance: square / total, weight, ratio, isOff };
  });
}
