import type { Scored } from "../../state/scored.ts";
import { type Content, element } from "../node.ts";
import type { Pane } from "../pane.ts";
import { viewHeading } from "../pieces/card.ts";
import { tabs } from "../pieces/tabs.ts";
import { guidance } from "./guidance.ts";
import { missingList } from "./missing-list.ts";

/** The questions: those that are open, and guidance for one of them. */
export function questions(pane: Pane, scored: Scored): Content {
  const { words, state, send } = pane;
  const mode = state.questionsMode;
  return [
    viewHeading(words.questions.heading, true),
    tabs({
      name: "questions",
      label: words.questions.modeLabel,
      tabs: [
        { id: "missing", label: words.questions.modes.missing },
        { id: "guidance", label: words.questions.modes.guidance },
      ],
      open: mode,
      panel: "questions-panel",
      choose: (id) => send({ kind: "questions", mode: id === "guidance" ? "guidance" : "missing" }),
    }),
    element(
      "div",
      { id: "questions-panel", role: "tabpanel", class: "panel", "aria-labelledby": `questions-${mode}` },
      mode === "missing" ? missingList(pane, scored) : guidance(pane, scored),
      { key: mode },
    ),
  ];
}
