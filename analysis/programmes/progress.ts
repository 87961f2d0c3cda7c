import type { Permission } from "../benchmark/breakdown.ts";
import { summaryOf, withheldSummary } from "../benchmark/summary.ts";
import type { Figure, GroupProgress, ProgressChange, PlannedActions, Summary } from "../benchmark/types.ts";
import type { CellKey } from "../dataset/engine.ts";
import { planRecord, targetRecord } from "../dataset/presences.ts";
import { protectedFigure, publishedCount, shareDecimalsFor } from "../disclosure/minimum-counts.ts";
import { groupKey } from "../disclosure/plan/presence.ts";
import { publishedShares } from "../disclosure/published-shares.ts";
import { companiesIn, type CountedGroup, hasPlan, type ToldQuantity, type ToldSums } from "./action-sums.ts";
import { withheldChanges } from "./changes.ts";

/** What decides how much of it is told. */
export interface ProgressLimits {
  readonly permission: Permission;
  readonly sums: ToldSums;
  /** Whether it is known of every action in every plan whether it is overdue. */
  readonly isDated: boolean;
  /** By `groupKey`; null where there are no two years. */
  readonly changes: ReadonlyMap<string, readonly ProgressChange[]> | null;
}

/** How far the companies of a group have come. */
export function progressOf(ground: CountedGroup, limits: ProgressLimits): GroupProgress {
  const { cell, counts } = ground;
  const { permission, changes } = limits;
  const { isOpen, minimum } = permission;
  const isTold = isOpen(cell);
  const n = companiesIn(counts);
  const target = targetOf(ground, permission);
  return {
    cell,
    n: isTold ? publishedCount(n, minimum.mean) : null,
    withPlan: shareWithPlan(ground, permission),
    actions: actionsOf(ground, limits),
    toTarget: { n: target.n, median: target.median },
    changes: changes === null ? [] : (changes.get(groupKey(cell)) ?? withheldChanges()),
  };
}

const isOpenFor = ({ isOpen, isOpenFor: isOpenIn }: Permission, cell: CellKey, record: string): boolean =>
  isOpen(cell) && isOpenIn(cell, record);

function shareWithPlan({ cell, counts }: CountedGroup, permission: Permission): Figure {
  if (!isOpenFor(permission, cell, planRecord)) return protectedFigure;
  const planned = companiesIn(counts.filter(hasPlan));
  const [share = protectedFigure] = publishedShares({ counts: [planned, companiesIn(counts) - planned], duty: false }, permission.minimum);
  return share;
}

function actionsOf({ cell, counts }: CountedGroup, { permission, sums, isDated }: ProgressLimits): PlannedActions {
  const n = companiesIn(counts.filter(hasPlan));
  const isTold = isOpenFor(permission, cell, planRecord);
  if (n === 0 && isTold) return { n, ...everySum(() => none), closed: none };
  const told = (quantity: ToldQuantity): Figure => {
    const sum = isTold ? sums(cell, quantity) : null;
    return sum === null ? protectedFigure : { value: Number(sum.toPrecision(digits)) };
  };
  const all = everySum(told);
  return {
    n: isTold ? publishedCount(n, permission.minimum.mean) : null,
    ...all,
    overdue: isDated ? all.overdue : none,
    closed: quotient(all.done, all.total, shareDecimalsFor(n)),
  };
}

/** Digits of a published sum: more would lead back to the last contribution. */
const digits = 3;

const none: Figure = { value: null, suppressed: "not-scored" };

const everySum = (figure: (quantity: ToldQuantity) => Figure): Record<ToldQuantity, Figure> => ({
  total: figure("total"),
  open: figure("open"),
  doing: figure("doing"),
  done: figure("done"),
  overdue: figure("overdue"),
});

/** From the figures as they are told, so that it tells nothing more. */
function quotient(part: Figure, whole: Figure, decimals: number): Figure {
  if (part.value === null || whole.value === null) return protectedFigure;
  return whole.value === 0 ? none : { value: Math.min(1, Number((part.value / whole.value).toFixed(decimals))) };
}

function targetOf({ cell, counts }: CountedGroup, permission: Permission): Summary {
  if (!isOpenFor(permission, cell, targetRecord)) return withheldSummary(targetRecord);
  const values = new Map<number, number>();
  for (const { toTarget, n } of counts) if (toTarget !== null) values.set(toTarget, n + (values.get(toTarget) ?? 0));
  const distribution = [...values].toSorted(([a], [b]) => a - b).map(([value, count]) => ({ value, count }));
  return summaryOf(targetRecord, distribution, permission.minimum);
}
