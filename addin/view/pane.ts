import type { Messages } from "../../instrument/messages/en.ts";
import type { Intent } from "../state/intent.ts";
import type { PaneState } from "../state/pane-state.ts";

/** What every view is given: the state, the words of its language, and where to send what the user wants. */
export interface Pane {
  readonly state: PaneState;
  readonly words: Messages["pane"];
  readonly send: (intent: Intent) => void;
}

/** A score with one decimal, as on the sheets; a dash where there is none. */
export const scoreText = (score: number | "NA" | null): string => (typeof score === "number" ? score.toFixed(1) : "–");

/** A share 0–1 in percent. */
export const percentText = (share: number): string => `${Math.round(share * 100)}%`;
