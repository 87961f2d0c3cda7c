import { expect, test } from "vitest";
import { coinProbability, coinQuantile } from "../../../../analysis/statistics/distributions/binomial.ts";
import { chiSquareQuantile, chiSquareUpperTail } from "../../../../analysis/statistics/distributions/chi-square.ts";
import { fProbability, fQuantile } from "../../../../analysis/statistics/distributions/f-distribution.ts";
import { normalProbability, normalQuantile } from "../../../../analysis/statistics/distributions/normal.ts";
import { studentTProbability, studentTQuantile } from "../../../../analysis/statistics/distributions/student-t.ts";
import golden from "../data/distributions.json" with { type: "json" };

type Distribution = (x: number, first: number, second: number) => number;

const distributions: Readonly<Record<keyof typeof golden, Distribution>> = {
  normalProbability,
  normalQuantile,
  studentTProbability,
  studentTQuantile,
  fProbability: (f, numerator, denominator) => fProbability(f, { numerator, denominator }),
  fQuantile: (p, numerator, denominator) => fQuantile(p, { numerator, denominator }),
  chiSquareUpperTail,
  chiSquareQuantile,
  coinProbability,
  coinQuantile,
};

const cases = Object.entries(golden).map(([name, rows]) => ({ name, rows: rows.map((row: readonly number[]) => row) }));

// Values by R 4.2.2, data/distributions.R; the tolerance is relative, so that the far tails count as much as the middle.
test.each(cases)("$name is R's to ten digits, also far out and with huge degrees of freedom", ({ name, rows }) => {
  const distribution = Object.entries(distributions).find(([each]) => each === name)?.[1];
  const wrong = rows.filter((row) => {
    const expected = row.at(-1) ?? Number.NaN;
    const found = distribution?.(row[0] ?? Number.NaN, row[1] ?? Number.NaN, row[2] ?? Number.NaN) ?? Number.NaN;
    return !(Math.abs(found - expected) <= 1e-10 * Math.abs(expected));
  });
  expect(wrong).toEqual([]);
});

test("probabilities end at 0 and 1, and quantiles at the ends of the distribution", () => {
  const degrees = { numerator: 3, denominator: 7 };
  expect([normalProbability(-Infinity), normalProbability(Infinity), normalQuantile(0), normalQuantile(1)]).toEqual([
    0,
    1,
    -Infinity,
    Infinity,
  ]);
  expect([studentTProbability(-Infinity, 4), studentTProbability(Infinity, 4)]).toEqual([0, 1]);
  expect([studentTQuantile(0, 4), studentTQuantile(1, 4)]).toEqual([-Infinity, Infinity]);
  expect([fProbability(-1, degrees), fProbability(Infinity, degrees), fQuantile(0, degrees), fQuantile(1, degrees)]).toEqual([
    0,
    1,
    0,
    Infinity,
  ]);
  expect([chiSquareUpperTail(0, 4), chiSquareUpperTail(Infinity, 4), chiSquareQuantile(0, 4), chiSquareQuantile(1, 4)]).toEqual([
    1,
    0,
    0,
    Infinity,
  ]);
  expect([coinProbability(-1, 5), coinProbability(5, 5)]).toEqual([0, 1]);
});

test("what no distribution has is not a number", () => {
  const none = { numerator: 0, denominator: 7 };
  const results = [
    normalQuantile(-0.1),
    normalQuantile(1.1),
    studentTQuantile(0.5, 0),
    studentTQuantile(2, 4),
    studentTProbability(1, 0),
    fQuantile(0.5, none),
    fProbability(1, none),
    chiSquareQuantile(0.5, 0),
    chiSquareUpperTail(1, 0),
  ];
  expect(results).toEqual(results.map(() => Number.NaN));
});
