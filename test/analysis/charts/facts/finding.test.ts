import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extremes } from "../../../../analysis/charts/facts/finding.ts";

const named = (...values: readonly (number | null)[]): { label: string; value: number | null }[] =>
  values.map((value, at) => ({ label: String(at), value }));
const score = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);

describe("weakest and strongest", () => {
  test("are named where they lead by a whole point", () => {
    expect(extremes(named(41, 52, 58), 1)).toEqual({ lowest: { label: "0", value: 41 }, highest: { label: "2", value: 58 } });
    expect(extremes(named(41.3, 42.3, 42.3), 1)).toEqual({ lowest: { label: "0", value: 41.3 }, highest: null });
  });

  test("are not named where values tie, nearly tie, or one is withheld", () => {
    for (const values of [named(41, 41, 50, 50), named(41, 41.9, 49.1, 50), named(41, null, 58), named(41), named()]) {
      expect(extremes(values, 1)).toEqual({ lowest: null, highest: null });
    }
  });

  test("for every set of scores: who is named is ahead of everybody else", () => {
    fc.assert(
      fc.property(fc.array(score, { maxLength: 8 }), (values) => {
        const { lowest, highest } = extremes(named(...values), 1);
        const others = (label: string | undefined): readonly number[] => values.filter((_, at) => String(at) !== label);
        const below = lowest === null || Math.min(...others(lowest.label)) >= lowest.value + 1 - 1e-6;
        return below && (highest === null || Math.max(...others(highest.label)) <= highest.value - 1 + 1e-6);
      }),
    );
  });
});
