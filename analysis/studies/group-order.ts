import { isFinding, readChoice } from "../../instrument/reader/values/choice.ts";
import { sizeChoices } from "../../instrument/reader/values/profile-choices.ts";

/**
 * Categories in the order in which they are told: sizes of companies from micro to large where all are sizes, numbers by their value where all
 * are numbers, otherwise by character. It does not depend on the order of the rows.
 */
export function inGroupOrder(categories: Iterable<string>): readonly string[] {
  const texts = [...new Set(categories)];
  const places = [sizePlace, numberPlace].find((place) => texts.every((text) => place(text) !== null));
  const place = places ?? (() => null);
  return texts.toSorted((a, b) => (place(a) ?? 0) - (place(b) ?? 0) || (a < b ? -1 : 1));
}

function sizePlace(text: string): number | null {
  const size = readChoice(sizeChoices, text);
  return isFinding(size) ? null : sizeChoices.codes.indexOf(size);
}

function numberPlace(text: string): number | null {
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}
