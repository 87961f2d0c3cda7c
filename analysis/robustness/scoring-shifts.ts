import { csr, topics } from "../../instrument/csr/instrument.ts";
import type { Metric } from "../benchmark/types.ts";
import { distributionOf } from "../statistics/distribution-of.ts";
import { mean } from "../statistics/mean.ts";
import { rankShift } from "../statistics/robustness/rank-shift.ts";
import type { LatestCase } from "./latest-cases.ts";
import type { ScopeKind, ScoringShift } from "./types.ts";

/** How the ranks move if the overall score is another one; companies without that one are left out of the comparison. */
export function shiftTo<Kind extends string>(
  kind: Kind,
  cases: readonly LatestCase[],
  other: (each: LatestCase) => number | null,
): ScoringShift<Kind> {
  const pairs = cases.flatMap((each) => {
    const alternative = other(each);
    return alternative === null ? [] : [{ usual: each.overall, alternative }];
  });
  const [usual, alternative] = [pairs.map((pair) => pair.usual), pairs.map((pair) => pair.alternative)];
  const shift = rankShift(usual, alternative);
  return {
    kind,
    n: pairs.length,
    meanShift: shift?.meanShift ?? null,
    rho: shift?.rho ?? null,
    mean: mean(distributionOf(alternative)),
    usualMean: mean(distributionOf(usual)),
  };
}

/** Without one area after the other, then without one topic after the other. */
export const leaveOneOutShifts = (cases: readonly LatestCase[]): readonly ScoringShift<Metric>[] => [
  ...csr.areas.map(({ id }) => shiftTo(id, cases, (each) => overallWithout(each, id))),
  ...topics.map(({ id }) => shiftTo(id, cases, (each) => overallWithout(each, id))),
];

/** The overall score from the areas and topics that are left; null where none is. */
function overallWithout({ scores }: LatestCase, part: Metric): number | null {
  let [sum, weights] = [0, 0];
  for (const area of csr.areas) {
    if (area.id === part) continue;
    const isHit = area.topics.some(({ id }) => id === part);
    const score = isHit ? areaWithout(area.topics, scores, part) : (scores.get(area.id) ?? null);
    if (score === null) continue;
    sum += area.weight * score;
    weights += area.weight;
  }
  return weights > 0 ? sum / weights : null;
}

function areaWithout(
  own: readonly { readonly id: string; readonly weight: number }[],
  scores: ReadonlyMap<Metric, number>,
  part: Metric,
): number | null {
  const left = own.flatMap(({ id, weight }) =>
    id === part || scores.get(id) === undefined ? [] : [{ score: scores.get(id) ?? 0, weight }],
  );
  const weights = left.reduce((sum, { weight }) => sum + weight, 0);
  return weights > 0 ? left.reduce((sum, { score, weight }) => sum + score * weight, 0) / weights : null;
}

/** Other rules for what is not applicable, unanswered, asked of everybody, or answered without care. */
export const scopeShifts = (cases: readonly LatestCase[]): readonly ScoringShift<ScopeKind>[] => [
  shiftTo("na-lowest", cases, ({ naLowest }) => naLowest),
  shiftTo("missing-lowest", cases, ({ missingLowest }) => missingLowest),
  shiftTo("missing-highest", cases, ({ missingHighest }) => missingHighest),
  shiftTo("core", cases, ({ core }) => core),
  withoutCareless(cases),
];

/** Those that stay keep their order, as no score depends on the others; what moves is the mean, which stands against that of all. */
function withoutCareless(cases: readonly LatestCase[]): ScoringShift<"without-careless"> {
  const shift = shiftTo("without-careless", cases, ({ isCareless, overall }) => (isCareless ? null : overall));
  return { ...shift, usualMean: mean(distributionOf(cases.map(({ overall }) => overall))) };
}
