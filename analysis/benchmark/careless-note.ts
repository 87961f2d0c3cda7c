import type { CarelessCases, Headline } from "../dataset/careless-cases.ts";
import { headlines } from "../dataset/careless-cases.ts";
import type { Engine } from "../dataset/engine.ts";
import { type MinimumCounts, publishedCount } from "../disclosure/minimum-counts.ts";
import type { WeightedValue } from "../statistics/weighted-value.ts";
import { summaryOf } from "./summary.ts";
import type { Benchmark, CarelessNote, HeadlineWithout } from "./types.ts";

/** What is known of careless answers, and what is done about them. */
export interface CarelessAnswers {
  readonly rule: CarelessNote["rule"];
  readonly cases: CarelessCases;
}

/**
 * Tells how many companies are flagged, and the headline figures without them. Who has the figures with and without them has those of the flagged
 * companies as well, so that nothing is told unless all three could be published.
 */
export async function carelessNote(
  engine: Engine,
  { rule, cases, by }: CarelessAnswers & { readonly by: Benchmark["options"]["by"] },
  minimum: MinimumCounts,
): Promise<CarelessNote> {
  const companies = publishedCount(cases.companies, minimum.mean);
  const isTold = rule === "flag" && companies !== null && companies > 0 && !(await tellsOfFew(cases, by, minimum));
  const without: HeadlineWithout[] = [];
  // One after another, as the database answers one question at a time.
  for (const metric of isTold ? headlines : []) {
    const headline = await headlineWithout(engine, { metric, flagged: cases.scores[metric] }, minimum);
    if (headline !== null) without.push(headline);
  }
  return { rule, companies, without };
}

/**
 * Whether a published group that holds all flagged companies, or lies among them, or among the others, differs from them by fewer companies than the
 * minimum: their figures would then follow by subtraction.
 */
async function tellsOfFew(cases: CarelessCases, by: Benchmark["options"]["by"], { mean: least }: MinimumCounts): Promise<boolean> {
  const isFew = (n: number): boolean => n > 0 && n < least;
  const all = (await cases.cells([]))[0]?.n ?? 0;
  const careful = all - cases.companies;
  for (const dimensions of by) {
    for (const { n, flagged } of await cases.cells(dimensions)) {
      if (n < least) continue;
      const others = n - flagged;
      if (flagged === cases.companies && isFew(others)) return true;
      if (others === careful && isFew(flagged)) return true;
      if (others === 0 && isFew(cases.companies - n)) return true;
      if (flagged === 0 && isFew(careful - n)) return true;
    }
  }
  return false;
}

interface Flagged {
  readonly metric: Headline;
  readonly flagged: readonly WeightedValue[];
}

async function headlineWithout(engine: Engine, { metric, flagged }: Flagged, minimum: MinimumCounts): Promise<HeadlineWithout | null> {
  const all = (await engine.counts(metric, [])).map(({ value, n }) => ({ value, count: n }));
  const counts = new Map(flagged.map(({ value, count }) => [value, count]));
  const others = all.flatMap(({ value, count }) => {
    const left = count - (counts.get(value) ?? 0);
    return left > 0 ? [{ value, count: left }] : [];
  });
  const { n, mean, median } = summaryOf(metric, others, minimum);
  const parts = [summaryOf(metric, all, minimum), summaryOf(metric, flagged, minimum)];
  const isSafe = [mean, ...parts.map((part) => part.mean)].every(({ value }) => value !== null);
  return isSafe ? { metric, n, mean, median } : null;
}
