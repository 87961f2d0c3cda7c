import type { Scored } from "../../state/scored.ts";
import type { Content } from "../node.ts";
import type { Pane } from "../pane.ts";
import { halves } from "../pieces/halves.ts";
import { plan } from "./plan.ts";
import { risks } from "./risks.ts";

/** What could hurt people or the company, and what is done about it. */
export function actions(pane: Pane, scored: Scored): Content {
  const { words, state, send } = pane;
  const open = state.actionsMode;
  return halves(
    { name: "actions", words: words.actions, modes: ["risks", "plan"], open, choose: (mode) => send({ kind: "actions", mode }) },
    open === "risks" ? risks(pane, scored) : plan(pane, scored),
  );
}
