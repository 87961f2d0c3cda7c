import { type ElementNode, element } from "../node.ts";
import { icon, type IconName } from "./icon.ts";

/** How much a mark wants to be noticed. The words say what it means; the colour only helps. */
export type Tone = "plain" | "good" | "watch" | "bad";

/** A word on a coloured ground. */
export const chip = (words: string, tone: Tone = "plain", name?: IconName): ElementNode =>
  element("span", { class: tone === "plain" ? "chip" : `chip chip-${tone}` }, [
    name === undefined ? null : icon(name),
    element("span", {}, [words]),
  ]);
