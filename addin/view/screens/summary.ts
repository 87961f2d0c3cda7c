import { bandLabels } from "../../../instrument/csr/scales.ts";
import { workbookMessages } from "../../../instrument/messages/workbook-messages.ts";
import type { Scorecard } from "../../../instrument/scoring/scorecard.ts";
import { missingDuties } from "../../state/missing.ts";
import { changeText } from "../../state/changes.ts";
import type { Scored } from "../../state/scored.ts";
import { box, type Content, type ElementNode, element } from "../node.ts";
import { type Pane, scoreText } from "../pane.ts";
import { bar, ring, scaleOf } from "../pieces/bar.ts";
import { chip } from "../pieces/chip.ts";
import { icon } from "../pieces/icon.ts";
import type { OverviewOptions } from "./area-list.ts";

/** The overall score at a glance: value, band, status, bounds while answers are missing, flags and how much is answered. */
export function summary(pane: Pane, scored: Scored, options: OverviewOptions): ElementNode {
  const { card } = scored;
  const { words } = pane;
  return element("section", { class: "card", "aria-label": words.overview.overall }, [
    box(
      "div",
      "summary-score",
      box(
        "div",
        "ring",
        ring(scaleOf({ shown: card.capped.overall, raw: card.raw.overall, low: card.low.overall, high: card.high.overall })),
        box("p", "ring-text", number(pane, card.capped.overall), box("span", "ring-unit", words.overview.outOf)),
      ),
      box("div", "summary-words", verdict(pane, scored, options)),
    ),
    completeness(pane, scored),
  ]);
}

const number = ({ words }: Pane, overall: number | null): ElementNode =>
  overall === null
    ? element("span", { class: "ring-number ring-none" }, [words.overview.noScore])
    : element("span", { class: "ring-number" }, [scoreText(overall)]);

function verdict(pane: Pane, { card, assessment }: Scored, { changes, isSample = false }: OverviewOptions): Content {
  const { words, state } = pane;
  const { answered, capped, raw, low, high, band } = card;
  const status = workbookMessages[state.language].scores.status;
  const points = changes?.points.get("overall");
  const isPartial = capped.overall === null && assessment.areas.length < 5;
  const isOpen = answered > 0 && low.overall !== null && high.overall !== null && high.overall - low.overall >= 0.05;
  const isCapped = raw.overall !== null && capped.overall !== null && capped.overall < raw.overall;
  return [
    element("p", { class: "verdict" }, [band === null ? words.overview.overall : bandLabels[band][state.language]]),
    element("p", { class: "status-text" }, [isPartial ? status.areasOnly : status[card.status]]),
    isOpen && !isCapped ? element("p", { class: "hint" }, [words.overview.bounds(scoreText(low.overall), scoreText(high.overall))]) : null,
    isCapped ? element("p", { class: "hint" }, [words.overview.raw(scoreText(raw.overall))]) : null,
    changes === null || points === undefined
      ? null
      : element("p", { class: "hint" }, [words.overview.change(changeText(points), String(changes.since))]),
    flags(pane, card, isSample),
  ];
}

/** How many flags there are; a press shows them. */
function flags({ words, send }: Pane, { redFlags, amberFlags }: Scorecard, isSample: boolean): ElementNode {
  const [red, amber] = [redFlags.length, amberFlags.length];
  const chips = [
    red > 0 ? chip(words.overview.redFlags(red), "bad", "flag") : chip(words.overview.noFlags, "plain", "check"),
    amber > 0 ? chip(words.overview.amberFlags(amber), "watch", "warning") : null,
  ];
  if (isSample || red + amber === 0) return box("p", "chips", chips);
  const press = (): void => send({ kind: "actions", mode: "risks", focus: true });
  return element("button", { type: "button", class: "chips chips-button" }, [chips, icon("next")], { on: { press } });
}

function completeness({ words }: Pane, scored: Scored): ElementNode {
  const { answered, applicable, completeness: share } = scored.card;
  const duties = missingDuties(scored);
  return box(
    "div",
    "completeness",
    element("p", { class: "completeness-text" }, [
      element("span", {}, [words.overview.answered(answered, applicable)]),
      duties > 0 ? element("span", { class: "completeness-duties" }, [words.overview.duties(duties)]) : null,
    ]),
    bar({ value: share * 100 }),
  );
}
