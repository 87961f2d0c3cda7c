import { correlation } from "../correlation.ts";

/** Below this many topics two halves say little of a respondent. */
const fewestTopics = 10;

/**
 * Even–odd consistency of one respondent: the correlation, over topics, of the mean of the odd and the mean of the even items, stepped
 * up to the full length (Spearman–Brown):
 *
 *     c = 2r / (1 + r), not below −1
 *
 * - −1 to 1; an attentive respondent is near 1. R's `careless` up to 1.1 has this sign, from 1.2 on the opposite one.
 * - Topics with fewer than two answers say nothing. Null below ten topics, or where a half does not vary.
 * - Source: Johnson (2005), Journal of Research in Personality 39(1), 103–129.
 *
 * @param topics the answered levels of every topic, in the order of the questionnaire
 */
export function evenOddConsistency(topics: readonly (readonly number[])[], atLeast = fewestTopics): number | null {
  const usable = topics.filter((levels) => levels.length > 1);
  if (usable.length < atLeast) return null;
  const half = (rest: number) => (levels: readonly number[]) => average(levels.filter((_, at) => at % 2 === rest));
  const r = correlation(usable.map(half(0)), usable.map(half(1)));
  if (r === null) return null;
  return r <= -1 / 3 ? -1 : (2 * r) / (1 + r);
}

const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
