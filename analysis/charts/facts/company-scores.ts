import { areas } from "../../../instrument/csr/areas.ts";
import type { Metric } from "../../benchmark/types.ts";
import { distributionOf as counted } from "../../statistics/distribution-of.ts";
import { medianInterval } from "../../statistics/intervals/median-interval.ts";
import { quantile } from "../../statistics/quantile.ts";

/** One company with its raw scores 0–100; a metric without a score is absent. */
export interface CompanyScores {
  readonly firmId: string;
  readonly scores: ReadonlyMap<Metric, number>;
}

/** How the scores of single companies lie. Not for publication: no minimum count applies. */
export interface Strip {
  readonly metric: Metric;
  /** One value a company, 0–100, in the order of the companies' ids, which says nothing of the values. */
  readonly values: readonly number[];
  readonly median: number;
  readonly q1: number;
  readonly q3: number;
  /** 95 % interval of the median; null below six companies. */
  readonly interval: { readonly lower: number; readonly upper: number } | null;
}

/** Core score and areas of the companies, each with its median and the interval of it. A metric that nobody has is left out. */
export function companyStrips(companies: readonly CompanyScores[]): readonly Strip[] {
  const ordered = companies.toSorted((a, b) => (a.firmId < b.firmId ? -1 : 1));
  return ["core", ...areas.map(({ id }) => id)].flatMap((metric) => {
    const values = ordered.flatMap(({ scores }) => scores.get(metric) ?? []);
    const distribution = counted(values);
    const [q1, median, q3] = [0.25, 0.5, 0.75].map((p) => quantile(distribution, p));
    if (q1 === undefined || median === undefined || q3 === undefined || q1 === null || median === null || q3 === null) return [];
    const interval = medianInterval(distribution);
    return [{ metric, values, median, q1, q3, interval: interval === null ? null : { lower: interval.lower, upper: interval.upper } }];
  });
}
