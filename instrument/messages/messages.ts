import type { Language } from "../types.ts";
import { en, type Messages } from "./en.ts";
import { zh } from "./zh.ts";

/** The sentences of a language. */
export const messages: Readonly<Record<Language, Messages>> = { en, zh };
