import { gammaDraw } from "../draws/gamma-draw.ts";
import type { Random } from "../random.ts";

/** Draws weights that could have been chosen as well. */
export type WeightDraw = () => readonly number[];

/** Every weight times a number between 1 − spread and 1 + spread; then they are made to add up to 1. */
export function uniformWeights(weights: readonly number[], random: Random, spread = 0.25): WeightDraw {
  return () => normalised(weights.map((weight) => weight * (1 + spread * (2 * random() - 1))));
}

/** Weights from a Dirichlet distribution around the given ones; the larger the concentration, the closer. A weight of 0 stays 0. */
export function dirichletWeights(weights: readonly number[], random: Random, concentration = 10): WeightDraw {
  const shapes = normalised(weights).map((weight) => concentration * weight);
  return () => normalised(shapes.map((shape) => (shape > 0 ? gammaDraw(shape, random) : 0)));
}

function normalised(weights: readonly number[]): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}
