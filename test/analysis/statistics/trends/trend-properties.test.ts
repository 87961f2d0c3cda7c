import fc from "fast-check";
import { expect, test } from "vitest";
import { mannKendall } from "../../../../analysis/statistics/trends/mann-kendall.ts";
import { theilSen } from "../../../../analysis/statistics/trends/theil-sen.ts";
import { withinFirmSlope } from "../../../../analysis/statistics/trends/within-firm-slope.ts";
import { near } from "../near.ts";

const level = fc.integer({ min: 0, max: 12 });
const group = fc.array(level, { minLength: 5, maxLength: 14 });

test("a trend does not see where values and times begin, and its slope has their units", () => {
  fc.assert(
    fc.property(group, fc.integer({ min: -50, max: 50 }), fc.constantFrom(0.25, 2, 10), (values, by, times) => {
      const before = values.map((value, time) => ({ time, value }));
      const after = values.map((value, time) => ({ time: 2 * time + by, value: times * value + by }));
      expect(mannKendall(after)).toEqual(near(mannKendall(before)));
      expect(theilSen(after)?.slope).toBeCloseTo((times / 2) * (theilSen(before)?.slope ?? Number.NaN), 9);
    }),
  );
});

test("change within companies does not see their levels, and the order of the rows changes nothing", () => {
  const row = fc.record({ firm: fc.constantFrom("a", "b", "c", "d"), time: fc.integer({ min: 1, max: 5 }), value: level });
  fc.assert(
    fc.property(fc.uniqueArray(row, { minLength: 8, maxLength: 20, selector: ({ firm, time }) => `${firm} ${time}` }), (points) => {
      const moved = points.map(({ firm, time, value }) => ({ firm, time, value: value + (firm === "a" ? 100 : 0) }));
      expect(withinFirmSlope(moved)).toEqual(near(withinFirmSlope(points)));
      expect(withinFirmSlope(points.toReversed())).toEqual(near(withinFirmSlope(points)));
    }),
  );
});
