import fc from "fast-check";
import { expect, test } from "vitest";
import { readCells } from "../../../../analysis/ingest/cells/read-cells.ts";
import { categoryColumn, decimalSignOf, numberColumn } from "../../../../analysis/ingest/tidy/column.ts";
import { columnsNamed, type TidyTable, tidyTable } from "../../../../analysis/ingest/tidy/tidy-table.ts";

function tableOf(text: string): TidyTable {
  const [sheet] = readCells(new TextEncoder().encode(text), "t.csv");
  const table = sheet === undefined ? null : tidyTable(sheet);
  if (table === null) throw new Error("There is no table.");
  return table;
}

const numbers = (table: TidyTable, at = 0): readonly (number | null)[] =>
  numberColumn(table, at, { sign: decimalSignOf(table, [at]) }).values;

test("every finite number comes back as it was written", () => {
  const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 }).map((each) => each + 0);
  fc.assert(
    fc.property(fc.array(number, { minLength: 1, maxLength: 20 }), (some) => {
      expect(numbers(tableOf(`x\n${some.join("\n")}\n`))).toEqual(some);
    }),
  );
});

test("with semicolons, decimal commas come back too", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -99_999, max: 99_999 }), { minLength: 1, maxLength: 20 }), (some) => {
      const values = some.map((each) => each / 100);
      const text = values.map((each) => `${each.toFixed(2).replace(".", ",")};a`).join("\n");
      expect(numbers(tableOf(`x;g\n${text}\n`))).toEqual(values);
    }),
  );
});

test("where nothing shows the decimal sign, a number that means two things is unreadable and not guessed", () => {
  const { counts } = numberColumn(tableOf("x;y\n1.234;a\n5;b\n"), 0, { sign: "unknown" });
  expect(counts).toMatchObject({ n: 1, unreadable: 1, example: { row: 2, found: "1.234" } });
});

test("values, blanks, missing and unreadable fields add up to the rows", () => {
  const field = fc.constantFrom("1", "2.5", "", " ", "NA", "缺失", "x", "=1", "1,2");
  fc.assert(
    fc.property(fc.array(field, { minLength: 1, maxLength: 30 }), (fields) => {
      const table = tableOf(`id,x\n${fields.map((each, at) => `${at},"${each}"`).join("\n")}\n`);
      const { n, blank, missing, unreadable } = numberColumn(table, 1, { sign: "point" }).counts;
      expect(n + blank + missing + unreadable).toBe(fields.length);
    }),
  );
});

test("none and 无 are no numbers, and may be categories", () => {
  const table = tableOf("x\nnone\n无\nNA\n1\n");
  expect(numbers(table)).toEqual([null, null, null, 1]);
  expect(categoryColumn(table, 0).values).toEqual(["none", "无", null, "1"]);
});

test("a column is found by its exact name first, then without regard to case and width of letters", () => {
  const table = tableOf("x,X,Ｓcore,y\n1,2,3,4\n");
  expect(["x", "X", "score", "z"].map((name) => columnsNamed(table, name))).toEqual([[0], [1], [2], []]);
});

test("blank lines above the header and below do not count, and a row keeps its number", () => {
  const table = tableOf("\n\nx,y\n1,2\n,\n3,4\n");
  expect([table.columns, table.rows.map(({ row }) => row)]).toEqual([
    ["x", "y"],
    [4, 6],
  ]);
});
