import { topics } from "../../instrument/csr/instrument.ts";
import { defaultTarget } from "../../instrument/scoring/priorities.ts";
import type { ScoredItem, Topic } from "../../instrument/types.ts";
import { levelsOf } from "../benchmark/answer-shares.ts";
import type { Benchmark, Figure, GroupNeeds, ItemDistribution, TopicNeed } from "../benchmark/types.ts";
import { protectedFigure, shareDecimalsFor } from "../disclosure/minimum-counts.ts";
import { groupKey } from "../disclosure/plan/presence.ts";
import { shareInterval, withInterval } from "../disclosure/published-interval.ts";

/** How many companies of a group fall short of the usual target of a question. */
export interface ItemNeed {
  readonly item: ScoredItem;
  /** Companies that answered it. */
  readonly n: number | null;
  /** Share 0–1 of them below the target, as far as the published answers tell. */
  readonly below: Figure;
  /** The step after the one on which most of those stand that are below the target; null where that is not told. */
  readonly next: number | null;
}

/** A topic that companies of a group lack, with its questions, the one that most fall short of first. */
export interface TrainingNeed {
  readonly topic: Topic;
  readonly need: TopicNeed;
  readonly items: readonly ItemNeed[];
}

/** What a group needs training in: topics by the share of companies that lack them, withheld ones last, ties in the order of the questionnaire. */
export function trainingOf({ breakdowns }: Benchmark, needs: GroupNeeds): readonly TrainingNeed[] {
  const group = breakdowns.flatMap(({ groups }) => groups).find(({ cell }) => groupKey(cell) === groupKey(needs.cell));
  const answers = new Map(group?.items.map((item) => [item.itemId, item]));
  return needs.topics
    .flatMap((need) => {
      const topic = topics.find(({ id }) => id === need.topicId);
      return topic === undefined ? [] : [{ topic, need, items: itemNeeds(topic, answers) }];
    })
    .toSorted((a, b) => (b.need.lacking.value ?? -1) - (a.need.lacking.value ?? -1));
}

const itemNeeds = ({ items }: Topic, answers: ReadonlyMap<string, ItemDistribution>): readonly ItemNeed[] =>
  items
    .flatMap((item) => {
      const given = answers.get(item.id);
      return item.type === "kpi" || given === undefined || given.n === 0 ? [] : [itemNeed(item, given)];
    })
    .toSorted((a, b) => (b.below.value ?? -1) - (a.below.value ?? -1));

function itemNeed(item: ScoredItem, { n, shares }: ItemDistribution): ItemNeed {
  const target = defaultTarget[item.type];
  const steps = levelsOf(item).map((level, at) => ({ level, share: shares[at]?.value ?? null }));
  const [under, from] = [steps.filter(({ level }) => level < target), steps.filter(({ level }) => level >= target)];
  const below = total(under) ?? rest(total(from));
  const most = total(under) === null ? undefined : under.toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0))[0];
  const after = steps.find(({ level }) => most !== undefined && level > most.level)?.level ?? null;
  return { item, n, below: shareOf(below, n), next: most === undefined || most.share === 0 ? null : after };
}

/** Shares that add up to everybody, without those that are withheld: then their sum is not told. */
const total = (steps: readonly { readonly share: number | null }[]): number | null =>
  steps.some(({ share }) => share === null) ? null : steps.reduce((sum, { share }) => sum + (share ?? 0), 0);

const rest = (share: number | null): number | null => (share === null ? null : 1 - share);

function shareOf(share: number | null, n: number | null): Figure {
  if (share === null || n === null) return protectedFigure;
  const value = Math.min(1, Math.max(0, Number(share.toFixed(shareDecimalsFor(n)))));
  return withInterval({ value }, shareInterval(Math.round(value * n), n));
}
