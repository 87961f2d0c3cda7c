import { meanTellsOfAll, spreadTellsOfAll } from "../disclosure/telling-scores.ts";
import { decimalsFor } from "../disclosure/minimum-counts.ts";
import { mayPublishRank, type StatisticKind } from "../disclosure/statistic-minimums.ts";
import { distributionOf } from "../statistics/distribution-of.ts";
import { medianInterval } from "../statistics/intervals/median-interval.ts";
import { tInterval } from "../statistics/intervals/t-interval.ts";
import { mean } from "../statistics/mean.ts";
import { quantile } from "../statistics/quantile.ts";
import { standardDeviation } from "../statistics/standard-deviation.ts";
import { endsOf } from "../studies/ends.ts";
import { type Audience, type Ground, told, toldCount } from "./disclosure.ts";
import { endsToDecimals, toDecimals } from "./rounding.ts";
import type { TrendYear } from "./types.ts";

/** Which of the values of a year are told, and to whom. */
export interface YearGround {
  readonly audience: Audience;
  /** Whether the year stays withheld because of what could be worked out from it. */
  readonly isWithheld: boolean;
}

/** The scores 0–100 of the companies of one year, as the audience may have them. */
export function toldYear(year: number, values: readonly number[], { audience, isWithheld }: YearGround): TrendYear {
  const distribution = distributionOf(values);
  const n = values.length;
  const centre = mean(distribution);
  const ofMedian = medianInterval(distribution);
  const tellsMean = centre !== null && meanTellsOfAll(toDecimals(centre, decimalsFor(n)), n);
  const tellsSpread = tellsMean || spreadTells(standardDeviation(distribution), n);
  const ground = (kind: StatisticKind, isTelling: boolean): Ground => ({ kind, n, isWithheld, isTelling });
  const [number, ends] = [
    { audience, round: toDecimals },
    { audience, round: endsToDecimals },
  ];
  const isInside = ofMedian !== null && mayPublishRank(ofMedian.rank);
  return {
    year,
    n: audience.isPublic && isWithheld ? null : toldCount(n, audience),
    mean: told(centre, ground("mean", tellsMean), number),
    meanInterval: told(endsOf(tInterval(distribution)), ground("standard-deviation", tellsSpread), ends),
    median: told(quantile(distribution, 0.5), ground("median", tellsMean), number),
    medianInterval: told(
      endsOf(ofMedian),
      { ...ground("quartiles", tellsSpread), ...(isInside ? {} : { isTelling: n >= 2 * audience.minN }) },
      ends,
    ),
  };
}

/** Whether a standard deviation, as an interval of the mean gives it away, tells of every single company. */
export const spreadTells = (sd: number | null, n: number): boolean => sd !== null && spreadTellsOfAll(toDecimals(sd, decimalsFor(n)), n);
