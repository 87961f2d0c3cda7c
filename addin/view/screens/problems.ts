import type { Messages } from "../../../instrument/messages/en.ts";
import { workbookMessages } from "../../../instrument/messages/workbook-messages.ts";
import type { Issue } from "../../../instrument/issue.ts";
import { hiddenSheet } from "../../../instrument/workbook/names.ts";
import { shownIssues } from "../../state/shown-issues.ts";
import { cellPlace } from "../../state/cell-place.ts";
import type { CellPlace, Damage, OpenAssessment } from "../../open-assessment.ts";
import { box, type Content, type ElementNode, element } from "../node.ts";
import type { Pane } from "../pane.ts";
import { button } from "../pieces/button.ts";
import { hint } from "../pieces/card.ts";
import { icon } from "../pieces/icon.ts";

/** What is damaged in the sheets, with the way to repair it. */
export function damageBanner(pane: Pane, { damages }: OpenAssessment): Content {
  if (damages.length === 0) return null;
  const { words, state, send } = pane;
  return element(
    "section",
    { class: "card card-watch", "aria-labelledby": "damage-heading" },
    [
      element("h3", { class: "card-heading", id: "damage-heading" }, [icon("warning"), element("span", {}, [words.damage.heading])]),
      element(
        "ul",
        { class: "plain-list" },
        damages.map((damage) => damageLine(pane, damage)),
      ),
      hint(words.damage.safe),
      button(words.damage.repair, { press: () => send({ kind: "repair" }), look: "primary", isOff: state.busy !== null }),
    ],
    { key: "damages" },
  );
}

function damageLine(pane: Pane, damage: Damage): ElementNode {
  const place = damage.kind === "formulas-overwritten" || damage.kind === "drop-downs-missing" ? damage.first : null;
  return box(
    "li",
    "problem",
    element("p", {}, [damageText(pane, damage)]),
    place === null ? null : showButton(pane, place, pane.words.damage.show),
  );
}

function damageText({ words, state }: Pane, damage: Damage): string {
  const said: Messages["pane"]["damage"] = words.damage;
  switch (damage.kind) {
    case "sheet-missing":
      return said["sheet-missing"](damage.sheet === "hidden" ? hiddenSheet : workbookMessages[state.language].sheets[damage.sheet]);
    case "formulas-overwritten":
    case "names-broken":
    case "drop-downs-missing":
      return said[damage.kind](damage.count);
    case "markers-missing":
    case "layout-changed":
      return said[damage.kind](damage.sheet);
  }
}

/** Issues shown before the rest is only counted: a pane is small, and `csr check` lists them all. */
const most = 20;

/** What is wrong in single cells: what was found, what to do, and the way there. */
export function issueList(pane: Pane, open: OpenAssessment): Content {
  const issues = shownIssues(open);
  if (issues.length === 0) return null;
  const { words } = pane;
  const rest = issues.length - most;
  return element(
    "section",
    { class: "card", "aria-labelledby": "issues-heading" },
    [
      element("h3", { class: "card-heading", id: "issues-heading" }, [words.issues.heading(issues.length)]),
      element(
        "ul",
        { class: "plain-list" },
        issues.slice(0, most).map((issue) => issueLine(pane, issue, open)),
      ),
      rest > 0 ? hint(words.issues.more(rest)) : null,
    ],
    { key: "issues" },
  );
}

function issueLine(pane: Pane, issue: Issue, open: OpenAssessment): ElementNode {
  const described = pane.state.describe?.(issue, pane.state.language) ?? null;
  const place = cellPlace(issue, open);
  return box(
    "li",
    "problem",
    issue.cell === undefined ? null : element("p", { class: "hint" }, [pane.words.issues.place(issue.cell)]),
    described === null ? null : [element("p", {}, [described.found]), element("p", { class: "hint" }, [described.remedy])],
    place === null ? null : showButton(pane, place, pane.words.issues.show),
  );
}

const showButton = ({ send }: Pane, place: CellPlace, words: string): ElementNode =>
  button(words, { press: () => send({ kind: "jump", to: { kind: "cell", place } }), look: "quiet", icon: "jump" });
