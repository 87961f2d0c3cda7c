import type { Language } from "../types.ts";
import { programme as en, type ProgrammeMessages } from "./en/programme.ts";
import { programme as zh } from "./zh/programme.ts";

/** What is said of parks, programmes and cohorts. Apart from the other sentences, because the task pane does not need it. */
export const programmeMessages: Readonly<Record<Language, ProgrammeMessages>> = { en, zh };
