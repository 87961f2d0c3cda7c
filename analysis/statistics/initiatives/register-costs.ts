import { costOf } from "../../../instrument/initiatives.ts";
import type { Initiative } from "../../../instrument/types.ts";
import { geometricMean } from "../description/geometric-mean.ts";
import { distributionOf } from "../distribution-of.ts";
import { quantile } from "../quantile.ts";
import type { WeightedValue } from "../weighted-value.ts";

/** What the initiatives of many companies cost, in 10,000 CNY. */
export interface RegisterCosts {
  /** Cost of one company → number of companies; a sum of it must pass the p % rule (`publishedSum`). */
  readonly byCompany: readonly WeightedValue[];
  /** Companies with an initiative that cost something. */
  readonly companies: number;
  readonly initiatives: number;
  /** Of one initiative that cost something; null where none did. */
  readonly median: number | null;
  readonly geometricMean: number | null;
}

/**
 * Costs of initiatives, over those that cost something: costs differ by factors, so the median and the geometric mean stand for them.
 *
 * @param registers the initiatives of every company
 */
export function registerCosts(registers: readonly (readonly Initiative[])[]): RegisterCosts {
  const costs = registers.map((initiatives) => initiatives.map(costOf).filter((cost) => cost > 0));
  const spent = costs.filter((own) => own.length > 0);
  const single = distributionOf(costs.flat());
  return {
    byCompany: distributionOf(spent.map((own) => own.reduce((sum, cost) => sum + cost, 0))),
    companies: spent.length,
    initiatives: costs.flat().length,
    median: quantile(single, 0.5),
    geometricMean: geometricMean(single),
  };
}
