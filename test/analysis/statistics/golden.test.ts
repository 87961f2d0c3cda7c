import { expect, test } from "vitest";
import { samplingAdequacy } from "../../../analysis/statistics/dimensionality/sampling-adequacy.ts";
import { distributionOf } from "../../../analysis/statistics/distribution-of.ts";
import { chiSquareQuantile } from "../../../analysis/statistics/distributions/chi-square.ts";
import { kruskalWallis } from "../../../analysis/statistics/groups/kruskal-wallis.ts";
import { mannWhitney } from "../../../analysis/statistics/groups/mann-whitney.ts";
import { welchAnova } from "../../../analysis/statistics/groups/welch-anova.ts";
import { mean } from "../../../analysis/statistics/mean.ts";
import { mahalanobis } from "../../../analysis/statistics/quality/mahalanobis.ts";
import { quantile } from "../../../analysis/statistics/quantile.ts";
import { seededRandom } from "../../../analysis/statistics/random.ts";
import { eigen } from "../../../analysis/statistics/reliability/eigen.ts";
import { itemCorrelations } from "../../../analysis/statistics/reliability/item-correlations.ts";
import { covariancesOfCases, totalVariance, type ItemCovariances } from "../../../analysis/statistics/reliability/item-covariances.ts";
import { omega } from "../../../analysis/statistics/reliability/omega.ts";
import { sampleSize } from "../../../analysis/statistics/sample-size.ts";
import { standardDeviation } from "../../../analysis/statistics/standard-deviation.ts";
import golden from "./data/stats-golden.json" with { type: "json" };
import { near } from "./near.ts";
import { column, companies, companiesBy } from "./reference-data.ts";

// Values by R 4.2.2, golden.R, on the 60 companies in testdata.csv.
const scores = column("score");
const distribution = distributionOf(scores);
const bySize = ["micro", "small", "medium"].map((size) =>
  distributionOf((companiesBy("size").get(size) ?? []).map(({ score }) => Number(score))),
);
const levels = companies.map((company) =>
  Array.from({ length: 8 }, (_, item) => company[`q${item + 1}`] ?? "").map((level) => (level === "" ? null : Number(level))),
);
const items = covariances(levels);
const areas = levels.map((row) =>
  [0, 2, 4, 6].map((first) => 25 * (mean(distributionOf(row.slice(first, first + 2).filter((each) => each !== null))) ?? 0)),
);

function covariances(cases: readonly (readonly (number | null)[])[]): ItemCovariances {
  const found = covariancesOfCases(cases);
  if (found === null) throw new Error("There are no covariances.");
  return found;
}

test("P5 to P95 of the reference data are R's type 7 quantiles, and those of no other type", () => {
  const quantiles = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95].map((p) => quantile(distribution, p));
  expect(quantiles).toEqual(near(golden.quantile.type7));
  for (const other of [golden.quantile.type2, golden.quantile.type6, golden.quantile.type8]) expect(quantiles).not.toEqual(near(other));
});

test("n, mean and standard deviation of the reference data are R's", () => {
  expect(sampleSize(distribution)).toBe(golden.desc.n);
  expect(mean(distribution)).toBeCloseTo(golden.desc.mean, 9);
  expect(standardDeviation(distribution)).toBeCloseTo(golden.desc.sd, 9);
});

test("bootstrap medians from R's resamples are R's, and take so few values that the median has another interval", () => {
  const random = seededRandom(golden.boot_mean.seed);
  const medians = Array.from({ length: golden.boot_mean.B }, () =>
    quantile(distributionOf(scores.map(() => scores[Math.floor(random() * scores.length)] ?? 0)), 0.5),
  ).filter((median) => median !== null);
  expect(medians.slice(0, 5)).toEqual(near(golden.boot_median.first5));
  expect([0.025, 0.975].map((p) => quantile(distributionOf(medians), p))).toEqual(near(golden.boot_median.percentile));
  expect(new Set(medians).size).toBeLessThan(medians.length / 10);
});

test("Welch's analysis of variance, and what follows from H and from the three p values, are R's", () => {
  expect(welchAnova(bySize)?.p).toBeCloseTo(golden.welch_anova, 9);
  const { statistic = Number.NaN, n = Number.NaN } = kruskalWallis(bySize) ?? {};
  expect((statistic - 2) / (n - 3)).toBeCloseTo(golden.kruskal.eta2H, 9);
  const [micro = [], small = [], medium = []] = bySize;
  const pairs = [mannWhitney(micro, small), mannWhitney(micro, medium), mannWhitney(small, medium)];
  expect(pairs.map((pair) => Math.min(1, 3 * (pair?.p ?? Number.NaN)))).toEqual(near(golden.mannwhitney.bonferroni));
});

test("loadings, uniquenesses and omega over the whole variance are those of factanal, which by itself stops within 10⁻⁵ of them", () => {
  const found = omega(items);
  const { loadings = [], uniquenesses = [] } = found?.factor ?? {};
  expect(loadings).toEqual(golden.reliability.ml_loadings.map((loading) => expect.closeTo(loading, 5)));
  expect(uniquenesses).toEqual(golden.reliability.uniq.map((own) => expect.closeTo(own, 4)));
  const common = loadings.reduce((total, loading, item) => total + loading * Math.sqrt(items.matrix[item]?.[item] ?? Number.NaN), 0) ** 2;
  expect(common / totalVariance(items)).toBeCloseTo(golden.reliability.omega_sumcov_denominator, 5);
});

test("the components of the four areas and their sampling adequacy are R's", () => {
  const found = covariances(areas);
  expect(eigen(itemCorrelations(found) ?? []).values).toEqual(near(golden.sensitivity.pca_eigen));
  expect(samplingAdequacy(found)).toBeCloseTo(golden.sensitivity.kmo, 9);
});

test("the three answers farthest from the others, and the distance from which one is flagged, are R's", () => {
  const complete = companies.flatMap(({ firm }, index) => {
    const row = (levels[index] ?? []).filter((level) => level !== null);
    return row.length === 8 ? { firm, row } : [];
  });
  const farthest = (mahalanobis(complete.map(({ row }) => row)) ?? [])
    .map(({ squared }, index) => ({ squared, firm: complete[index]?.firm }))
    .toSorted((a, b) => b.squared - a.squared)
    .slice(0, 3);
  expect(farthest.map(({ squared }) => squared)).toEqual(near(golden.careless.mahal_top3));
  expect(farthest.map(({ firm }) => firm)).toEqual(golden.careless.mahal_top3_firm);
  expect(chiSquareQuantile(0.999, 8)).toBeCloseTo(golden.careless.mahal_chi2_999, 9);
});
