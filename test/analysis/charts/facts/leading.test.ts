import { describe, expect, test } from "vitest";
import { leading } from "../../../../analysis/charts/facts/leading.ts";

const named = (...values: readonly (number | null)[]): { label: string; value: number | null }[] =>
  values.map((value, at) => ({ label: String(at), value }));

describe("up to three that lead", () => {
  test("a tie as shown at the end shortens the list", () => {
    expect(leading(named(90, 80, 70, 60), "highest", 1).map(({ label }) => label)).toEqual(["0", "1", "2"]);
    expect(leading(named(90, 80, 70.2, 69.8), "highest", 1).map(({ label }) => label)).toEqual(["0", "1"]);
    expect(leading(named(25, 30, 30, 30), "lowest", 1).map(({ label }) => label)).toEqual(["0"]);
  });

  test("nobody is named where all tie, where a figure is withheld, or where there is nobody else", () => {
    for (const values of [named(5, 5, 5, 5), named(90, null, 70), named(90), named()]) expect(leading(values, "highest", 1)).toEqual([]);
  });
});
