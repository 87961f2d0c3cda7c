import { areas } from "../../instrument/csr/areas.ts";
import { isAsked } from "../../instrument/scoring/pool.ts";
import type { Item, ItemAnswer, Topic } from "../../instrument/types.ts";
import type { CompanyCase } from "./company-case.ts";

/** One question that the company was asked, with what it answered. */
export interface AskedItem {
  readonly item: Item;
  readonly given: ItemAnswer | null;
}

/** The questions of the chosen areas that are asked of a company of this form and size, topic by topic; topics without one are left out. */
export function askedItems({
  card,
  assessment,
}: Pick<CompanyCase, "card" | "assessment">): readonly { readonly topic: Topic; readonly items: readonly AskedItem[] }[] {
  return areas
    .filter(({ id }) => assessment.areas.includes(id))
    .flatMap(({ topics }) => topics)
    .map((topic) => ({
      topic,
      items: topic.items
        .filter((item) => isAsked(item, card.form, card.size))
        .map((item) => ({ item, given: assessment.answers.get(item.id) ?? null })),
    }))
    .filter(({ items }) => items.length > 0);
}
