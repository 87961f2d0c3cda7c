import { type Content, element } from "../node.ts";
import { viewHeading } from "./card.ts";
import { tabs } from "./tabs.ts";

/** A view in two halves of which one is open. */
export interface HalvesOptions<Mode extends string> {
  /** Beginning of the ids of its tabs and its panel. */
  readonly name: string;
  readonly words: { readonly heading: string; readonly modeLabel: string; readonly modes: Readonly<Record<Mode, string>> };
  /** Both, in the order of their tabs. */
  readonly modes: readonly [Mode, Mode];
  readonly open: Mode;
  readonly choose: (mode: Mode) => void;
}

/** The heading of a view, the tabs of its halves, and the half that is open. */
export function halves<Mode extends string>({ name, words, modes, open, choose }: HalvesOptions<Mode>, content: Content): Content {
  const panel = `${name}-panel`;
  const chosen = (id: string): void => choose(modes.find((mode) => mode === id) ?? modes[0]);
  return [
    viewHeading(words.heading, true),
    tabs({ name, label: words.modeLabel, tabs: modes.map((id) => ({ id, label: words.modes[id] })), open, panel, choose: chosen }),
    element("div", { id: panel, role: "tabpanel", class: "panel", "aria-labelledby": `${name}-${open}` }, content, { key: open }),
  ];
}
