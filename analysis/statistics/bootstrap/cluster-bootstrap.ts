import { pool } from "../pool.ts";
import type { WeightedValue } from "../weighted-value.ts";
import type { BcaInterval } from "./bca-interval.ts";
import { bootstrapInterval, type BootstrapOptions } from "./bootstrap-interval.ts";

/**
 * Bootstrap interval of a statistic of companies that come in clusters, such as those of one consultant: whole clusters are drawn
 * with replacement, so that what their companies share widens the interval.
 *
 * - Unit: that of the statistic.
 * - Null below five clusters: use `bootstrapInterval` there and say that clustering is ignored.
 * - Source: Davison and Hinkley (1997), Bootstrap Methods and their Application, section 3.8.
 *
 * @param clusters one distribution a cluster
 */
export function clusterBootstrapInterval(
  clusters: readonly (readonly WeightedValue[])[],
  statistic: (distribution: readonly WeightedValue[]) => number | null,
  options: BootstrapOptions,
): BcaInterval | null {
  const sample = clusters.filter((cluster) => cluster.length > 0).map((cluster) => ({ cluster, count: 1 }));
  return bootstrapInterval(
    [sample],
    ([drawn = []]) => statistic(pool(drawn.map(({ cluster, count }) => repeated(cluster, count)))),
    options,
  );
}

const repeated = (cluster: readonly WeightedValue[], times: number): readonly WeightedValue[] =>
  times === 1 ? cluster : cluster.map(({ value, count }) => ({ value, count: count * times }));
