import type { Action, Assessment } from "../../instrument/types.ts";

/** How many actions of the plan stand where; one without a status counts as open. */
export type ActionCounts = Readonly<Record<"open" | "doing" | "done", number>>;

/** Where the action plan stands. */
export function actionCounts({ actions }: Assessment): ActionCounts {
  const count = (status: keyof ActionCounts): number => actions.filter((action) => (action.status ?? "open") === status).length;
  return { open: count("open"), doing: count("doing"), done: count("done") };
}

const order = { doing: 0, open: 1, done: 2 } as const;

/** The actions, those in progress first, done ones last, by date within; undated ones after dated ones. */
export const actionsInOrder = ({ actions }: Assessment): readonly Action[] =>
  actions.toSorted(
    (a, b) => order[a.status ?? "open"] - order[b.status ?? "open"] || (a.due ?? "9999").localeCompare(b.due ?? "9999", "en"),
  );
