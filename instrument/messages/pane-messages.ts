import type { Language } from "../types.ts";
import type { Messages } from "./en.ts";
import { pane as en } from "./en/pane.ts";
import { pane as zh } from "./zh/pane.ts";

/** What the task pane says, in every language. Apart from the other surfaces, so that the task pane carries only what it says. */
export const paneMessages: Readonly<Record<Language, Messages["pane"]>> = { en, zh };
