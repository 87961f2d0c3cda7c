import { sampleAssessment } from "../../state/sample-assessment.ts";
import { scored } from "../../state/scored.ts";
import { type Content, element } from "../node.ts";
import type { Pane } from "../pane.ts";
import { card, hint, paragraph, viewHeading } from "../pieces/card.ts";
import { areaList } from "./area-list.ts";
import { languageField } from "./pane-settings.ts";
import { summary } from "./summary.ts";

/** Where there is no Excel around the page: what it is, what to do instead, and what it looks like. */
export function outside(pane: Pane): Content {
  const { words } = pane;
  const { outside: said } = words;
  const sample = scored(sampleAssessment(said.sampleName));
  const guide = element("p", {}, [element("a", { href: said.guidePage }, [said.guide])]);
  return [
    viewHeading(said.heading),
    paragraph(said.text),
    card(
      said.howHeading,
      [
        element(
          "ul",
          { class: "bullets" },
          said.how.map((line) => element("li", {}, [line])),
        ),
        guide,
      ],
      { key: "how" },
    ),
    element("div", { class: "card" }, [languageField(pane)]),
    element("h3", { class: "card-heading" }, [said.sampleHeading]),
    hint(said.sampleText),
    sample === null
      ? null
      : element("div", { class: "sample" }, [
          summary(pane, sample, { changes: null, isSample: true }),
          areaList(pane, sample, { changes: null, isSample: true }),
        ]),
  ];
}
