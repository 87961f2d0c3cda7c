import type { Scored } from "../../state/scored.ts";
import { type Content, element } from "../node.ts";
import type { Pane } from "../pane.ts";
import { viewHeading } from "../pieces/card.ts";
import { tabs } from "../pieces/tabs.ts";
import { plan } from "./plan.ts";
import { risks } from "./risks.ts";

/** What could hurt people or the company, and what is done about it. */
export function actions(pane: Pane, scored: Scored): Content {
  const { words, state, send } = pane;
  const mode = state.actionsMode;
  return [
    viewHeading(words.actions.heading, true),
    tabs({
      name: "actions",
      label: words.actions.modeLabel,
      tabs: [
        { id: "risks", label: words.actions.modes.risks },
        { id: "plan", label: words.actions.modes.plan },
      ],
      open: mode,
      panel: "actions-panel",
      choose: (id) => send({ kind: "actions", mode: id === "plan" ? "plan" : "risks" }),
    }),
    element(
      "div",
      { id: "actions-panel", role: "tabpanel", class: "panel", "aria-labelledby": `actions-${mode}` },
      mode === "risks" ? risks(pane, scored) : plan(pane, scored),
      { key: mode },
    ),
  ];
}
