import { itemById } from "../../../instrument/csr/instrument.ts";
import { type NextStep, nextSteps } from "../../state/next-steps.ts";
import type { Scored } from "../../state/scored.ts";
import type { ElementNode } from "../node.ts";
import type { Pane } from "../pane.ts";
import { row, rows } from "../pieces/button.ts";
import { card } from "../pieces/card.ts";

/** What is worth doing next, each a press away. */
export const nextList = (pane: Pane, scored: Scored): ElementNode =>
  card(
    pane.words.next.heading,
    rows(
      nextSteps(scored).map((step) => line(pane, step)),
      "ol",
    ),
    { key: "next" },
  );

function line(pane: Pane, step: NextStep): ElementNode {
  const { words, send } = pane;
  const { next } = words;
  const key = step.kind;
  switch (step.kind) {
    case "profile":
      return row(next.profile, next.profileWhy, { key, press: () => send({ kind: "jump", to: { kind: "sheet", sheet: "profile" } }) });
    case "answer": {
      const why = step.duties > 0 ? next.dutyWhy(step.duties) : next.missingWhy(step.open);
      return row(next.firstMissing(title(pane, step.itemId)), why, { key, press: toItem(pane, step.itemId) });
    }
    case "act":
      return row(next.act(title(pane, step.itemId)), words.actions.why[step.group === "A" ? "red" : step.group === "B" ? "amber" : "gap"], {
        key,
        press: toItem(pane, step.itemId),
      });
    case "plan":
      return row(next.plan, next.planWhy(step.unplanned), { key, press: () => send({ kind: "actions", mode: "plan", focus: true }) });
    case "compare":
      return row(next.compare, next.compareWhy, { key, press: () => send({ kind: "view", view: "compare", focus: true }) });
  }
}

const title = ({ state }: Pane, itemId: string): string => itemById(itemId)?.title[state.language] ?? itemId;

const toItem =
  ({ send }: Pane, itemId: string) =>
  (): void =>
    send({ kind: "jump", to: { kind: "item", itemId } });
