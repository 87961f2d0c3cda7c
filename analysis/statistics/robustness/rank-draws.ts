import type { Composite } from "./composite.ts";
import type { WeightDraw } from "./weight-draws.ts";

/** Looks at the cases under one draw of the weights: mid-ranks, 1 for the best, and scores rounded to nine decimals. The lists are used again. */
export type VisitDraw = (ranks: Float64Array, scores: Float64Array) => void;

/** Scores closer than this are ties, which rounding must not break. */
const accuracy = 1e9;

/**
 * Scores and ranks all cases again under weights that are drawn, one draw after the other. The memory is that of the cases alone, however many
 * draws there are.
 */
export function eachDraw({ rows, weights }: Composite, draw: WeightDraw, { draws, visit }: { draws: number; visit: VisitDraw }): void {
  const parts = weights.map((_, part) => Float64Array.from(rows, (row) => row[part] ?? Number.NaN));
  const scores = new Float64Array(rows.length);
  const ranks = new Float64Array(rows.length);
  const order = Uint32Array.from(rows.keys());
  for (let at = 0; at < draws; at += 1) {
    score(parts, draw(), scores);
    rank(scores, order, ranks);
    visit(ranks, scores);
  }
}

function score(parts: readonly Float64Array[], weights: readonly number[], scores: Float64Array): void {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  for (let place = 0; place < scores.length; place += 1) {
    let sum = 0;
    for (const [part, column] of parts.entries()) sum += (column[place] ?? Number.NaN) * (weights[part] ?? 0);
    scores[place] = Math.round((sum / total) * accuracy) / accuracy;
  }
}

/** Ties share the mean of their ranks. */
function rank(scores: Float64Array, order: Uint32Array, ranks: Float64Array): void {
  order.sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0));
  let start = 0;
  for (let place = 0; place < order.length; place += 1) {
    const own = scores[order[place] ?? 0];
    if (place + 1 < order.length && scores[order[place + 1] ?? 0] === own) continue;
    for (let tied = start; tied <= place; tied += 1) ranks[order[tied] ?? 0] = (start + place) / 2 + 1;
    start = place + 1;
  }
}
