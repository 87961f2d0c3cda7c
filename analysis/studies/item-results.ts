import { distributionOf } from "../statistics/distribution-of.ts";
import { alphaInterval } from "../statistics/reliability/alpha-interval.ts";
import { alphaIfDeleted, cronbachAlpha, standardisedAlpha } from "../statistics/reliability/cronbach-alpha.ts";
import { eigen } from "../statistics/reliability/eigen.ts";
import { itemCorrelations } from "../statistics/reliability/item-correlations.ts";
import { covariancesOfCases, itemVariances, totalVariance, type ItemCovariances } from "../statistics/reliability/item-covariances.ts";
import { itemTotalCorrelations } from "../statistics/reliability/item-total-correlation.ts";
import { standardErrorOfMeasurement } from "../statistics/reliability/measurement-error.ts";
import { type Omega, omega } from "../statistics/reliability/omega.ts";
import { standardDeviation } from "../statistics/standard-deviation.ts";
import { sum } from "../statistics/sum.ts";
import { type Ends, endsOf } from "./ends.ts";

/** Lowest and highest answer that the items allow. */
export type Scale = readonly [lowest: number, highest: number];

/** How consistently items measure one thing, under the names of `stats_golden.json`. Null: undefined for such items. */
export interface Reliability {
  readonly items: readonly string[];
  readonly nComplete: number;
  readonly alpha: number | null;
  readonly alpha_std: number | null;
  readonly feldt95: Ends | null;
  readonly item_total_r: readonly (number | null)[];
  readonly alpha_if_deleted: readonly (number | null)[];
  readonly omega_std_loadings: number | null;
  readonly omega_total_raw: number | null;
  readonly omega_sumcov_denominator: number | null;
  readonly ml_loadings: readonly number[] | null;
  readonly uniq: readonly number[] | null;
  /** Whether a uniqueness is at its least, so that omega is not to be trusted. */
  readonly heywood: boolean | null;
  /** Of the mean of the items on a scale from 0 to 100; null where an answer lies outside the scale. */
  readonly sem: number | null;
  readonly scale: Scale;
  readonly eigen_cor: readonly number[] | null;
}

/** Answers to items, one row a respondent, one column an item; null where there is no answer. */
export interface ItemAnswers {
  readonly names: readonly string[];
  readonly rows: readonly (readonly (number | null)[])[];
  readonly scale: Scale;
}

/** Rows with an answer to every item. */
export const completeRows = (rows: ItemAnswers["rows"]): readonly (readonly number[])[] =>
  rows.flatMap((row) => {
    const answers = row.filter((answer) => answer !== null);
    return answers.length === row.length ? [answers] : [];
  });

/** Reliability of items over the complete rows. Null below two of them. */
export function reliabilityOf({ names, rows, scale }: ItemAnswers): Reliability | null {
  const complete = completeRows(rows);
  const covariances = covariancesOfCases(complete);
  if (covariances === null) return null;
  const alpha = cronbachAlpha(covariances);
  const correlations = itemCorrelations(covariances);
  const factor = omega(covariances);
  return {
    items: names,
    nComplete: complete.length,
    alpha,
    alpha_std: standardisedAlpha(covariances),
    feldt95: endsOf(alphaInterval(covariances)),
    item_total_r: itemTotalCorrelations(covariances),
    alpha_if_deleted: alphaIfDeleted(covariances),
    omega_std_loadings: factor?.standardised ?? null,
    omega_total_raw: factor?.raw ?? null,
    omega_sumcov_denominator: factor === null ? null : omegaOfSum(factor, covariances),
    ml_loadings: factor?.factor.loadings ?? null,
    uniq: factor?.factor.uniquenesses ?? null,
    heywood: factor?.factor.isHeywood ?? null,
    sem: standardErrorOfMeasurement(spreadOfPoints(complete, scale), alpha),
    scale,
    eigen_cor: correlations === null ? null : eigen(correlations).values,
  };
}

/** Omega with the variance of the sum as it is in place of the one that the factor implies. */
function omegaOfSum({ factor }: Omega, covariances: ItemCovariances): number | null {
  const variances = itemVariances(covariances);
  const total = totalVariance(covariances);
  const common = sum(factor.loadings.map((loading, item) => loading * Math.sqrt(variances[item] ?? Number.NaN)));
  return total > 0 ? common ** 2 / total : null;
}

/** Standard deviation of the mean of the items in points from 0 to 100; null where an answer lies outside the scale. */
function spreadOfPoints(complete: readonly (readonly number[])[], [lowest, highest]: Scale): number | null {
  if (complete.some((row) => row.some((answer) => answer < lowest || answer > highest))) return null;
  const points = complete.map((row) => (100 * (sum(row) / row.length - lowest)) / (highest - lowest));
  return standardDeviation(distributionOf(points));
}
