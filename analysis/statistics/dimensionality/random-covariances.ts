import { chiSquareDraw } from "../draws/gamma-draw.ts";
import { normalDraw } from "../draws/normal-draw.ts";
import type { Random } from "../random.ts";

/**
 * Sample covariances of k unrelated normal items in n cases, drawn without drawing the cases (Bartlett's decomposition):
 *
 *     A·Aᵀ / (n − 1)      A lower triangular, A²ᵢᵢ chi-square with n − i degrees of freedom (i from 1), Aᵢⱼ standard normal
 *
 * - Source: Bartlett (1933), Proceedings of the Royal Society of Edinburgh 53, 260–283.
 *
 * @param n at least k + 2
 */
export function randomCovariances(n: number, k: number, random: Random): readonly (readonly number[])[] {
  const triangle = Array.from({ length: k }, (_, row) =>
    Array.from({ length: row + 1 }, (__, column) => (column === row ? Math.sqrt(chiSquareDraw(n - 1 - row, random)) : normalDraw(random))),
  );
  return triangle.map((a) => triangle.map((b) => product(a, b) / (n - 1)));
}

function product(a: readonly number[], b: readonly number[]): number {
  let total = 0;
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) total += (a[index] ?? 0) * (b[index] ?? 0);
  return total;
}
