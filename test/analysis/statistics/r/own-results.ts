import { agreementCorrelation } from "../../../../analysis/statistics/agreement/agreement-correlation.ts";
import { limitsOfAgreement } from "../../../../analysis/statistics/agreement/limits-of-agreement.ts";
import { weightedKappa } from "../../../../analysis/statistics/agreement/weighted-kappa.ts";
import { bcaInterval } from "../../../../analysis/statistics/bootstrap/bca-interval.ts";
import { meanAcceleration } from "../../../../analysis/statistics/bootstrap/bootstrap-mean.ts";
import { geometricMean } from "../../../../analysis/statistics/description/geometric-mean.ts";
import { interquartileRange } from "../../../../analysis/statistics/description/interquartile-range.ts";
import { kurtosis, momentKurtosis } from "../../../../analysis/statistics/description/kurtosis.ts";
import { medianAbsoluteDeviation } from "../../../../analysis/statistics/description/median-absolute-deviation.ts";
import { momentSkewness, skewness } from "../../../../analysis/statistics/description/skewness.ts";
import { standardError } from "../../../../analysis/statistics/description/standard-error.ts";
import { trimmedMean } from "../../../../analysis/statistics/description/trimmed-mean.ts";
import { samplingAdequacy } from "../../../../analysis/statistics/dimensionality/sampling-adequacy.ts";
import { distributionOf } from "../../../../analysis/statistics/distribution-of.ts";
import { intraclassCorrelation } from "../../../../analysis/statistics/intervals/intraclass-correlation.ts";
import type { Interval } from "../../../../analysis/statistics/intervals/interval.ts";
import { medianInterval } from "../../../../analysis/statistics/intervals/median-interval.ts";
import { tInterval } from "../../../../analysis/statistics/intervals/t-interval.ts";
import { wilsonInterval } from "../../../../analysis/statistics/intervals/wilson-interval.ts";
import { mean } from "../../../../analysis/statistics/mean.ts";
import { mahalanobis } from "../../../../analysis/statistics/quality/mahalanobis.ts";
import { quantile } from "../../../../analysis/statistics/quantile.ts";
import { seededRandom } from "../../../../analysis/statistics/random.ts";
import { alphaInterval } from "../../../../analysis/statistics/reliability/alpha-interval.ts";
import { alphaIfDeleted, cronbachAlpha, standardisedAlpha } from "../../../../analysis/statistics/reliability/cronbach-alpha.ts";
import { eigen } from "../../../../analysis/statistics/reliability/eigen.ts";
import { itemCorrelations } from "../../../../analysis/statistics/reliability/item-correlations.ts";
import { covariancesOfCases, totalVariance } from "../../../../analysis/statistics/reliability/item-covariances.ts";
import { itemTotalCorrelations } from "../../../../analysis/statistics/reliability/item-total-correlation.ts";
import { standardErrorOfMeasurement } from "../../../../analysis/statistics/reliability/measurement-error.ts";
import { spearman } from "../../../../analysis/statistics/spearman.ts";
import { standardDeviation } from "../../../../analysis/statistics/standard-deviation.ts";
import { mannKendall } from "../../../../analysis/statistics/trends/mann-kendall.ts";
import { panelChange } from "../../../../analysis/statistics/trends/panel-change.ts";
import { theilSen } from "../../../../analysis/statistics/trends/theil-sen.ts";
import type { Company } from "./fresh-data.ts";
import { ownGroups, ownWeighting } from "./own-groups.ts";

const ends = (interval: Interval | null): readonly (number | null)[] => [interval?.lower ?? null, interval?.upper ?? null];

/** Our statistics of a data set, under the names and in the order of fresh-data.R. */
export function ownResults(companies: readonly Company[], seed: number): unknown {
  const values = companies.map(({ value }) => value);
  const distribution = distributionOf(values);
  const first = companies.flatMap(({ levels }) => levels[0] ?? []);
  const distances = mahalanobis(completeLevels(companies));
  return {
    description: ownDescription(values),
    geometricMean: geometricMean(distributionOf(companies.map(({ amount }) => amount))),
    t: ends(tInterval(distribution)),
    t90: ends(tInterval(distribution, { confidence: 0.9 })),
    median: medianInterval(distribution),
    wilson: ends(wilsonInterval({ count: first.filter((level) => level >= 3).length, n: first.length })),
    bootstrap: ownBootstrap(values, seed),
    icc: intraclassCorrelation(["a", "b", "c"].map((name) => distributionOf(valuesOf(companies, name)))),
    reliability: ownReliability(companies),
    groups: ownGroups(companies),
    trend: ownTrend(values.slice(0, 14)),
    panel: ownPanel(companies),
    weighting: ownWeighting(companies),
    agreement: ownAgreement(companies),
    spearman: spearman(
      values,
      companies.map(({ amount }) => amount),
    ),
    mahalanobis: { squared: distances?.map(({ squared }) => squared), p: distances?.map(({ p }) => p) },
  };
}

const valuesOf = (companies: readonly Company[], name: string): readonly number[] =>
  companies.filter(({ group }) => group === name).map(({ value }) => value);

const completeLevels = (companies: readonly Company[]): readonly (readonly number[])[] =>
  companies.map(({ levels }) => levels.filter((level) => level !== null)).filter((levels) => levels.length === 5);

function ownDescription(values: readonly number[]): unknown {
  const distribution = distributionOf(values);
  return {
    mean: mean(distribution),
    sd: standardDeviation(distribution),
    standardError: standardError(distribution),
    mad: medianAbsoluteDeviation(distribution),
    iqr: interquartileRange(distribution),
    trimmed: trimmedMean(distribution),
    skewness: momentSkewness(distribution),
    populationSkewness: skewness(distribution),
    kurtosis: momentKurtosis(distribution),
    populationKurtosis: kurtosis(distribution),
    quantiles: [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95].map((p) => quantile(distribution, p)),
  };
}

function ownBootstrap(values: readonly number[], seed: number): unknown {
  const random = seededRandom(seed);
  const distribution = distributionOf(values);
  const drawn = (): readonly number[] => values.map(() => values[Math.floor(random() * values.length)] ?? Number.NaN);
  const replicates = Array.from({ length: 150 }, () => mean(distributionOf(drawn())) ?? Number.NaN);
  const acceleration = meanAcceleration(distribution);
  const found = bcaInterval({ estimate: mean(distribution) ?? Number.NaN, values: replicates, acceleration });
  return { acceleration, bias: found?.bias, shares: found?.shares, bca: ends(found), percentile: ends(found?.percentile ?? null) };
}

function ownReliability(companies: readonly Company[]): unknown {
  const covariances = covariancesOfCases(companies.map(({ levels }) => levels));
  if (covariances === null) return null;
  const alpha = cronbachAlpha(covariances);
  return {
    n: covariances.n,
    alpha,
    standardised: standardisedAlpha(covariances),
    itemTotal: itemTotalCorrelations(covariances),
    ifDeleted: alphaIfDeleted(covariances),
    feldt: ends(alphaInterval(covariances)),
    sem: standardErrorOfMeasurement(Math.sqrt(totalVariance(covariances)), alpha),
    eigenvalues: eigen(itemCorrelations(covariances) ?? []).values,
    adequacy: samplingAdequacy(covariances),
  };
}

function ownTrend(values: readonly number[]): unknown {
  const series = values.map((value, index) => ({ time: index + 1, value }));
  const test = mannKendall(series);
  const line = theilSen(series);
  return { s: test?.s, variance: test?.variance, p: test?.p, tauB: test?.tauB, slope: line?.slope, intercept: line?.intercept };
}

function ownPanel(companies: readonly Company[]): unknown {
  const found = panelChange(companies.map(({ value, later }) => ({ before: value, after: later, count: 1 })));
  const { signedRank, pairedT } = found ?? {};
  return { mean: found?.mean, shift: found?.median, v: signedRank?.v, p: signedRank?.p, t: pairedT?.t, tP: pairedT?.p };
}

function ownAgreement(companies: readonly Company[]): unknown {
  const levels = companies.flatMap(({ levels: [first = null, second = null] }) =>
    first === null || second === null ? [] : { first, second, count: 1 },
  );
  const scores = companies.map(({ value, later }) => ({ first: value, second: later, count: 1 }));
  return { kappa: weightedKappa(levels), icc: agreementCorrelation(scores), limits: ends(limitsOfAgreement(scores)) };
}
