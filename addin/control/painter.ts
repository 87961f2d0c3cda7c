import { paneMessages } from "../../instrument/messages/pane-messages.ts";
import type { Intent } from "../state/intent.ts";
import type { PaneState } from "../state/pane-state.ts";
import { mainId } from "../state/reduce.ts";
import { hear } from "../view/hear.ts";
import { page } from "../view/page.ts";
import { show } from "../view/show.ts";

/** Draws a state of the pane. */
export type Painter = (state: PaneState) => void;

/** Draws the pane into an element, and keeps the keyboard focus and the scroll position where a person expects them. */
export function painter(root: HTMLElement, send: (intent: Intent) => void): Painter {
  hear(root);
  let view = "";
  let turn = 0;
  return (state) => {
    const words = paneMessages[state.language];
    const hadFocus = root.contains(document.activeElement);
    document.documentElement.lang = state.language === "zh" ? "zh-CN" : "en";
    document.title = words.product;
    show(root, page({ state, words, send }));
    const now = `${state.phase} ${state.key ?? ""} ${String(state.isInserting)} ${state.view}`;
    if (now !== view) window.scrollTo(0, 0);
    view = now;
    if (state.focus !== null && state.focus.turn !== turn) {
      turn = state.focus.turn;
      focus(state.focus.id);
    } else if (hadFocus && !root.contains(document.activeElement)) focus(mainId);
  };
}

/** The view takes the focus where what was meant is not there, so that the keyboard is never thrown back to the top of the page. */
function focus(id: string): void {
  (document.getElementById(id) ?? document.getElementById(mainId))?.focus({ preventScroll: id === mainId });
}
