import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { mean } from "../../../analysis/statistics/mean.ts";
import { quantile } from "../../../analysis/statistics/quantile.ts";
import { sampleSize } from "../../../analysis/statistics/sample-size.ts";
import { standardDeviation } from "../../../analysis/statistics/standard-deviation.ts";
import golden from "./data/stats-golden.json" with { type: "json" };
import { distributionOf } from "./distribution.ts";

// Values by R 4.2.2 on the scores of the 60 companies in testdata.csv.
const [header = "", ...lines] = readFileSync(new URL("data/testdata.csv", import.meta.url), "utf8")
  .trim()
  .split(/\r?\n/u);
const column = header.split(",").indexOf("score");
const scores = distributionOf(lines.map((line) => Number(line.split(",")[column])));

test("P5 to P95 of the reference data are R's type 7 quantiles", () => {
  const quantiles = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95].map((p) => quantile(scores, p));
  expect(quantiles).toEqual(golden.quantile.type7.map((value) => expect.closeTo(value, 9)));
});

test("n, mean and standard deviation of the reference data are R's", () => {
  expect(sampleSize(scores)).toBe(golden.desc.n);
  expect(mean(scores)).toBeCloseTo(golden.desc.mean, 9);
  expect(standardDeviation(scores)).toBeCloseTo(golden.desc.sd, 9);
});
