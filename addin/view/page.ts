import type { OpenAssessment } from "../open-assessment.ts";
import { shown } from "../state/pane-state.ts";
import { mainId } from "../state/reduce.ts";
import { scored } from "../state/scored.ts";
import { feedback } from "./feedback.ts";
import { header } from "./header.ts";
import { box, type Content, element, type ViewNode } from "./node.ts";
import type { Pane } from "./pane.ts";
import { actions } from "./screens/actions.ts";
import { compare } from "./screens/compare.ts";
import { insertAnother, welcome } from "./screens/insert.ts";
import { firstHelp, more } from "./screens/more.ts";
import { outside } from "./screens/outside.ts";
import { overview } from "./screens/overview.ts";
import { questions } from "./screens/questions.ts";

/** The whole pane: header with tabs, feedback, and the view. */
export function page(pane: Pane): readonly ViewNode[] {
  const { state } = pane;
  const open = state.phase === "ready" ? shown(state) : null;
  const hasTabs = open !== null && !state.isInserting;
  const attributes = hasTabs ? { role: "tabpanel", "aria-labelledby": `tab-${state.view}` } : {};
  const view = element("div", { ...attributes, class: "view", id: mainId, tabindex: -1 }, content(pane, open), { key: keyOf(pane, open) });
  return [
    box("div", "top", header(pane, open), feedback(pane)),
    element("main", { class: "main", "aria-busy": state.phase === "starting" ? "true" : undefined }, [view]),
  ];
}

/** Another view is another element, so that nothing of the one before stays behind, such as how far it was scrolled or unfolded. */
function keyOf({ state }: Pane, open: OpenAssessment | null): string {
  if (open === null) return state.phase;
  return state.isInserting ? "insert" : state.view;
}

function content(pane: Pane, open: OpenAssessment | null): Content {
  const { state } = pane;
  if (state.phase === "starting") return starting(pane);
  if (state.phase === "outside") return outside(pane);
  if (open === null) return [welcome(pane), firstHelp(pane)];
  if (state.isInserting) return insertAnother(pane);
  if (state.view === "more") return more(pane, open);
  const result = scored(open);
  if (state.view === "overview" || result === null) return overview(pane, open);
  if (state.view === "questions") return questions(pane, result);
  return state.view === "actions" ? actions(pane, result) : compare(pane, result);
}

/** While nothing is known: a sign of life, and where reading failed the way to try again, which the message above offers. */
const starting = ({ words, state }: Pane): Content =>
  state.trouble === null &&
  box(
    "div",
    "empty",
    element("span", { class: "spinner", "aria-hidden": "true" }, []),
    element("p", { role: "status" }, [words.start.loading]),
  );
