import { csr } from "../../../instrument/csr/instrument.ts";
import type { Text } from "../../../instrument/types.ts";
import { type MissingItem, type MissingTopic, missingCount, missingDuties, missingTopics } from "../../state/missing.ts";
import type { Scored } from "../../state/scored.ts";
import { box, type Content, type ElementNode, element } from "../node.ts";
import type { Pane } from "../pane.ts";
import { button, row } from "../pieces/button.ts";
import { card, hint, paragraph } from "../pieces/card.ts";
import { chip } from "../pieces/chip.ts";
import { select } from "../pieces/choice.ts";
import { icon } from "../pieces/icon.ts";
import { itemTitle, toItem } from "./item-title.ts";

/** Open questions by topic; a press leads to the cell. */
export function missingList(pane: Pane, scored: Scored): Content {
  const { words, state } = pane;
  if (missingCount(scored) === 0) return allDone(pane);
  const area = state.missingArea;
  const topics = missingTopics(scored, area);
  return [
    areaFilter(pane, scored),
    element("p", { class: "lead" }, [
      topics.length === 0 ? words.missing.doneAreaText : words.missing.count(missingCount(scored, area), missingDuties(scored, area)),
    ]),
    topics.length === 0 ? null : hint(words.missing.hint),
    csr.areas.map(({ id, title }) =>
      areaPart(
        pane,
        title,
        topics.filter(({ topic }) => topic.area === id),
      ),
    ),
  ];
}

/** The open questions of an area under the headings of their topics. */
function areaPart(pane: Pane, title: Text, topics: readonly MissingTopic[]): Content {
  const count = topics.reduce((sum, { items }) => sum + items.length, 0);
  const { words, state } = pane;
  if (count === 0) return null;
  const parts = topics.map(({ topic, items }) => [
    element("h4", { class: "part-heading" }, [topic.title[state.language]], { key: topic.id }),
    element(
      "ul",
      { class: "rows", role: "list" },
      items.map((missing) => line(pane, missing)),
      { key: `${topic.id} questions` },
    ),
  ]);
  return card(words.missing.ofArea(title[state.language], count), parts, { key: topics[0]?.topic.area ?? "" });
}

function line(pane: Pane, { item, isDuty, isUnreadable }: MissingItem): ElementNode {
  const { missing } = pane.words;
  const marks = [isDuty ? [" ", chip(missing.duty)] : null, isUnreadable ? [" ", chip(missing.unreadable, "watch")] : null];
  return row([itemTitle(pane, item), marks], null, { key: item.id, press: toItem(pane, item) });
}

function areaFilter({ words, state, send }: Pane, scored: Scored): ElementNode {
  const areas = csr.areas.filter(({ id }) => scored.assessment.areas.includes(id));
  return select({
    id: "missing-area",
    label: words.missing.filter,
    value: state.missingArea ?? "all",
    options: [
      { value: "all", label: words.missing.all(missingCount(scored)) },
      ...areas.map(({ id, title }) => ({ value: id, label: words.missing.ofArea(title[state.language], missingCount(scored, id)) })),
    ],
    choose: (value) => send({ kind: "filter-missing", area: areas.find(({ id }) => id === value)?.id ?? null }),
  });
}

const allDone = ({ words, send }: Pane): ElementNode =>
  box(
    "div",
    "empty",
    icon("check"),
    element("h3", {}, [words.missing.doneHeading]),
    paragraph(words.missing.doneText),
    button(words.missing.toActions, { press: () => send({ kind: "actions", mode: "risks", focus: true }), look: "primary" }),
  );
