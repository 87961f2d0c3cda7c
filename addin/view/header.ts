import { workbookMessages } from "../../instrument/messages/workbook-messages.ts";
import type { OpenAssessment } from "../open-assessment.ts";
import { views } from "../state/pane-state.ts";
import { mainId } from "../state/reduce.ts";
import { box, type Content, type ElementNode, element } from "./node.ts";
import type { Pane } from "./pane.ts";
import { select } from "./pieces/choice.ts";
import { tabs } from "./pieces/tabs.ts";

/** Which assessment is shown, and the tabs. The corner at the top right belongs to Office and stays free. */
export const header = (pane: Pane, open: OpenAssessment | null): ElementNode =>
  element("header", {}, [
    box(
      "div",
      "masthead",
      element("h1", { class: open === null ? "product" : "hidden" }, [pane.words.product]),
      open === null ? null : subject(pane, open),
    ),
    open === null || pane.state.isInserting ? null : tabList(pane),
  ]);

function subject(pane: Pane, open: OpenAssessment): Content {
  const { words, state, send } = pane;
  if (state.assessments.length < 2) return element("p", { class: "subject" }, [nameOf(pane, open)]);
  return select({
    id: "assessment",
    label: words.header.assessment,
    isLabelHidden: true,
    value: open.key,
    options: state.assessments.map((each) => ({ value: each.key, label: distinctName(pane, each) })),
    choose: (key) => send({ kind: "choose-assessment", key }),
  });
}

/** Company and year, or the sheet where nothing can be read. */
function nameOf({ words, state }: Pane, { assessment, sheets }: OpenAssessment): string {
  const sheet = sheets.assessment ?? workbookMessages[state.language].sheets.assessment;
  if (assessment === null) return words.header.unreadable(sheet);
  const { name, year } = assessment.profile;
  return words.header.named(name ?? words.header.noName, year === null ? words.header.noYear : String(year));
}

/** The sheet's name stands behind where two assessments would read alike. */
function distinctName(pane: Pane, open: OpenAssessment): string {
  const name = nameOf(pane, open);
  const isAlone = pane.state.assessments.every((each) => each.key === open.key || nameOf(pane, each) !== name);
  return isAlone || open.sheets.assessment === undefined ? name : pane.words.header.named(name, open.sheets.assessment);
}

const tabList = ({ words, state, send }: Pane): ElementNode =>
  element("nav", { "aria-label": words.header.sections }, [
    tabs({
      name: "tab",
      label: words.header.sections,
      tabs: views.map((view) => ({ id: view, label: words.tabs[view], icon: view })),
      open: state.view,
      panel: mainId,
      choose: (id) => {
        const view = views.find((each) => each === id);
        if (view !== undefined) send({ kind: "view", view });
      },
    }),
  ]);
