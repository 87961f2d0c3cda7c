import type { Language } from "../types.ts";
import type { Messages } from "./en.ts";
import { workbook as en } from "./en/workbook.ts";
import { workbook as zh } from "./zh/workbook.ts";

/** What the workbook says, in every language. Apart from the other surfaces, so that the task pane carries only what it says. */
export const workbookMessages: Readonly<Record<Language, Messages["workbook"]>> = { en, zh };
