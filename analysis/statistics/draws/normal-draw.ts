import type { Random } from "../random.ts";

/** A random number from the standard normal distribution, by Box and Muller. */
export function normalDraw(random: Random): number {
  return Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
}
