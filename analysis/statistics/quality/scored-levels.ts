import { csr, items, scoredItems } from "../../../instrument/csr/instrument.ts";
import { answerOfCode, type CodedAnswers } from "../../../instrument/scoring/coded/answer-code.ts";
import { complianceLevels } from "../../../instrument/scoring/pool.ts";

/**
 * How a case answered the scored items, in the order of the questionnaire: 0–4 for a practice; 4, 2 or 0 for a duty that is met, partly met or not
 * met; `null` for anything else.
 */
export type ScoredLevels = readonly (number | null)[];

/** A scored item by what places it among the others. */
export interface ScoredPlace {
  readonly isMaturity: boolean;
  readonly area: number;
  /** Places of the items of a topic are the same number. */
  readonly topic: number;
}

const topicIds = csr.areas.flatMap((area) => area.topics.map(({ id }) => id));

/** Of every scored item, in the order of the questionnaire. */
export const scoredPlaces: readonly ScoredPlace[] = scoredItems.map(({ type, area, topic }) => ({
  isMaturity: type === "maturity",
  area: csr.areas.findIndex(({ id }) => id === area),
  topic: topicIds.indexOf(topic),
}));

const positions = scoredItems.map(({ id }) => items.findIndex((item) => item.id === id));

const levelOfCode = Array.from({ length: 64 }, (_, code): number | null => {
  const answer = answerOfCode(code);
  if (answer?.kind === "level") return answer.level;
  return answer?.kind === "compliance" ? complianceLevels[answer.state] : null;
});

/** The levels of coded answers. */
export const scoredLevels = ({ codes }: Pick<CodedAnswers, "codes">): ScoredLevels =>
  positions.map((position) => levelOfCode[codes[position] ?? 0] ?? null);

/** The evidence grades of the scored items, 0–4; `null` for none. */
export const scoredEvidence = ({ evidence }: Pick<CodedAnswers, "evidence">): readonly (number | null)[] =>
  positions.map((position) => ((evidence[position] ?? 0) === 0 ? null : (evidence[position] ?? 0) - 1));

const practices = scoredPlaces.flatMap(({ isMaturity }, place) => (isMaturity ? [place] : []));

/** The levels of the maturity items alone, blanks left out. */
export function maturityLevels(levels: ScoredLevels): readonly number[] {
  const own: number[] = [];
  for (const place of practices) {
    const level = levels[place] ?? null;
    if (level !== null) own.push(level);
  }
  return own;
}

/** The levels of the maturity items by topic, blanks left out. */
export function levelsByTopic(levels: ScoredLevels): readonly (readonly number[])[] {
  const topics: number[][] = topicIds.map(() => []);
  for (const [place, level] of levels.entries()) {
    const { isMaturity, topic } = scoredPlaces[place] ?? { isMaturity: false, topic: -1 };
    if (level !== null && isMaturity) topics[topic]?.push(level);
  }
  return topics;
}
