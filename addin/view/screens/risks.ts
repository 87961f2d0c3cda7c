import { areas } from "../../../instrument/csr/areas.ts";
import { riskLabels } from "../../../instrument/csr/scales.ts";
import type { RiskLevel } from "../../../instrument/scoring/risk.ts";
import { type FlaggedDuty, flaggedDuties, mainRiskFindings, type RiskFinding } from "../../state/findings.ts";
import type { Scored } from "../../state/scored.ts";
import type { Content, ElementNode } from "../node.ts";
import { element } from "../node.ts";
import type { Pane } from "../pane.ts";
import { row, rows } from "../pieces/button.ts";
import { card, hint } from "../pieces/card.ts";
import { chip, type Tone } from "../pieces/chip.ts";
import { itemTitle, toItem } from "./item-title.ts";
import { nearTerm } from "./near-term.ts";

/** Red flags, points to watch, what to take up next, and the main risks, each with its reason. */
export function risks(pane: Pane, scored: Scored): Content {
  const { words } = pane;
  const red = flaggedDuties(scored, "red");
  const amber = flaggedDuties(scored, "amber");
  const redLine = ({ item, tier }: FlaggedDuty): ElementNode =>
    row(itemTitle(pane, item), words.actions.redWhy[tier], { key: item.id, press: toItem(pane, item) });
  const amberLine = ({ item }: FlaggedDuty): ElementNode => row(itemTitle(pane, item), null, { key: item.id, press: toItem(pane, item) });
  return [
    card(words.actions.red(red.length), red.length === 0 ? hint(words.actions.noRed) : rows(red.map(redLine)), {
      key: "red",
      icon: "flag",
    }),
    amber.length === 0
      ? null
      : card(words.actions.amber(amber.length), [hint(words.actions.amberWhy), rows(amber.map(amberLine))], {
          key: "amber",
          icon: "warning",
        }),
    nearTerm(pane, scored),
    card(words.actions.main, mainRisks(pane, mainRiskFindings(scored)), { key: "main" }),
  ];
}

const mainRisks = (pane: Pane, findings: readonly RiskFinding[]): Content =>
  findings.length === 0
    ? hint(pane.words.actions.noRisks)
    : [
        hint(pane.words.actions.mainHint),
        rows(
          findings.map((finding) => riskLine(pane, finding)),
          "ol",
        ),
      ];

const tones: Readonly<Record<RiskLevel, Tone>> = { high: "bad", medium: "watch", low: "plain" };

function riskLine(pane: Pane, { item, risk, reason }: RiskFinding): ElementNode {
  const { words, state } = pane;
  const area = areas.find(({ id }) => id === item.area)?.title[state.language] ?? "";
  const detail = [
    chip(`${riskLabels[risk.level][state.language]} ${risk.risk.toFixed(0)}`, tones[risk.level]),
    element("span", {}, [words.actions.why[reason]]),
    element("span", {}, [area]),
  ];
  return row(itemTitle(pane, item), detail, { key: item.id, press: toItem(pane, item) });
}
