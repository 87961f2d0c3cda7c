import type { Item } from "../../../instrument/types.ts";
import { type Content, element } from "../node.ts";
import type { Pane } from "../pane.ts";

/** Id and title of a question. */
export const itemTitle = ({ state }: Pane, { id, title }: Item): Content => [
  element("span", { class: "item-id" }, [id]),
  " ",
  title[state.language],
];

/** Leads to the answer cell of a question. */
export const toItem =
  ({ send }: Pane, { id }: Item) =>
  (): void =>
    send({ kind: "jump", to: { kind: "item", itemId: id } });
