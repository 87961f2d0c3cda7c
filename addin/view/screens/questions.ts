import type { Scored } from "../../state/scored.ts";
import type { Content } from "../node.ts";
import type { Pane } from "../pane.ts";
import { halves } from "../pieces/halves.ts";
import { guidance } from "./guidance.ts";
import { missingList } from "./missing-list.ts";

/** The questions: those that are open, and guidance for one of them. */
export function questions(pane: Pane, scored: Scored): Content {
  const { words, state, send } = pane;
  const open = state.questionsMode;
  return halves(
    {
      name: "questions",
      words: words.questions,
      modes: ["missing", "guidance"],
      open,
      choose: (mode) => send({ kind: "questions", mode }),
    },
    open === "missing" ? missingList(pane, scored) : guidance(pane, scored),
  );
}
