import { referencesOf, type Step, stepsOf } from "../../../instrument/guidance.ts";
import { naReasons } from "../../../instrument/csr/na-reasons.ts";
import type { Answer, Item } from "../../../instrument/types.ts";
import { box, type Content, type ElementNode, element } from "../node.ts";
import type { Pane } from "../pane.ts";
import { hint, paragraph } from "../pieces/card.ts";

/** What stands below a question: the meaning of each answer, evidence, law, when it does not apply, and other standards. */
export function guidanceParts(pane: Pane, item: Item, answer: Answer | null): Content {
  const { words, state } = pane;
  const { language } = state;
  const said = words.guidance;
  return [
    part(
      said.meaning,
      item.type === "kpi" ? paragraph(said.figureText(item.unit[language])) : scale(pane, stepsOf(item, answer, language)),
    ),
    part(said.evidence, paragraph(item.evidence[language])),
    item.law === null ? null : part(said.law, [paragraph(item.law[language]), hint(said.lawHint)]),
    part(said.notApplicableHeading, paragraph(item.naReason === null ? said.always : naReasons[item.naReason][language])),
    part(said.standards, standards(pane, item)),
  ];
}

const part = (heading: string, content: Content): ElementNode =>
  element("section", { class: "part" }, [element("h4", { class: "part-heading" }, [heading]), content]);

const scale = ({ words }: Pane, steps: readonly Step[]): ElementNode =>
  element(
    "ul",
    { class: "scale", role: "list" },
    steps.map(({ code, label, meaning, isChosen }) =>
      element("li", { class: isChosen ? "step step-chosen" : "step" }, [
        element("span", { class: "step-code" }, [code]),
        box(
          "span",
          "step-text",
          element("span", { class: "step-label" }, [
            label,
            isChosen ? element("span", { class: "hidden" }, [` (${words.guidance.chosen})`]) : null,
          ]),
          element("span", { class: "step-meaning" }, [meaning]),
        ),
      ]),
    ),
  );

const standards = ({ words }: Pane, item: Item): Content => [
  element(
    "dl",
    { class: "pairs" },
    referencesOf(item).map(({ name, codes }) =>
      box("div", "pair", element("dt", {}, [words.guidance.standardNames[name]]), element("dd", {}, [codes])),
    ),
  ),
  hint(words.guidance.standardsHint),
];
