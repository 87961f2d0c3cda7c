import type { Language } from "../types.ts";
import type { Messages } from "./en.ts";
import { issues as en } from "./en/issues.ts";
import { issues as zh } from "./zh/issues.ts";

/** What is said about problems in data, in every language. Apart from the other surfaces, so that the task pane carries only what it says. */
export const issueMessages: Readonly<Record<Language, Messages["issues"]>> = { en, zh };
