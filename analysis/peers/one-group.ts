import type { Benchmark, Group } from "../benchmark/types.ts";

/** The benchmark as if one of its groups were all there is, so that charts and tables of all companies show that group. */
export function benchmarkOfGroup(group: Group, benchmark: Benchmark): Benchmark {
  const year = Number(group.cell.year);
  const years = benchmark.pool.years.includes(year) ? [year] : benchmark.pool.years;
  return { ...benchmark, pool: { ...benchmark.pool, years }, breakdowns: [{ by: [], groups: [group] }] };
}
