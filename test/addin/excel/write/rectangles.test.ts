import fc from "fast-check";
import { expect, test } from "vitest";
import { placesIn, rectanglesOf, type Place } from "../../../../addin/excel/write/rectangles.ts";

const place = fc.record({ row: fc.integer({ min: 1, max: 12 }), column: fc.integer({ min: 1, max: 8 }) });
const places = fc.uniqueArray(place, { selector: keyOf, maxLength: 60 });

function keyOf({ row, column }: Place): string {
  return `${row},${column}`;
}

test("the rectangles cover every cell asked for, and none but those that may be covered", () => {
  fc.assert(
    fc.property(places, places, (asked, optional) => {
      const covered = new Set(rectanglesOf(asked, optional).flatMap(placesIn).map(keyOf));
      const allowed = new Set([...asked, ...optional].map(keyOf));
      expect(asked.every((each) => covered.has(keyOf(each)))).toBe(true);
      expect([...covered].every((each) => allowed.has(each))).toBe(true);
    }),
  );
});

test("a block is one rectangle, and so is a frame whose middle may be covered", () => {
  const block = placesIn({ row: 3, column: 2, lastRow: 9, lastColumn: 6 });
  const middle = placesIn({ row: 4, column: 3, lastRow: 8, lastColumn: 5 });
  const inMiddle = new Set(middle.map(keyOf));
  const frame = block.filter((each) => !inMiddle.has(keyOf(each)));
  expect(rectanglesOf(block)).toHaveLength(1);
  expect(rectanglesOf(frame, middle)).toEqual([{ row: 3, column: 2, lastRow: 9, lastColumn: 6 }]);
  expect(rectanglesOf(frame).length).toBeGreaterThan(1);
});
