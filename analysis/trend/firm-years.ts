import { type Dimension, type Metric, notStated } from "../benchmark/types.ts";
import { isUnnamed } from "../dataset/firm-key.ts";
import type { CellKey } from "../dataset/engine.ts";
import type { ScoreRow } from "../dataset/scores.ts";
import type { PanelPoint } from "../statistics/trends/within-firm-slope.ts";

/** The scores of one company in one year. */
export interface FirmYear {
  readonly firm: string;
  readonly year: number;
  /** Dimensions of a company, as it stated them in this year. */
  readonly cell: Readonly<Partial<Record<Dimension, string>>>;
  readonly scores: ReadonlyMap<Metric, number>;
}

/** The MAJOR number of a version; the drafts 0.x count for version 1, whose answers mean the same. */
export const majorOf = (version: string): number => Math.max(1, Number(version.split(".")[0]) || 1);

/** A case by company and year; null for one without a year. */
export function firmYearOf(row: ScoreRow, scores: ReadonlyMap<Metric, number> = row.scores): FirmYear | null {
  const { firmId: firm, year, industry, size, province, region, form, assessor, park, programme, cohort } = row;
  if (year === null) return null;
  const stated = { industry, size, province, region, form, assessor, park, programme, cohort };
  const cell = Object.fromEntries(Object.entries(stated).map(([dimension, value]) => [dimension, value ?? notStated]));
  return { firm, year, cell, scores };
}

/** The cases that enter, in an order of their own, so that the order of reading changes nothing. */
export async function enteringCases(rows: AsyncIterable<ScoreRow>): Promise<readonly FirmYear[]> {
  const cases: FirmYear[] = [];
  for await (const row of rows) {
    const each = row.excluded === null ? firmYearOf(row) : null;
    if (each !== null) cases.push(each);
  }
  return cases.toSorted(byCompany);
}

/** Companies in the order of their keys, and their years within. */
export const byCompany = (a: FirmYear, b: FirmYear): number => (a.firm === b.firm ? a.year - b.year : a.firm < b.firm ? -1 : 1);

/** The values of a score, as far as companies have it. */
export const pointsOf = (cases: readonly FirmYear[], metric: Metric): readonly PanelPoint[] =>
  cases.flatMap(({ firm, year, scores }) => {
    const value = scores.get(metric);
    return value === undefined ? [] : [{ firm, time: year, value }];
  });

/** How many companies there are, how many can be followed, and how many cases name none. */
export function linkageOf(cases: readonly FirmYear[]): Record<"firms" | "inSeveralYears" | "unnamed", number> {
  const years = new Map<string, Set<number>>();
  for (const { firm, year } of cases) years.set(firm, (years.get(firm) ?? new Set<number>()).add(year));
  return {
    firms: years.size,
    inSeveralYears: [...years.values()].filter(({ size }) => size > 1).length,
    unnamed: cases.filter(({ firm }) => isUnnamed(firm)).length,
  };
}

/**
 * The companies by what they state, group by group in the order of their codes. A company that moves from one group to another leaves the
 * first and enters the second.
 */
export function groupsBy(cases: readonly FirmYear[], by: readonly Dimension[]): readonly (readonly [CellKey, readonly FirmYear[]])[] {
  const groups = new Map<string, [CellKey, FirmYear[]]>();
  for (const each of cases) {
    const cell = Object.fromEntries(by.map((dimension) => [dimension, each.cell[dimension] ?? notStated]));
    const key = Object.values(cell).join("\u0000");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [cell, [each]]);
    else group[1].push(each);
  }
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}
