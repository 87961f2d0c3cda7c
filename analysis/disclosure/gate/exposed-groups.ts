import type { Benchmark, Group } from "../../benchmark/types.ts";

/** Groups beside each other, and the number of companies that they make up together. */
interface Line {
  readonly total: number;
  readonly parts: readonly Group[];
}

/**
 * Withheld groups whose number of companies a reader could see to be below the minimum, by taking the published parts of a total from it:
 * what is left is at least one for every withheld part. A quick look at single totals, where planning audits them all at once.
 */
export function exposedGroups(benchmark: Benchmark): readonly string[] {
  const minN = benchmark.minimumCounts.mean;
  return linesOf(benchmark).flatMap(({ total, parts }) => {
    const withheld = parts.filter(({ n }) => n === null);
    const left = total - parts.reduce((sum, { n }) => sum + (n ?? 0), 0);
    const most = left - (withheld.length - 1);
    return withheld.length > 0 && left > 0 && most < minN
      ? withheld.map(({ cell }) => `${JSON.stringify(cell)}: left bare by a total`)
      : [];
  });
}

/** Every published group, and that of all cases, with its parts by one further dimension. The years add up to the cases, not to the companies. */
function linesOf({ breakdowns, pool }: Benchmark): readonly Line[] {
  const lines = breakdowns.flatMap(({ by, groups }) =>
    groups.flatMap((group) =>
      breakdowns.flatMap((finer): Line[] => {
        const isFiner = finer.by.length === by.length + 1 && by.every((dimension) => finer.by.includes(dimension));
        const addsYears = finer.by.includes("year") && !by.includes("year");
        if (!isFiner || addsYears || group.n === null) return [];
        const parts = finer.groups.filter(({ cell }) => by.every((dimension) => cell[dimension] === group.cell[dimension]));
        return [{ total: group.n, parts }];
      }),
    ),
  );
  const years = breakdowns.find(({ by }) => by.join() === "year")?.groups ?? [];
  return [...lines, { total: pool.used, parts: years }];
}
