import { normalDraw } from "../../../../analysis/statistics/draws/normal-draw.ts";
import type { Random } from "../../../../analysis/statistics/random.ts";

/** A company of a random data set. Values are quarters, so that doubles hold their sums and differences exactly. */
export interface Company {
  readonly value: number;
  readonly later: number;
  readonly amount: number;
  readonly group: "a" | "b" | "c";
  readonly industry: "x" | "y";
  /** Five levels from 0 to 4; null where not answered. */
  readonly levels: readonly (number | null)[];
}

const groups = ["a", "b", "c"] as const;
const industries = ["x", "y"] as const;
const quarter = (value: number): number => Math.round(4 * value) / 4;
const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/** A data set with ties, groups of unequal size, and items that have something in common and gaps. */
export function randomCompanies(random: Random): readonly Company[] {
  const n = 45 + Math.floor(25 * random());
  return Array.from({ length: n }, (_, index) => {
    const ability = normalDraw(random);
    const value = quarter(within(50 + 15 * ability + 8 * normalDraw(random), 0, 100));
    return {
      value,
      later: quarter(value + 2 + 4 * normalDraw(random)),
      amount: Math.round(1000 * Math.exp(normalDraw(random))) / 10 + 0.5,
      // The first twelve companies fill every group of every industry.
      group: groups[index < 12 ? index % 3 : Math.floor(3 * random() ** 2)] ?? "a",
      industry: industries[index < 12 ? Math.floor(index / 3) % 2 : Math.floor(2 * random())] ?? "x",
      levels: Array.from({ length: 5 }, () =>
        random() < 0.04 ? null : within(Math.round(2 + 0.8 * ability + 0.8 * normalDraw(random)), 0, 4),
      ),
    };
  });
}

/** Data sets as the CSV file that fresh-data.R reads. */
export function companiesCsv(sets: readonly (readonly Company[])[]): string {
  const rows = sets.flatMap((companies, set) =>
    companies.map(({ value, later, amount, group, industry, levels }) =>
      [set + 1, value, later, amount, group, industry, ...levels.map((level) => level ?? "NA")].join(","),
    ),
  );
  return `${["set,value,later,amount,group,industry,q1,q2,q3,q4,q5", ...rows].join("\n")}\n`;
}
