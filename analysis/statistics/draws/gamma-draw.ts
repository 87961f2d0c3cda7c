import type { Random } from "../random.ts";
import { normalDraw } from "./normal-draw.ts";

/**
 * A random number from the gamma distribution of scale 1, at a cost that does not grow with the shape. Shapes below 1 are raised by 1
 * and brought back by a power.
 *
 * - Source: Marsaglia and Tsang (2000), ACM Transactions on Mathematical Software 26(3), 363–372, doi:10.1145/358407.358414.
 *
 * @param shape above 0
 */
export function gammaDraw(shape: number, random: Random): number {
  if (shape < 1) return gammaDraw(shape + 1, random) * random() ** (1 / shape);
  const reduced = shape - 1 / 3;
  const scale = 1 / Math.sqrt(9 * reduced);
  for (;;) {
    const z = normalDraw(random);
    const cube = (1 + scale * z) ** 3;
    if (cube > 0 && Math.log(random()) < z ** 2 / 2 + reduced * (1 - cube + Math.log(cube))) return reduced * cube;
  }
}

/**
 * A random number from the chi-square distribution.
 *
 * @param degreesOfFreedom above 0
 */
export function chiSquareDraw(degreesOfFreedom: number, random: Random): number {
  return 2 * gammaDraw(degreesOfFreedom / 2, random);
}
