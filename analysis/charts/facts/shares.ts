import { scoredItems, topics } from "../../../instrument/csr/instrument.ts";
import type { AreaId, ScoredItem, Text, Topic } from "../../../instrument/types.ts";
import type { Benchmark, Figure } from "../../benchmark/types.ts";
import { distributionOf, everybody } from "./published.ts";

/** How an item, or all maturity items of a topic, were answered by all companies. */
export interface Shares {
  /** Item or topic. */
  readonly id: string;
  readonly title: Text;
  /** Companies that answered; of a topic, answers. `null` where the number itself is withheld. */
  readonly n: number | null;
  /** Shares 0–1 by class. */
  readonly shares: readonly Figure[];
}

/** The maturity items of an area, in the order of the questionnaire. */
export function maturityShares(benchmark: Benchmark, areaId: AreaId): readonly Shares[] {
  return sharesOf(benchmark, (item) => item.type === "maturity" && item.area === areaId);
}

/** The compliance items: shares of no, attention and yes. */
export function dutyShares(benchmark: Benchmark): readonly Shares[] {
  return sharesOf(benchmark, ({ type }) => type === "compliance");
}

/** The maturity answers of each topic together. A topic without maturity items has no row. */
export function topicShares(benchmark: Benchmark): readonly Shares[] {
  return topics.flatMap((topic) => {
    const items = sharesOf(benchmark, (item) => item.type === "maturity" && item.topic === topic.id);
    return items.length === 0 ? [] : [pooled(topic, items)];
  });
}

/** Share of companies at level 3 or 4, `null` where it cannot be told from what is published. */
export function fullyApplied({ shares }: Shares): number | null {
  const [three, four] = [shares[3]?.value ?? null, shares[4]?.value ?? null];
  return three === null || four === null ? null : three + four;
}

function sharesOf(benchmark: Benchmark, wanted: (item: ScoredItem) => boolean): readonly Shares[] {
  const group = everybody(benchmark);
  return scoredItems.filter(wanted).flatMap((item) => {
    const found = distributionOf(group, item.id);
    return found === undefined ? [] : [{ id: item.id, title: item.title, n: found.n, shares: found.shares }];
  });
}

const levels = 5;

/** Answers of several items together: each share weighs as many answers as its item has. Withheld as soon as one item is. */
function pooled({ id, title }: Topic, items: readonly Shares[]): Shares {
  const withheld = items.flatMap(({ shares }) => shares.filter(({ value }) => value === null))[0];
  const answers = items.reduce((sum, { n }) => sum + (n ?? 0), 0);
  if (withheld !== undefined || answers === 0) {
    const reason: Figure = withheld ?? { value: null, suppressed: "not-scored" };
    return { id, title, n: null, shares: Array.from({ length: levels }, () => reason) };
  }
  const share = (level: number): number => items.reduce((sum, { n, shares }) => sum + (n ?? 0) * (shares[level]?.value ?? 0), 0) / answers;
  return { id, title, n: answers, shares: Array.from({ length: levels }, (_, level) => ({ value: share(level) })) };
}
