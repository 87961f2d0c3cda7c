import fc from "fast-check";
import { expect, test } from "vitest";
import {
  covariancesOfCases,
  covariancesOfProducts,
  type ItemProduct,
} from "../../../../analysis/statistics/reliability/item-covariances.ts";

const names = ["q1", "q2", "q3", "q4"];
const level = fc.integer({ min: 0, max: 4 });
const cases = fc.array(fc.tuple(level, level, level, level), { minLength: 5, maxLength: 40 });

/** What the data set would count of the cases. */
const productsOf = (rows: readonly (readonly number[])[]): readonly ItemProduct[] =>
  names.flatMap((a, first) =>
    names.slice(first).map((b, offset): ItemProduct => {
      const [x, y] = [rows.map((row) => row[first] ?? 0), rows.map((row) => row[first + offset] ?? 0)];
      const total = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0);
      return { items: [a, b], n: rows.length, sums: [total(x), total(y)], products: total(x.map((each, index) => each * (y[index] ?? 0))) };
    }),
  );

test("counted sums and products give the covariances of the single cases", () => {
  fc.assert(
    fc.property(cases, (rows) => {
      const counted = covariancesOfProducts(productsOf(rows), names);
      const single = covariancesOfCases(rows);
      expect(counted?.n).toBe(single?.n);
      expect(counted?.matrix.flat()).toEqual(single?.matrix.flat().map((each) => expect.closeTo(each, 10)));
    }),
  );
});

test("a company that left a question open counts nowhere", () => {
  const rows = [
    [1, 2],
    [2, null],
    [3, 3],
    [0, 1],
    [null, null],
  ];
  expect(covariancesOfCases(rows)).toEqual(
    covariancesOfCases([
      [1, 2],
      [3, 3],
      [0, 1],
    ]),
  );
});

test("products of different cases, or without a pair, give no covariances", () => {
  const products = productsOf([
    [1, 2, 3, 4],
    [4, 3, 2, 1],
    [0, 1, 0, 1],
  ]);
  const [first, ...rest] = products;
  if (first === undefined) throw new Error("A result is missing.");
  expect(covariancesOfProducts(rest, names)).toBeNull();
  expect(covariancesOfProducts([{ ...first, n: 2 }, ...rest], names)).toBeNull();
  expect([covariancesOfProducts([], names), covariancesOfProducts(products, [])]).toEqual([null, null]);
});
