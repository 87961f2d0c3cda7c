import type { Benchmark } from "../../benchmark/types.ts";
import { exposedGroups } from "./exposed-groups.ts";
import { breachesInProgrammes } from "./inspect-programmes.ts";
import { breachesInGroup } from "./inspect-group.ts";

/**
 * A benchmark that may be written. Whatever writes one asks for this type, and `inspect` alone makes it: so no output goes past
 * disclosure control, whoever drew it up.
 */
export class PublishedBenchmark {
  readonly #benchmark: Benchmark;

  private constructor(benchmark: Benchmark) {
    this.#benchmark = benchmark;
  }

  get benchmark(): Benchmark {
    return this.#benchmark;
  }

  /**
   * Looks at a finished benchmark as its readers will: every count and figure against the minimum counts, shares of 0 and 100 %,
   * withheld groups for anything told, and single totals for groups that they leave bare. What all totals together tell is for `planBenchmark`.
   *
   * @throws {Error} where something is published that must not be, which is a mistake in this program
   */
  static inspect(benchmark: Benchmark): PublishedBenchmark {
    const breaches = breachesIn(benchmark);
    if (breaches.length > 0) throw new Error(`The benchmark would disclose companies: ${breaches.join("; ")}. Nothing was written.`);
    return new PublishedBenchmark(benchmark);
  }
}

/** All that a finished benchmark tells and must not. */
export function breachesIn(benchmark: Benchmark): readonly string[] {
  const groups = benchmark.breakdowns.flatMap((breakdown) => breakdown.groups);
  return [
    ...groups.flatMap((group) =>
      breachesInGroup(group, benchmark.minimumCounts).map((breach) => `${JSON.stringify(group.cell)}: ${breach}`),
    ),
    ...exposedGroups(benchmark),
    ...carelessBreaches(benchmark),
    ...breachesInProgrammes(benchmark),
  ];
}

/** Whoever has a headline with and without the flagged companies has theirs as well, so that those must be enough by themselves. */
function carelessBreaches({ careless, minimumCounts }: Benchmark): readonly string[] {
  if (careless === null) return [];
  const { companies, without } = careless;
  const isFew = (n: number | null): boolean => n === null || n < minimumCounts.mean;
  return [
    ...(companies !== null && companies > 0 && isFew(companies) ? ["count of careless answers"] : []),
    ...(without.length > 0 && isFew(companies) ? ["headlines without careless answers"] : []),
    ...without.flatMap(({ metric, n, mean, median }) =>
      [mean, median].some(({ value }) => value !== null) && isFew(n) ? [`${metric} without careless answers`] : [],
    ),
  ];
}
