import type { Language } from "../types.ts";
import { company as en, type CompanyMessages } from "./en/company.ts";
import { company as zh } from "./zh/company.ts";

/** What the report of one company says. Apart from the other sentences, because the task pane does not need it. */
export const companyMessages: Readonly<Record<Language, CompanyMessages>> = { en, zh };
