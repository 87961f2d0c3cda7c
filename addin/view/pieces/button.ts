import { type Content, type ElementNode, element } from "../node.ts";
import { icon, type IconName } from "./icon.ts";

/** How a button looks and what it does. */
export interface ButtonOptions {
  readonly press: () => void;
  /** `primary`: the one thing to do here. `quiet`: without a frame. */
  readonly look?: "primary" | "plain" | "quiet";
  readonly icon?: IconName;
  /** Keeps the focus, but does nothing: while something else is under way, or where there is nothing to do it with. */
  readonly isOff?: boolean;
  readonly key?: string;
  readonly id?: string;
}

/** A button with words on it. */
export function button(words: string, { press, look = "plain", icon: name, isOff = false, key, id }: ButtonOptions): ElementNode {
  const attributes = {
    type: "button",
    class: look === "plain" ? "button" : `button button-${look}`,
    "aria-disabled": isOff ? "true" : undefined,
    id,
  };
  const content = [name === undefined ? null : icon(name), element("span", {}, [words])];
  return element("button", attributes, content, { on: { press }, ...(key === undefined ? {} : { key }) });
}

/** A button that only shows a picture; the words are its name. */
export const iconButton = (words: string, name: IconName, { press, isOff = false, key }: ButtonOptions): ElementNode =>
  element(
    "button",
    { type: "button", class: "icon-button", "aria-label": words, title: words, "aria-disabled": isOff ? "true" : undefined },
    [icon(name)],
    { on: { press }, ...(key === undefined ? {} : { key }) },
  );

/** A line of a list that leads somewhere. */
export interface RowOptions {
  readonly press: () => void;
  readonly key?: string;
  readonly icon?: IconName;
  readonly isOff?: boolean;
}

/** A line that can be pressed as a whole: what it is, what there is to say about it, and an arrow. */
export function row(title: Content, detail: Content, { press, key, icon: name = "jump", isOff = false }: RowOptions): ElementNode {
  const content = [
    element("span", { class: "row-text" }, [
      element("span", {}, title),
      detail === null ? null : element("span", { class: "row-detail" }, detail),
    ]),
    icon(name),
  ];
  const pressed = element("button", { type: "button", class: "row", "aria-disabled": isOff ? "true" : undefined }, content, {
    on: { press },
  });
  return element("li", {}, [pressed], key === undefined ? {} : { key });
}

/** A list of lines. */
export const rows = (lines: readonly Content[], tag: "ul" | "ol" = "ul"): ElementNode =>
  element(tag, { class: "rows", role: "list" }, lines);
