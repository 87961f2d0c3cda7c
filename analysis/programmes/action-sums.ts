import { type Combination, groupKey, plannedGroups, type Presence } from "../disclosure/plan/presence.ts";
import type { MinimumCounts } from "../disclosure/minimum-counts.ts";
import { pPercentRule } from "../disclosure/p-percent-rule.ts";
import { nestedAdditions } from "../disclosure/releases/nested-additions.ts";
import type { AdditiveTable, Addition } from "../disclosure/tables/additive-table.ts";
import { noProtection, type Protection, sumProtection } from "../disclosure/tables/protection.ts";
import { suppressTable } from "../disclosure/tables/suppress-table.ts";
import type { CellKey, ProgressCount } from "../dataset/engine.ts";

/** What is summed over the plans of companies. `unfinished` and `ahead` are never told, but follow from the others. */
const quantities = ["total", "open", "doing", "done", "overdue", "unfinished", "ahead"] as const;
type Quantity = (typeof quantities)[number];
export type ToldQuantity = Exclude<Quantity, "unfinished" | "ahead">;

/** Which sums make up which. */
const parts: readonly (readonly [Quantity, readonly Quantity[]])[] = [
  ["total", ["unfinished", "done"]],
  ["unfinished", ["open", "doing"]],
  ["unfinished", ["overdue", "ahead"]],
];

/** A group with what its companies plan and have done. */
export interface CountedGroup {
  readonly cell: CellKey;
  readonly counts: readonly ProgressCount[];
}

/** Whether a company has a plan: an action at least. */
export const hasPlan = ({ open, doing, done }: ProgressCount): boolean => open + doing + done > 0;

/** How many companies there are. */
export const companiesIn = (counts: readonly ProgressCount[]): number => counts.reduce((sum, { n }) => sum + n, 0);

/** What decides which sums are told. */
export interface SumsPlan {
  readonly presences: readonly Presence[];
  /** Place of the record that a company has a plan. */
  readonly record: number;
  readonly combinations: readonly Combination[];
  readonly minimum: MinimumCounts;
  /** Whether anything may be told of the companies of a group that have a plan. */
  readonly isOpen: (cell: CellKey) => boolean;
}

/** The sums that may be told, by group and quantity. */
export type ToldSums = (cell: CellKey, quantity: ToldQuantity) => number | null;

/**
 * Decides which sums of actions may be told: none of a group of too few companies with a plan, none to which one company contributes nearly all (p % rule),
 * and no further one from which these could be worked out, over all groups and over what was done and was not.
 */
export function toldSums(groups: readonly CountedGroup[], plan: SumsPlan): ToldSums {
  const table = tableOf(groups, plan);
  const unsafe = new Map(groups.flatMap((group) => unsafeIn(group, plan)));
  const everybody = new Set(quantities.map((quantity) => idOf({}, quantity)));
  const gentle = suppressTable(table, unsafe, everybody);
  const { complementary, unprotected } = gentle.unprotected.length === 0 ? gentle : suppressTable(table, unsafe);
  const values = new Map(table.cells.map(({ id, value }) => [id, value]));
  return (cell, quantity) => {
    const id = idOf(cell, quantity);
    return unprotected.length > 0 || unsafe.has(id) || complementary.has(id) ? null : (values.get(id) ?? null);
  };
}

const idOf = (cell: CellKey, quantity: Quantity): string => `${quantity} ${groupKey(cell)}`;

function tableOf(groups: readonly CountedGroup[], { presences, record, combinations, minimum }: SumsPlan): AdditiveTable {
  const members = plannedGroups(presences, { combinations, minN: minimum.mean, count: ({ having }) => having[record] ?? 0 });
  const nested = nestedAdditions(members);
  const across = quantities.flatMap((quantity) =>
    nested.map((addition): Addition => ({
      total: `${quantity} ${addition.total}`,
      parts: addition.parts.map((id) => `${quantity} ${id}`),
    })),
  );
  const within = groups.flatMap(({ cell }) =>
    parts.map(([total, own]): Addition => ({ total: idOf(cell, total), parts: own.map((part) => idOf(cell, part)) })),
  );
  const cells = groups.flatMap(({ cell, counts }) =>
    quantities.map((quantity) => ({ id: idOf(cell, quantity), value: sumOf(counts, quantity) })),
  );
  return { cells, additions: [...across, ...within] };
}

const sumOf = (counts: readonly ProgressCount[], quantity: Quantity): number =>
  counts.reduce((sum, one) => sum + one.n * amountOf(one, quantity), 0);

function amountOf({ open, doing, done, overdue }: ProgressCount, quantity: Quantity): number {
  switch (quantity) {
    case "open":
      return open;
    case "doing":
      return doing;
    case "done":
      return done;
    case "total":
      return open + doing + done;
    case "unfinished":
      return open + doing;
    // Where a day is missing nothing is told of any.
    case "overdue":
      return overdue ?? 0;
    case "ahead":
      return open + doing - (overdue ?? 0);
  }
}

/** Numbers of actions are whole and small, so that a few per cent of them would protect nobody: a reader must be out by so many actions. */
const leastProtection = 2;

function unsafeIn({ cell, counts }: CountedGroup, { isOpen, minimum }: SumsPlan): readonly (readonly [string, Protection])[] {
  const plans = counts.filter(hasPlan);
  const companies = companiesIn(plans);
  return quantities.flatMap((quantity) => {
    const rule = pPercentRule(plans.map((plan) => ({ value: amountOf(plan, quantity), count: plan.n })));
    const sum = sumOf(plans, quantity);
    // That nobody has done anything may be told where a share of 0 may.
    const isNone = sum === 0 && companies >= minimum.extremeShare;
    const isFew = companies > 0 && companies < minimum.mean;
    const id = idOf(cell, quantity);
    if (isFew || (rule !== null && !rule.isSafe && !isNone))
      return [[id, sumProtection(sum, Math.max(rule?.protection ?? 0, leastProtection))] as const];
    return quantity === "unfinished" || quantity === "ahead" || !isOpen(cell) ? [[id, noProtection] as const] : [];
  });
}
