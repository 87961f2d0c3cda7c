import fc from "fast-check";
import { expect, test } from "vitest";
import { layersOf } from "../../../../addin/excel/write/layers.ts";
import { placesIn, type Place } from "../../../../addin/excel/write/rectangles.ts";

interface Painted extends Place {
  readonly value: string;
}

const keyOf = ({ row, column }: Place): string => `${row},${column}`;

const sheet: fc.Arbitrary<readonly Painted[]> = fc.uniqueArray(
  fc.record({
    row: fc.integer({ min: 1, max: 10 }),
    column: fc.integer({ min: 1, max: 8 }),
    value: fc.constantFrom("a", "b", "c", "new"),
  }),
  { selector: keyOf, maxLength: 70 },
);

test("painted one layer over the other, every cell ends with its own value, and no other cell is touched", () => {
  fc.assert(
    fc.property(sheet, fc.constantFrom("new", undefined), (cells, initial) => {
      const found = new Map<string, string>(initial === undefined ? [] : cells.map((cell) => [keyOf(cell), initial]));
      for (const { like, boxes } of layersOf(cells, ({ value }) => value, initial))
        for (const place of boxes.flatMap(placesIn)) found.set(keyOf(place), like.value);
      expect(found).toEqual(new Map([...found.keys()].map((key) => [key, cells.find((cell) => keyOf(cell) === key)?.value])));
      expect(found.size).toBe(cells.length);
    }),
  );
});

test("what a new cell has anyway is not painted where most cells have it", () => {
  const cells = placesIn({ row: 1, column: 1, lastRow: 5, lastColumn: 5 }).map((place) => ({
    ...place,
    value: place.row === 2 ? "bold" : "new",
  }));
  expect(layersOf(cells, ({ value }) => value, "new").map(({ like, boxes }) => [like.value, boxes])).toEqual([
    ["bold", [{ row: 2, column: 1, lastRow: 2, lastColumn: 5 }]],
  ]);
});
