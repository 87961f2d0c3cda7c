import fc from "fast-check";
import { expect, test } from "vitest";
import { spearman } from "../../../analysis/statistics/spearman.ts";
import { near } from "./near.ts";

const level = fc.integer({ min: 0, max: 12 });

test("a rank correlation sees order alone, the same from both sides, and turns its sign in the mirror", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(level, level), { minLength: 4, maxLength: 20 }), (pairs) => {
      const [first, second] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
      const rho = spearman(first, second);
      expect(spearman(second, first)).toEqual(near(rho));
      expect(spearman(first.toReversed(), second.toReversed())).toEqual(near(rho));
      expect(
        spearman(
          first.map((x) => 10 * x ** 3 - 7),
          second,
        ),
      ).toEqual(near(rho));
      expect(
        spearman(
          first.map((x) => -x),
          second,
        ),
      ).toEqual(near(rho === null ? null : -rho));
    }),
  );
});
