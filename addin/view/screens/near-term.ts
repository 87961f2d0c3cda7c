import { complianceScale } from "../../../instrument/csr/scales.ts";
import { type NearTermStep, nearTermSteps } from "../../state/findings.ts";
import type { Scored } from "../../state/scored.ts";
import { type ElementNode, element } from "../node.ts";
import type { Pane } from "../pane.ts";
import { row, rows } from "../pieces/button.ts";
import { card, hint } from "../pieces/card.ts";
import { chip } from "../pieces/chip.ts";
import { itemTitle, toItem } from "./item-title.ts";

/** The responsibilities to take up next, in the order of the risks sheet. */
export function nearTerm(pane: Pane, scored: Scored): ElementNode {
  const { words } = pane;
  const steps = nearTermSteps(scored);
  const empty = scored.card.answered === 0 ? words.actions.notYet : words.actions.noNear;
  const content =
    steps.length === 0
      ? hint(empty)
      : [
          hint(words.actions.nearHint),
          rows(
            steps.map((step) => line(pane, step)),
            "ol",
          ),
        ];
  return card(words.actions.near, content, { key: "near" });
}

const reasons = { A: "red", B: "amber", C: "gap" } as const;

function line(pane: Pane, { item, priority, isPlanned }: NearTermStep): ElementNode {
  const { words, state } = pane;
  const { yes, attention, no } = complianceScale;
  const levels = { A: [no, yes], B: [attention, yes] } as const;
  const [now, target] =
    priority.group === "C"
      ? [String(priority.target - priority.gap), String(priority.target)]
      : levels[priority.group].map(({ code, label }) => `${code} ${label[state.language]}`);
  const detail = [
    element("span", {}, [words.actions.why[reasons[priority.group]]]),
    element("span", {}, [words.actions.steps(now ?? "", target ?? "")]),
    isPlanned ? chip(words.actions.planned, "good", "check") : null,
  ];
  return row(itemTitle(pane, item), detail, { key: item.id, press: toItem(pane, item) });
}
