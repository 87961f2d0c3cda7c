import type { Random } from "../random.ts";

/** Draws weights that could have been chosen as well. */
export type WeightDraw = () => readonly number[];

/** Every weight times a number between 1 − spread and 1 + spread; then they are made to add up to 1. */
export function uniformWeights(weights: readonly number[], random: Random, spread = 0.25): WeightDraw {
  return () => normalised(weights.map((weight) => weight * (1 + spread * (2 * random() - 1))));
}

/**
 * Weights from a Dirichlet distribution around the given ones; the larger the concentration, the closer. A weight of 0 stays 0.
 *
 * - Source of the gamma draws: Marsaglia and Tsang (2000), ACM Transactions on Mathematical Software 26(3), 363–372.
 */
export function dirichletWeights(weights: readonly number[], random: Random, concentration = 10): WeightDraw {
  const shapes = normalised(weights).map((weight) => concentration * weight);
  return () => normalised(shapes.map((shape) => (shape > 0 ? gammaDraw(shape, random) : 0)));
}

function normalised(weights: readonly number[]): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** A draw from the gamma distribution of scale 1. Shapes below 1 are raised by 1 and brought back by a power. */
function gammaDraw(shape: number, random: Random): number {
  if (shape < 1) return gammaDraw(shape + 1, random) * random() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
    const v = (1 + c * z) ** 3;
    if (v > 0 && Math.log(random()) < z ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}
