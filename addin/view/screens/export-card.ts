import { copyTextId } from "../../state/reduce.ts";
import { box, type ElementNode, element } from "../node.ts";
import type { Pane } from "../pane.ts";
import { button } from "../pieces/button.ts";
import { card, hint } from "../pieces/card.ts";

/** Taking answers along: the clipboard works everywhere, downloads do not on every platform, so they come second. */
export function exportCard({ words, state, send }: Pane): ElementNode {
  const { more } = words;
  const isOff = state.busy !== null;
  return card(
    more.export,
    [
      hint(more.exportHint),
      box(
        "div",
        "button-grid",
        button(more.copyCsv, { press: () => send({ kind: "copy", format: "csv" }), isOff }),
        button(more.copyJson, { press: () => send({ kind: "copy", format: "json" }), isOff }),
        button(more.downloadCsv, { press: () => send({ kind: "download", format: "csv" }), isOff }),
        button(more.downloadJson, { press: () => send({ kind: "download", format: "json" }), isOff }),
      ),
      button(more.workbook, { press: () => send({ kind: "export-workbook" }), isOff, icon: "sheet" }),
      byHand(words.more.copyText, state.trouble?.kind === "clipboard" ? state.trouble.text : null),
    ],
    { key: "export" },
  );
}

/** The text itself, where the clipboard does not take it. */
const byHand = (label: string, text: string | null): ElementNode | null =>
  text === null
    ? null
    : element("div", { class: "field" }, [
        element("label", { for: copyTextId, class: "label" }, [label]),
        element("textarea", { id: copyTextId, class: "input", rows: 6, readonly: true, value: text }, []),
      ]);
