import { scoredItems, topics } from "../../instrument/csr/instrument.ts";
import type { ScoredItem } from "../../instrument/types.ts";
import type { AnswerCount, CellCount, TopicCount } from "../dataset/engine.ts";
import { publishedCount, publishedShare, type MinimumCounts } from "../disclosure/minimum-counts.ts";
import { publishedShares } from "../disclosure/published-shares.ts";
import type { Completeness, ItemDistribution, RedFlags } from "./types.ts";

/** Levels in the order of the published shares: maturity 0–4; compliance no, attention, yes. */
export const levelsOf = ({ type }: ScoredItem): readonly number[] => (type === "maturity" ? [0, 1, 2, 3, 4] : [0, 2, 4]);

/** How one group answered every scored item, in the order of the questionnaire. */
export function itemDistributions(answers: readonly AnswerCount[], minimum: MinimumCounts): readonly ItemDistribution[] {
  return scoredItems.map((item) => {
    const own = answers.filter(({ itemId }) => itemId === item.id);
    const counts = levelsOf(item).map((level) => total(own.filter((answer) => answer.level === level)));
    const companies = (outcome: AnswerCount["outcome"]): number | null =>
      publishedCount(total(own.filter((a) => a.outcome === outcome)), minimum.mean);
    const [n, na, missing] = [companies("scored"), companies("na"), companies("missing")];
    // The three add up to the group, so that one alone could be worked out from the others.
    const isOpen = n !== null && na !== null && missing !== null;
    return {
      itemId: item.id,
      n,
      na: isOpen ? na : null,
      missing: isOpen ? missing : null,
      shares: publishedShares({ counts, duty: item.tier !== null }, minimum),
    };
  });
}

const total = (answers: readonly AnswerCount[]): number => answers.reduce((sum, { n }) => sum + n, 0);

/**
 * Red flags of one group. The share with a red flag on a duty is the share of "no" among the published answers, so that
 * nothing is said here that is withheld there; the share with any flag obeys the rule for duties as well.
 */
export function redFlagsOf({ n, flagged }: CellCount, items: readonly ItemDistribution[], minimum: MinimumCounts): RedFlags {
  const duties = new Set(scoredItems.filter(({ tier }) => tier !== null).map(({ id }) => id));
  const [any = publishedShare(null, n, minimum.mean)] = publishedShares({ counts: [flagged, n - flagged], duty: true }, minimum);
  return {
    n: publishedCount(n, minimum.mean),
    any,
    items: items.flatMap(({ itemId, n: answered, shares: [no] }) =>
      duties.has(itemId) && no !== undefined ? [{ itemId, n: answered, share: no }] : [],
    ),
  };
}

/** Answered share of the questions of every topic. It describes the data and not the companies, so that 100 % may be said. */
export function completenessOf(counts: readonly TopicCount[], minimum: MinimumCounts): readonly Completeness[] {
  return topics.map(({ id, area }) => {
    const own = counts.find(({ topicId }) => topicId === id);
    const n = own?.n ?? 0;
    const share = own === undefined || own.applicable === 0 ? null : own.answered / own.applicable;
    return { areaId: area, topicId: id, n: publishedCount(n, minimum.mean), answered: publishedShare(share, n, minimum.mean) };
  });
}
