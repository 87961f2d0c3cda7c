import fc from "fast-check";
import { expect, test } from "vitest";
import { agreementCorrelation } from "../../../../analysis/statistics/agreement/agreement-correlation.ts";
import { limitsOfAgreement } from "../../../../analysis/statistics/agreement/limits-of-agreement.ts";
import type { PairedCount } from "../../../../analysis/statistics/agreement/paired-count.ts";
import { weightedKappa } from "../../../../analysis/statistics/agreement/weighted-kappa.ts";
import golden from "../data/agreement.json" with { type: "json" };
import { companies } from "../reference-data.ts";

const close = (value = Number.NaN): number => expect.closeTo(value, 9);
const single = (first: number, second: number): PairedCount => ({ first, second, count: 1 });

function averageLevel(company: Readonly<Record<string, string>>, items: readonly string[]): number {
  const levels = items.map((item) => company[item] ?? "").filter((text) => text !== "");
  return (25 * levels.reduce((sum, text) => sum + Number(text), 0)) / levels.length;
}

// Values by R 4.2.2: agreement.R.
test("kappa of two items of the reference data is R's", () => {
  expect(weightedKappa(companies.map(({ q1, q2 }) => single(Number(q1), Number(q2))))).toEqual(close(golden.kappa));
});

test("intraclass correlation and limits of agreement of two halves of the reference data are R's", () => {
  const pairs = companies.map((company) =>
    single(averageLevel(company, ["q1", "q2", "q3", "q4"]), averageLevel(company, ["q5", "q6", "q7", "q8"])),
  );
  expect(agreementCorrelation(pairs)).toEqual(close(golden.icc));
  expect(limitsOfAgreement(pairs)).toEqual({
    bias: close(golden.bias),
    sd: close(golden.sd),
    lower: close(golden.limits[0]),
    upper: close(golden.limits[1]),
  });
});

const level = fc.integer({ min: 0, max: 4 });
const someone = fc.array(fc.record({ first: level, second: level, count: fc.integer({ min: 1, max: 5 }) }), {
  minLength: 2,
  maxLength: 20,
});

test("it makes no difference who of the two is named first, but for the sign of the bias", () => {
  fc.assert(
    fc.property(someone, (pairs) => {
      const turned = pairs.map(({ first, second, count }) => ({ first: second, second: first, count }));
      expect(weightedKappa(turned) ?? 9).toBeCloseTo(weightedKappa(pairs) ?? 9, 9);
      expect(agreementCorrelation(turned) ?? 9).toBeCloseTo(agreementCorrelation(pairs) ?? 9, 9);
      expect(limitsOfAgreement(turned)?.bias).toBeCloseTo(-(limitsOfAgreement(pairs)?.bias ?? Number.NaN), 9);
    }),
  );
});

test("pairs that occur several times count as often as they occur", () => {
  fc.assert(
    fc.property(someone, (pairs) => {
      const one = pairs.flatMap(({ first, second, count }) => Array.from({ length: count }, () => single(first, second)));
      expect(weightedKappa(one) ?? 9).toBeCloseTo(weightedKappa(pairs) ?? 9, 9);
      expect(agreementCorrelation(one) ?? 9).toBeCloseTo(agreementCorrelation(pairs) ?? 9, 9);
      expect(limitsOfAgreement(one)?.sd).toBeCloseTo(limitsOfAgreement(pairs)?.sd ?? Number.NaN, 9);
    }),
  );
});

test("assessors who always agree have kappa and correlation 1; one who is always a level higher has less", () => {
  const same = [single(0, 0), single(2, 2), single(4, 4)];
  expect([weightedKappa(same), agreementCorrelation(same)]).toEqual([close(1), close(1)]);
  expect(limitsOfAgreement(same)).toEqual({ bias: 0, sd: 0, lower: 0, upper: 0 });
  const higher = same.map(({ second }) => single(second + 1, second));
  expect(weightedKappa(higher)).toBeLessThan(0.9);
  expect(agreementCorrelation(higher)).toBeLessThan(0.95);
  expect(limitsOfAgreement(higher)).toEqual({ bias: 1, sd: 0, lower: 1, upper: 1 });
});

test("without companies, or without any difference, agreement is undefined", () => {
  expect([weightedKappa([]), agreementCorrelation([]), limitsOfAgreement([])]).toEqual([null, null, null]);
  const constant = [{ first: 2, second: 2, count: 30 }];
  expect([weightedKappa(constant), agreementCorrelation(constant)]).toEqual([null, null]);
  expect([agreementCorrelation([single(1, 3)]), limitsOfAgreement([single(1, 3)])]).toEqual([null, null]);
});
