import { itemById } from "../../../instrument/csr/instrument.ts";
import { actionStatuses } from "../../../instrument/csr/profile-choices.ts";
import type { Action } from "../../../instrument/types.ts";
import { actionCounts, actionsInOrder } from "../../state/action-progress.ts";
import type { Scored } from "../../state/scored.ts";
import { type Content, type ElementNode, element } from "../node.ts";
import { type Pane, percentText } from "../pane.ts";
import { bar } from "../pieces/bar.ts";
import { button } from "../pieces/button.ts";
import { card, hint, paragraph } from "../pieces/card.ts";
import { chip, type Tone } from "../pieces/chip.ts";
import { register } from "./register.ts";

/** How far the company is on its way: targets, action plan, register of giving. */
export function plan(pane: Pane, scored: Scored): Content {
  const { words, send } = pane;
  const toSheet = (): void => send({ kind: "jump", to: { kind: "sheet", sheet: "risks" } });
  return [
    card(words.actions.targetHeading, target(pane, scored), { key: "target" }),
    card(words.actions.planHeading, [actionList(pane, scored), button(words.actions.openPlan, { press: toSheet, icon: "sheet" })], {
      key: "plan",
    }),
    register(pane, scored),
  ];
}

function target({ words }: Pane, { card: { percentToTarget } }: Scored): Content {
  if (percentToTarget === null) return hint(words.actions.notYet);
  return [paragraph(words.actions.target(percentText(percentToTarget))), bar({ value: percentToTarget * 100 })];
}

function actionList(pane: Pane, { assessment }: Scored): Content {
  const { actions } = pane.words;
  if (assessment.actions.length === 0) return hint(actions.noPlan);
  const { open, doing, done } = actionCounts(assessment);
  const lines = actionsInOrder(assessment).map((action) => actionLine(pane, action));
  return [paragraph(actions.counts(open, doing, done)), element("ul", { class: "plain-list", role: "list" }, lines)];
}

const tones: Readonly<Record<"open" | "doing" | "done", Tone>> = { open: "plain", doing: "watch", done: "good" };

function actionLine({ words, state }: Pane, { itemId, action, owner, due, status }: Action): ElementNode {
  const title = itemById(itemId)?.title[state.language] ?? itemId;
  const now = status ?? "open";
  const who = owner === null ? words.actions.noOwner : words.actions.owner(owner);
  const until = due === null ? words.actions.noDue : words.actions.due(due);
  return element("li", { class: "action" }, [
    element("p", {}, [element("span", { class: "item-id" }, [itemId]), " ", title]),
    action === null ? null : element("p", {}, [action]),
    element("p", { class: "row-detail" }, [
      chip(actionStatuses[now][state.language], tones[now]),
      element("span", {}, [who]),
      element("span", {}, [until]),
    ]),
  ]);
}
