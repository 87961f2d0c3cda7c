import { poolOf, askedSize } from "../../../instrument/scoring/pool.ts";
import { rollUp, type Scores } from "../../../instrument/scoring/roll-up.ts";
import { sizeClassOf } from "../../../instrument/size.ts";
import type { Assessment, Instrument, ScoredItem } from "../../../instrument/types.ts";

/**
 * Ids of the scored items that two versions of the questionnaire have in common, in the order of the first. An item whose kind
 * of answer changed is not the same item, even under the same id.
 */
export function bridgeItems(one: Instrument, other: Instrument): readonly string[] {
  const kinds = new Map(scoredItemsOf(other).map(({ id, type }) => [id, type]));
  return scoredItemsOf(one).flatMap(({ id, type }) => (kinds.get(id) === type ? [id] : []));
}

const scoredItemsOf = ({ areas }: Instrument): readonly ScoredItem[] =>
  areas.flatMap(({ topics }) => topics.flatMap(({ items }) => items.filter((item) => item.type !== "kpi")));

/**
 * Bridge score: the scores of an assessment over the common items of two versions alone. Where the questionnaire changed so much
 * that its scores do not compare, the bridge scores of both versions do; they are drawn as a dotted line across the break.
 *
 * - 0–100, unrounded, by the instrument's own rules for missing and inapplicable answers, applied to the common items.
 * - Both years take weights from the same instrument: pass the same one for all of them.
 *
 * @param itemIds what `bridgeItems` gives
 */
export function bridgeScore(instrument: Instrument, assessment: Assessment, itemIds: readonly string[]): Scores {
  const common = new Set(itemIds);
  const pool = poolOf(instrument, assessment, askedSize(assessment.profile, sizeClassOf(assessment.profile)));
  return rollUp(instrument, { ...pool, applicable: pool.applicable.filter(({ item }) => common.has(item.id)) }, assessment, "leave-out");
}
