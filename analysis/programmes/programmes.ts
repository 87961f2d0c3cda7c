import type { Permission } from "../benchmark/breakdown.ts";
import type { GroupNeeds, Programmes } from "../benchmark/types.ts";
import type { CellKey, Engine, ProgressCount } from "../dataset/engine.ts";
import { planRecord, records } from "../dataset/presences.ts";
import { type Combination, groupKey, mergedCell, type Presence } from "../disclosure/plan/presence.ts";
import type { FirmYear } from "../trend/firm-years.ts";
import { type CountedGroup, toldSums } from "./action-sums.ts";
import { changesOf, lastTwoYears } from "./changes.ts";
import { clusterCombinations } from "./cluster-combinations.ts";
import { needsOf } from "./needs.ts";
import { progressOf } from "./progress.ts";

/** What is asked for of parks, programmes and cohorts. */
export interface ProgrammesAsked {
  /** ISO day before which unfinished actions must be due to be overdue; null for the day on which each file was saved. */
  readonly asOf: string | null;
  /** Every case that enters. */
  readonly cases: readonly FirmYear[];
}

/** What a benchmark has planned. */
export interface ProgrammesGround {
  readonly presences: readonly Presence[];
  readonly combinations: readonly Combination[];
  readonly permission: Permission;
  readonly years: readonly number[];
  /** Whether the benchmark is compared with earlier releases. */
  readonly isLogged: boolean;
}

/** Progress and training needs of all companies and of every cluster, in the groups in which the benchmark has them. */
export async function programmesOf(engine: Engine, asked: ProgrammesAsked, ground: ProgrammesGround): Promise<Programmes> {
  const combinations = clusterCombinations(ground.combinations);
  const needs: GroupNeeds[] = [];
  for (const combination of combinations) needs.push(...(await needsOf(engine, combination, ground.permission)));
  if (ground.isLogged) return { asOf: asked.asOf, years: null, progress: [], needs };
  const { permission } = ground;
  const years = lastTwoYears(ground.years);
  const { cases } = asked;
  const changes =
    years === null ? null : changesOf({ cases, years, combinations, minN: permission.minimum.mean, isOpen: permission.isOpen });
  const groups: CountedGroup[] = [];
  for (const combination of combinations) groups.push(...byGroup(await engine.progress(combination.by, asked.asOf), combination));
  const sums = toldSums(groups, {
    ...ground,
    combinations,
    record: records.indexOf(planRecord),
    minimum: permission.minimum,
    isOpen: (cell) => permission.isOpen(cell) && permission.isOpenFor(cell, planRecord),
  });
  const isDated = groups.every(({ counts }) => counts.every(({ overdue }) => overdue !== null));
  const progress = groups.map((group) => progressOf(group, { permission, sums, isDated, changes }));
  return { asOf: asked.asOf, years, progress, needs };
}

function byGroup(counts: readonly ProgressCount[], { categories }: Combination): readonly CountedGroup[] {
  const groups = new Map<string, { readonly cell: CellKey; readonly counts: ProgressCount[] }>();
  for (const count of counts) {
    const cell = mergedCell(count.cell, categories);
    const group = groups.get(groupKey(cell)) ?? { cell, counts: [] };
    groups.set(groupKey(cell), group);
    group.counts.push(count);
  }
  return [...groups.values()];
}
