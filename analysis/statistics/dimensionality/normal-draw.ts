import type { Random } from "../random.ts";

/** A random number from the standard normal distribution, by Box and Muller. */
export function normalDraw(random: Random): number {
  return Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
}

/**
 * A random number from the chi-square distribution, at a cost that does not grow with the degrees of freedom.
 *
 * - Source: Marsaglia and Tsang (2000), ACM Transactions on Mathematical Software 26(3), 363–372, doi:10.1145/358407.358414.
 *
 * @param degreesOfFreedom at least 2
 */
export function chiSquareDraw(degreesOfFreedom: number, random: Random): number {
  const shape = degreesOfFreedom / 2 - 1 / 3;
  const scale = 1 / Math.sqrt(9 * shape);
  for (;;) {
    const z = normalDraw(random);
    const cube = (1 + scale * z) ** 3;
    if (cube > 0 && Math.log(random()) < z ** 2 / 2 + shape * (1 - cube + Math.log(cube))) return 2 * shape * cube;
  }
}
