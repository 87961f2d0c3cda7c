import { forms } from "../../csr/profile-choices.ts";
import type { Finding } from "../../issue.ts";
import type { Form } from "../../types.ts";
import { coded, isFinding, readChoice } from "./choice.ts";

const choices = coded(["basic", "full"], forms);

/** Reads which form of the questionnaire was answered. */
export function readForm(text: string): Form | Finding {
  const form = readChoice(choices, text);
  return isFinding(form) ? { code: "unknown-form", found: text } : form;
}
