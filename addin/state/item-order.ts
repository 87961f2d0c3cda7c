import { csr } from "../../instrument/csr/instrument.ts";
import { isAsked } from "../../instrument/scoring/pool.ts";
import type { Item } from "../../instrument/types.ts";
import type { Scored } from "./scored.ts";

/** The questions of an assessment in the order of its sheet: those of its form, size and areas, figures among them. */
export const askedItems = ({ assessment, card }: Scored): readonly Item[] =>
  csr.areas
    .filter(({ id }) => assessment.areas.includes(id))
    .flatMap(({ topics }) => topics.flatMap(({ items }) => items))
    .filter((item) => isAsked(item, card.form, card.size));

/** The question before or after one, null at either end. From no question, the first is next. */
export function neighbour(scored: Scored, from: string | null, step: -1 | 1): string | null {
  const ids = askedItems(scored).map(({ id }) => id);
  const at = from === null ? -1 : ids.indexOf(from);
  if (at === -1) return step === 1 ? (ids[0] ?? null) : null;
  return ids[at + step] ?? null;
}

/** The first open question after one, going round at the end; null where none is open. */
export function nextMissing(scored: Scored, from: string | null): string | null {
  const missing = new Set(scored.card.pool.applicable.filter(({ level }) => level === null).map(({ item }) => item.id));
  const ids = askedItems(scored).map(({ id }) => id);
  const at = from === null ? -1 : ids.indexOf(from);
  return [...ids.slice(at + 1), ...ids.slice(0, at + 1)].find((id) => missing.has(id)) ?? null;
}
