import { binomialDraw } from "../draws/binomial-draw.ts";
import type { Random } from "../random.ts";

/** Something that occurs a number of times: a value, a pair of values, a cluster. */
export interface Counted {
  readonly count: number;
}

/**
 * A bootstrap sample: as many observations as the sample has, drawn from it with replacement. Of counts this is one multinomial
 * draw, made of one binomial draw for each distinct value, so that the cost does not grow with the number of companies.
 *
 * - What is not drawn is left out; the order stays.
 */
export function resample<Outcome extends Counted>(sample: readonly Outcome[], random: Random): readonly Outcome[] {
  let undrawn = sample.reduce((n, { count }) => n + count, 0);
  let ahead = undrawn;
  const drawn: Outcome[] = [];
  for (const outcome of sample) {
    if (undrawn === 0) break;
    const count = binomialDraw(undrawn, outcome.count / ahead, random);
    ahead -= outcome.count;
    undrawn -= count;
    if (count > 0) drawn.push({ ...outcome, count });
  }
  return drawn;
}
