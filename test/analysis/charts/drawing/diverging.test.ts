import { expect, test } from "vitest";
import type { Figure } from "../../../../analysis/benchmark/types.ts";
import { divergingLayers } from "../../../../analysis/charts/drawing/diverging.ts";

const withheld: Figure = { value: null, suppressed: "extreme-share" };
const figure = (value: number | null): Figure => (value === null ? withheld : { value });

/** The pieces of a bar as [class, from, to], in percent. */
function pieces(...shares: readonly (number | null)[]): readonly (readonly unknown[])[] {
  const row = { name: "duty", shares: shares.map(figure), result: { text: "" }, n: "", mark: "withheld" };
  const rest = {
    language: "en",
    classes: ["no", "attention", "yes"],
    fills: ["#9c3d00", "#fdb863", "#dbe9f3"],
    resultHead: "",
    axisTitle: "",
  } as const;
  const { data } = JSON.parse(JSON.stringify(divergingLayers({ ...rest, rows: [row], left: 2 })));
  return data.values.map((each: Readonly<Record<string, unknown>>) => [each["class"], each["from"], each["to"]]);
}

test("what is met stands right of the line, the rest left, the worst outermost", () => {
  expect(pieces(0.1, 0.2, 0.7)).toEqual([
    ["attention", -20, 0],
    ["no", -30, -20],
    ["yes", 0, 70],
  ]);
});

test("what is withheld on the left alone is hatched there", () => {
  expect(pieces(null, null, 0.9)).toEqual([
    [null, -10, 0],
    ["yes", 0, 90],
  ]);
});

test("what may belong to either side is hatched at the right end", () => {
  expect(pieces(null, 0.6, null)).toEqual([
    ["attention", -60, 0],
    [null, 0, 40],
  ]);
});

test("of a row in which everything is withheld no piece is told", () => {
  expect(pieces(null, null, null)).toEqual([]);
});
