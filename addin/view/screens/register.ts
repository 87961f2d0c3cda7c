import { type RegisterFigures, registerFigures } from "../../../instrument/initiatives.ts";
import { workbookMessages } from "../../../instrument/messages/workbook-messages.ts";
import type { Scored } from "../../state/scored.ts";
import { box, type Content, type ElementNode, element } from "../node.ts";
import { type Pane, percentText } from "../pane.ts";
import { button } from "../pieces/button.ts";
import { card, hint } from "../pieces/card.ts";

/** The figures of the register that a small company looks at first; all of them stand on the sheet. */
const shares = ["intensity", "alignmentCost", "traceability"] as const;
const numbers = ["count", "totalCost", "responseLag"] as const;

/** The register of giving and emergency help in a few figures. */
export function register(pane: Pane, { assessment }: Scored): ElementNode {
  const { words, send } = pane;
  const figures = registerFigures(assessment);
  const toSheet = (): void => send({ kind: "jump", to: { kind: "sheet", sheet: "initiatives" } });
  const content = figures.count === 0 ? hint(words.actions.noRegister) : figureList(pane, figures);
  return card(words.actions.registerHeading, [content, button(words.actions.openRegister, { press: toSheet, icon: "sheet" })], {
    key: "register",
  });
}

function figureList({ state }: Pane, figures: RegisterFigures): Content {
  const { figures: names, consistent, inconsistent } = workbookMessages[state.language].initiatives;
  const pairs = [
    ...numbers.map((name) => [names[name].label, numberText(figures[name])] as const),
    ...shares.map((name) => [names[name].label, figures[name] === null ? "–" : shareText(figures[name])] as const),
  ];
  return [
    element(
      "dl",
      { class: "pairs" },
      pairs.map(([name, value]) => box("div", "pair", element("dt", {}, [name]), element("dd", {}, [value]))),
    ),
    figures.consistency === null ? null : hint(figures.consistency ? consistent : inconsistent),
  ];
}

const numberText = (value: number | null): string => (value === null ? "–" : String(Math.round(value * 100) / 100));

/** Giving is often below one percent of revenue. */
const shareText = (share: number): string => (share > 0 && share < 0.01 ? `${(share * 100).toFixed(2)}%` : percentText(share));
