import { headingId } from "../../state/reduce.ts";
import { type Content, type ElementNode, element } from "../node.ts";
import { icon, type IconName } from "./icon.ts";

/** The heading of a view. It takes the focus when the view was opened from elsewhere than the tabs. */
export const viewHeading = (words: string, isHidden = false): ElementNode =>
  element("h2", { class: isHidden ? "view-heading hidden" : "view-heading", id: headingId, tabindex: "-1" }, [words]);

/** What can be said of a part beside heading and content. */
export interface CardOptions {
  readonly key: string;
  readonly icon?: IconName;
}

/** A part of a view with its own heading. */
export const card = (heading: string, content: Content, { key, icon: name }: CardOptions): ElementNode =>
  element(
    "section",
    { class: "card" },
    [
      element("h3", { class: name === undefined ? "card-heading" : `card-heading card-heading-${name}` }, [
        name === undefined ? null : icon(name),
        element("span", {}, [heading]),
      ]),
      content,
    ],
    { key },
  );

/** A text in the quieter colour. */
export const hint = (words: string): ElementNode => element("p", { class: "hint" }, [words]);

/** A plain paragraph. */
export const paragraph = (words: string): ElementNode => element("p", {}, [words]);
