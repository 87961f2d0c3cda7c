import fc from "fast-check";
import { expect, test } from "vitest";
import { rounded, tenThousandths } from "../../../instrument/scoring/rounding.ts";

test("a score × 10,000 is rounded by its decimal digits", () => {
  const score = fc.oneof(
    fc.double({ min: 0, max: 100, noNaN: true }),
    // Halves and what lies just beside them.
    fc.tuple(fc.nat(999_999), fc.constantFrom(-1e-12, 0, 1e-12)).map(([whole, beside]) => (whole + 0.5) / 10_000 + beside),
    fc.tuple(fc.nat(6000), fc.integer({ min: 1, max: 60 })).map(([sum, n]) => Math.min(sum / n, 100)),
  );
  fc.assert(
    fc.property(score, (value) => {
      expect(tenThousandths(value)).toBe(Math.round(rounded(value) * 10_000));
    }),
    { numRuns: 5000 },
  );
});
