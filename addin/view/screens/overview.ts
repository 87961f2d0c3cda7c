import type { OpenAssessment } from "../../open-assessment.ts";
import { changesOf } from "../../state/changes.ts";
import { scored } from "../../state/scored.ts";
import { type Content, element } from "../node.ts";
import type { Pane } from "../pane.ts";
import { paragraph, viewHeading } from "../pieces/card.ts";
import { areaList } from "./area-list.ts";
import { nextList } from "./next-list.ts";
import { damageBanner, issueList } from "./problems.ts";
import { summary } from "./summary.ts";

/** How the assessment stands, what to do next, and what is wrong with its sheets. */
export function overview(pane: Pane, open: OpenAssessment): Content {
  const { words, state } = pane;
  const result = scored(open);
  const heading = viewHeading(words.overview.heading, true);
  if (result === null) {
    return [
      heading,
      element("section", { class: "card" }, [
        element("h3", { class: "card-heading" }, [words.overview.unreadable]),
        paragraph(words.overview.unreadableText),
      ]),
      damageBanner(pane, open),
      issueList(pane, open),
    ];
  }
  const changes = changesOf(result, state.assessments);
  return [
    heading,
    damageBanner(pane, open),
    summary(pane, result, { changes }),
    nextList(pane, result),
    areaList(pane, result, { changes }),
    issueList(pane, open),
  ];
}
