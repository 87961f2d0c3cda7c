import { messages } from "../../../instrument/messages/messages.ts";
import type { Language } from "../../../instrument/types.ts";
import { dimensions, type Group } from "../../benchmark/types.ts";
import { inListOrder } from "../../charts/words/labels.ts";

/** Groups of one kind, such as all parks. */
export interface KindOfGroups<Told> {
  /** "By park"; null for all companies. */
  readonly head: string | null;
  readonly groups: readonly Told[];
}

/** Puts groups of the same dimensions together, each kind in the order of its names. */
export function byKind<Told extends Pick<Group, "cell">>(all: readonly Told[], language: Language): readonly KindOfGroups<Told>[] {
  const words = messages[language].report;
  const kinds = new Map<string, Told[]>();
  for (const group of all) {
    const key = Object.keys(group.cell).join();
    kinds.set(key, [...(kinds.get(key) ?? []), group]);
  }
  return [...kinds].map(([key, groups]) => {
    const named = dimensions.filter((dimension) => key.split(",").includes(dimension)).map((dimension) => words.dimensions[dimension]);
    return { head: key === "" ? null : words.byDimension(words.dimensionAnd(named)), groups: inListOrder(groups) };
  });
}
