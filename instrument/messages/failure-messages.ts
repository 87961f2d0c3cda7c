import type { Language } from "../types.ts";
import type { Messages } from "./en.ts";
import { failures as en } from "./en/failures.ts";
import { failures as zh } from "./zh/failures.ts";

/** Why an action in Excel did not work, in every language. Apart from the other surfaces, so that the task pane carries only what it says. */
export const failureMessages: Readonly<Record<Language, Messages["failures"]>> = { en, zh };
