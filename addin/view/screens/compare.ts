import type { Scored } from "../../state/scored.ts";
import { box, type Content, type ElementNode, element } from "../node.ts";
import type { Pane } from "../pane.ts";
import { hint, paragraph, viewHeading } from "../pieces/card.ts";
import { select } from "../pieces/choice.ts";
import { icon } from "../pieces/icon.ts";

/** Id of the element in which the comparison is drawn. */
export const comparisonId = "comparison";

/** Comparison with a benchmark file: choosing it, choosing the group, and the place where charts and tables are drawn. */
export function compare(pane: Pane, { card }: Scored): Content {
  const { words, state, send } = pane;
  const { benchmark } = state;
  const hasScores = [...card.raw.topics.values()].some((score) => typeof score === "number");
  const group = (choices: NonNullable<typeof benchmark>): ElementNode =>
    select({
      id: "benchmark-group",
      label: words.compare.group,
      value: choices.group,
      options: choices.groups.map(({ id, label }) => ({ value: id, label })),
      choose: (id) => send({ kind: "choose-group", group: id }),
    });
  return [
    viewHeading(words.compare.heading),
    paragraph(words.compare.text),
    hasScores ? null : element("p", { class: "note" }, [words.compare.notScored]),
    hasScores ? filePicker(pane) : null,
    benchmark === null ? hint(words.compare.ask) : null,
    benchmark === null ? null : [hint(words.compare.file(benchmark.file)), benchmark.groups.length > 1 ? group(benchmark) : null],
    benchmark === null
      ? null
      : element(
          "div",
          { class: "card" },
          [element("div", { id: comparisonId, class: "comparison" }, [], { isForeign: true, key: "comparison" })],
          { key: "comparison card" },
        ),
  ];
}

/** A file field that looks like a button; the field itself stays in the tab order and is what assistive technology meets. */
function filePicker({ words, state, send }: Pane): ElementNode {
  const isOff = state.busy !== null;
  return box(
    "div",
    "file-picker",
    element(
      "input",
      { type: "file", id: "benchmark-file", class: "file-input", accept: ".json,.csv,application/json,text/csv", disabled: isOff },
      [],
      { on: { pick: (file) => send({ kind: "open-benchmark", file }) } },
    ),
    element("label", { for: "benchmark-file", class: `button ${state.benchmark === null ? "button-primary" : ""}` }, [
      icon("compare"),
      element("span", {}, [state.benchmark === null ? words.compare.choose : words.compare.another]),
    ]),
  );
}
