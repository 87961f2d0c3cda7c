import { arithmeticScores, type Composite } from "./composite.ts";
import { rankShift, type RankShift } from "./rank-shift.ts";

/**
 * What each part of a composite does to the order of the cases: for every part the ranks without it, against those with all of them.
 * Null for a part without which no weight is left.
 *
 * - Source: OECD and JRC (2008), Handbook on Constructing Composite Indicators, step 7.
 */
export function leaveOneOut({ rows, weights }: Composite): readonly (RankShift | null)[] {
  const base = arithmeticScores({ rows, weights });
  return weights.map((_, part) => {
    const others = weights.map((weight, other) => (other === part ? 0 : weight));
    return others.some((weight) => weight > 0) ? rankShift(base, arithmeticScores({ rows, weights: others })) : null;
  });
}
