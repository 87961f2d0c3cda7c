import { csr } from "../../instrument/csr/instrument.ts";
import type { Figure, Metric, ProgressChange } from "../benchmark/types.ts";
import type { CellKey } from "../dataset/engine.ts";
import { protectedFigure } from "../disclosure/minimum-counts.ts";
import { cellBy, type Combination, groupKey, mergedCell } from "../disclosure/plan/presence.ts";
import { distributionOf } from "../statistics/distribution-of.ts";
import { usualConfidence } from "../statistics/intervals/interval.ts";
import { tInterval } from "../statistics/intervals/t-interval.ts";
import { mean } from "../statistics/mean.ts";
import { standardDeviation } from "../statistics/standard-deviation.ts";
import { endsOf } from "../studies/ends.ts";
import { type Audience, told } from "../trend/disclosure.ts";
import { type FirmYear, groupsBy, pointsOf } from "../trend/firm-years.ts";
import { KnownSums, type SumTerm } from "../trend/known-sums.ts";
import { endsToDecimals, toDecimals } from "../trend/rounding.ts";
import type { Told } from "../trend/types.ts";
import { spreadTells } from "../trend/year-told.ts";
import { YearValues } from "../trend/year-values.ts";

/** What is followed from one year to the next. */
export const changeMetrics: readonly Metric[] = ["overall", ...csr.areas.map(({ id }) => id)];

/** Two years of which one follows the other. */
export interface TwoYears {
  readonly from: number;
  readonly to: number;
}

/** The last year and the one before it, where both have cases; null otherwise. */
export function lastTwoYears(years: readonly number[]): TwoYears | null {
  const to = Math.max(...years);
  return years.includes(to - 1) ? { from: to - 1, to } : null;
}

/** What is followed, and among whom. */
export interface ChangesAsked {
  /** Every case that enters, in the order `byCompany`. */
  readonly cases: readonly FirmYear[];
  readonly years: TwoYears;
  readonly combinations: readonly Combination[];
  readonly minN: number;
  /** Whether anything of a group is published. */
  readonly isOpen: (cell: CellKey) => boolean;
}

interface Followed {
  readonly cell: CellKey;
  readonly values: YearValues;
  /** The latest score of each of its companies, which the benchmark sums up. */
  readonly latest: readonly SumTerm[];
}

/**
 * How scores moved between two years in the companies that have them in both, by group (`groupKey`). What is told is held against the means of all years and of the
 * groups that the benchmark has, and against every change that was told before, so that nothing about few companies follows from them together.
 */
export function changesOf({ cases, years, combinations, minN, isOpen }: ChangesAsked): ReadonlyMap<string, readonly ProgressChange[]> {
  const families = combinations
    .map(({ by, categories }) => ({ by, own: cases.map((each) => ({ ...each, cell: mergedCell(cellBy(each.cell, by), categories) })) }))
    .map(({ by, own }) => groupsBy(own, by));
  const changes = new Map<string, ProgressChange[]>();
  for (const metric of changeMetrics) {
    const groups = families.map((family) => family.map(([cell, own]) => followedOf(cell, own, metric)));
    const known = new KnownSums(
      { minN, isPublic: true },
      pointsOf(cases, metric),
      families.map((family) => family.map(([, own]) => pointsOf(own, metric))),
    );
    for (const { cell, values, latest } of groups.flat()) {
      if (groupKey(cell) === groupKey({})) for (const year of values.years) known.tells([[termOf(values, year)]]);
      if (isOpen(cell)) known.tells([latest]);
    }
    for (const group of groups.flat()) {
      const own = changes.get(groupKey(group.cell)) ?? [];
      changes.set(groupKey(group.cell), own);
      own.push(changeOf(metric, group, { years, known, audience: { minN, isPublic: true }, isOpen: isOpen(group.cell) }));
    }
  }
  return changes;
}

const termOf = (values: YearValues, year: number): SumTerm => ({ firms: [...values.of(year).keys()], year, factor: 1 });

function followedOf(cell: CellKey, cases: readonly FirmYear[], metric: Metric): Followed {
  // The benchmark takes the latest case of a company, whether it has the score or not.
  const latest = new Map(cases.map((each) => [each.firm, each]));
  const scored = [...latest.values()].filter(({ scores }) => scores.has(metric));
  const years = [...new Set(scored.map(({ year }) => year))];
  return {
    cell,
    values: new YearValues(pointsOf(cases, metric)),
    latest: years.map((year) => ({ firms: scored.flatMap((each) => (each.year === year ? [each.firm] : [])), year, factor: 1 })),
  };
}

interface ChangeLimits {
  readonly years: TwoYears;
  readonly known: KnownSums;
  readonly audience: Audience;
  readonly isOpen: boolean;
}

function changeOf(metric: Metric, { values }: Followed, { years: { from, to }, known, audience, isOpen }: ChangeLimits): ProgressChange {
  const firms = values.firmsInBoth(from, to);
  const n = firms.length;
  const sum: readonly SumTerm[] = [
    { firms, year: to, factor: 1 },
    { firms, year: from, factor: -1 },
  ];
  const isTold = isOpen && n >= audience.minN && known.tells([sum]);
  if (!isTold) return { metric, n: isOpen && n === 0 ? 0 : null, mean: n === 0 && isOpen ? none : protectedFigure };
  const before = values.scoresOf(firms, from);
  const distribution = distributionOf(values.scoresOf(firms, to).map((value, at) => Number((value - (before[at] ?? 0)).toFixed(4))));
  const shown = told(mean(distribution), { kind: "mean", n }, { audience, round: toDecimals });
  const isTelling = spreadTells(standardDeviation(distribution), n);
  const ends = told(endsOf(tInterval(distribution)), { kind: "standard-deviation", n, isTelling }, { audience, round: endsToDecimals });
  return { metric, n, mean: figureOf(shown, ends) };
}

const none: Figure = { value: null, suppressed: "not-scored" };

function figureOf(shown: Told, ends: Told<readonly [number, number]>): Figure {
  if (shown.value === null) return none;
  if (ends.value === null) return { value: shown.value };
  const [low, high] = ends.value;
  return { value: shown.value, interval: { low, high, method: "t", coverage: usualConfidence } };
}

/** All changes of a group that must not be told. */
export const withheldChanges = (): readonly ProgressChange[] => changeMetrics.map((metric) => ({ metric, n: null, mean: protectedFigure }));
