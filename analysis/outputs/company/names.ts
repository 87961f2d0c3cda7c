import { itemById } from "../../../instrument/csr/instrument.ts";
import type { CompanyPage } from "./page.ts";

/** Names that a sentence gives before it counts the rest. */
const mostNamed = 4;

/** Titles of questions, or other names, in one list; only the first few by name. */
export function named(names: readonly string[], { words }: Pick<CompanyPage, "words">): string {
  const first = names.length <= mostNamed ? names : names.slice(0, mostNamed - 1);
  const more = names.length - first.length;
  return more === 0 ? words.listAnd(first) : words.namedMore(first.join(words.nameComma), more);
}

/** The title of a question. */
export const titleOfItem = (id: string, { language }: Pick<CompanyPage, "language">): string => itemById(id)?.title[language] ?? id;
