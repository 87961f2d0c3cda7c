import type { Language } from "../types.ts";
import { compare as en, type CompareMessages } from "./en/compare.ts";
import { compare as zh } from "./zh/compare.ts";

/** What the task pane says beside a comparison. Apart from its other sentences, because it is loaded with the charts. */
export const compareMessages: Readonly<Record<Language, CompareMessages>> = { en, zh };
