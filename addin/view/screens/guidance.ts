import { itemById, topicById } from "../../../instrument/csr/instrument.ts";
import { evidenceScale } from "../../../instrument/csr/scales.ts";
import type { Item } from "../../../instrument/types.ts";
import { answerText } from "../../state/guidance.ts";
import { askedItems, neighbour, nextMissing } from "../../state/item-order.ts";
import type { Scored } from "../../state/scored.ts";
import { box, type Content, type ElementNode, element } from "../node.ts";
import { type Pane, scoreText } from "../pane.ts";
import { button } from "../pieces/button.ts";
import { hint } from "../pieces/card.ts";
import { chip } from "../pieces/chip.ts";
import { select } from "../pieces/choice.ts";
import { guidanceParts } from "./guidance-parts.ts";

/** Everything that helps to answer one question: the one of the selected cell, or one that is picked here. */
export function guidance(pane: Pane, scored: Scored): Content {
  const { words, state } = pane;
  const item = state.itemId === null ? undefined : itemById(state.itemId);
  return [
    picker(pane, scored),
    hint(item === undefined ? words.guidance.none : words.guidance.follow),
    steps(pane, scored),
    item === undefined ? null : question(pane, scored, item),
  ];
}

function picker({ words, state, send }: Pane, scored: Scored): ElementNode {
  const asked = askedItems(scored);
  const isListed = asked.some(({ id }) => id === state.itemId);
  const none = { value: "", label: isListed || state.itemId === null ? "–" : state.itemId };
  return select({
    id: "guidance-item",
    label: words.guidance.pick,
    value: isListed ? (state.itemId ?? "") : "",
    options: [
      ...(isListed ? [] : [none]),
      ...asked.map(({ id, title, topic }) => ({
        value: id,
        label: words.titled(id, title[state.language]),
        group: words.titled(topic, topicById(topic)?.title[state.language] ?? ""),
      })),
    ],
    choose: (itemId) => {
      if (itemId !== "") send({ kind: "guide", itemId });
    },
  });
}

function steps({ words, state, send }: Pane, scored: Scored): ElementNode {
  const to = (itemId: string | null): { readonly press: () => void; readonly isOff: boolean } => ({
    press: () => {
      if (itemId !== null) send({ kind: "jump", to: { kind: "item", itemId } });
    },
    isOff: itemId === null,
  });
  const { previous, next, nextMissing: nextOpen } = words.guidance;
  return box(
    "div",
    "button-line",
    button(previous, { ...to(neighbour(scored, state.itemId, -1)), icon: "previous" }),
    button(next, { ...to(neighbour(scored, state.itemId, 1)), icon: "next" }),
    button(nextOpen, { ...to(nextMissing(scored, state.itemId)), icon: "jump" }),
  );
}

function question(pane: Pane, scored: Scored, item: Item): ElementNode {
  const { words, state, send } = pane;
  const { language } = state;
  const said = words.guidance;
  const isAsked = askedItems(scored).some(({ id }) => id === item.id);
  return element(
    "article",
    { class: "card question", "aria-labelledby": "question-title" },
    [
      element("h3", { class: "question-title", id: "question-title" }, [words.titled(item.id, item.title[language])]),
      box(
        "p",
        "chips",
        chip(said.types[item.type]),
        item.tier === null ? null : chip(said.tiers[item.tier], "watch"),
        item.basic ? chip(said.basic) : null,
      ),
      element("p", {}, [item.prompt[language]]),
      isAsked ? answer(pane, scored, item) : element("p", { class: "note" }, [said.notAsked]),
      isAsked ? button(said.goTo, { press: () => send({ kind: "jump", to: { kind: "item", itemId: item.id } }), icon: "jump" }) : null,
      guidanceParts(pane, item, scored.assessment.answers.get(item.id)?.answer ?? null),
    ],
    { key: item.id },
  );
}

function answer({ words, state }: Pane, { assessment, card }: Scored, item: Item): ElementNode {
  const given = assessment.answers.get(item.id);
  const score = card.pool.applicable.find((pooled) => pooled.item.id === item.id)?.score ?? null;
  const grade = given?.evidence ?? null;
  const said = words.guidance;
  return box(
    "div",
    given?.answer == null ? "answer" : "answer answer-given",
    element("p", { class: "answer-label" }, [said.answer]),
    element("p", { class: "answer-text" }, [
      element("strong", {}, [answerText(item, given?.answer ?? null, state.language, said)]),
      score === null ? null : element("span", {}, [said.score(scoreText(score).replace(".0", ""))]),
    ]),
    grade === null ? null : hint(said.evidenceGrade(`${evidenceScale[grade].code} ${evidenceScale[grade].label[state.language]}`)),
  );
}
