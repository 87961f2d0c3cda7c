import type { Figure, GroupProgress } from "../../../../analysis/benchmark/types.ts";
import { byKind } from "../../../../analysis/outputs/report/group-kinds.ts";
import { type Bounds, type Equation, optimumOf } from "../../../../analysis/disclosure/tables/linear-programme.ts";

const quantities = ["total", "open", "doing", "done"] as const;
type Quantity = (typeof quantities)[number];

/**
 * What a reader can work out of the numbers of actions that are withheld: the parks add up to all companies, as do the programmes, and in every group what is
 * open, in progress and done adds up to all actions.
 *
 * @returns bounds of every withheld number, by group and quantity; null where none were found
 */
export function sumAttack(progress: readonly GroupProgress[]): ReadonlyMap<string, Bounds | null> {
  const named = (group: GroupProgress, quantity: Quantity): string => `${quantity} ${JSON.stringify(group.cell)}`;
  const all = progress.find(({ cell }) => Object.keys(cell).length === 0);
  const kinds = byKind(
    progress.filter((group) => group !== all),
    "en",
  );
  const figures = new Map<string, Figure>(
    progress.flatMap((group) => quantities.map((quantity) => [named(group, quantity), group.actions[quantity]] as const)),
  );
  const hidden = [...figures].flatMap(([id, { value }]) => (value === null ? [id] : []));
  const within = progress.map((group) => [
    named(group, "total"),
    ...(["open", "doing", "done"] as const).map((part) => named(group, part)),
  ]);
  const across = kinds.flatMap(({ groups }) =>
    all === undefined ? [] : quantities.map((quantity) => [named(all, quantity), ...groups.map((group) => named(group, quantity))]),
  );
  const equations = [...within, ...across].map(([total = "", ...parts]) => equationOf(total, parts, figures));
  const unknowns = { ids: hidden, equations, limits: new Map<string, Bounds>() };
  return new Map(
    hidden.map((id) => {
      const [low, high] = [optimumOf(id, unknowns, "minimize"), optimumOf(id, unknowns, "maximize")];
      return [id, low === null || high === null ? null : { low: low.value, high: high.value }];
    }),
  );
}

/** total − parts = 0, with what is known on the other side. */
function equationOf(total: string, parts: readonly string[], figures: ReadonlyMap<string, Figure>): Equation {
  const terms = [[total, 1] as const, ...parts.map((part) => [part, -1] as const)];
  const known = terms.reduce((sum, [id, sign]) => sum + sign * (figures.get(id)?.value ?? 0), 0);
  return { coefficients: new Map(terms.filter(([id]) => figures.get(id)?.value === null)), value: 0 - known };
}
