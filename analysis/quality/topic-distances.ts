import { topics } from "../../instrument/csr/instrument.ts";
import { distributionOf } from "../statistics/distribution-of.ts";
import { mean } from "../statistics/mean.ts";
import { mahalanobis } from "../statistics/quality/mahalanobis.ts";
import { scoredLevels, scoredPlaces } from "../statistics/quality/scored-levels.ts";
import type { QualityCase } from "./quality-case.ts";

/** How far a case lies from the middle of all in the mean levels of its topics. */
export interface TopicDistance {
  /** D², about the number of topics for an ordinary case. */
  readonly squared: number;
  /** Chance of so far a distance, were the means normal. */
  readonly p: number;
}

/**
 * Mahalanobis distances of the cases over the means of the topics, in the order of the cases; null for a case without an answer in some topic. Null
 * altogether below five cases a topic.
 */
export function topicDistances(cases: readonly QualityCase[]): readonly (TopicDistance | null)[] | null {
  const rows = cases.map(({ coded }) => topicMeans(scoredLevels(coded.answers)));
  const complete = rows.flatMap((row, index) => (row === null ? [] : [{ row, index }]));
  const found = mahalanobis(complete.map(({ row }) => row));
  if (found === null) return null;
  const byCase = new Map(complete.map(({ index }, place) => [index, found[place] ?? null]));
  return rows.map((_, index) => byCase.get(index) ?? null);
}

function topicMeans(levels: readonly (number | null)[]): readonly number[] | null {
  const means = topics.map((_, topic) => {
    const own = levels.flatMap((level, place) => (level !== null && scoredPlaces[place]?.topic === topic ? [level] : []));
    return mean(distributionOf(own));
  });
  const known = means.filter((each) => each !== null);
  return known.length < means.length ? null : known;
}
