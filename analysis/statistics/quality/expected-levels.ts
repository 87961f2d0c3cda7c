import type { AnswerNorms } from "./answer-norms.ts";
import { type ScoredLevels, scoredPlaces } from "./scored-levels.ts";

/** An answer to a maturity item beside what the others make of it. */
export interface ExpectedLevel {
  readonly place: number;
  readonly level: number;
  /** Level that the norm of the item and all other answers of the company let expect; may lie outside 0–4. */
  readonly expected: number;
}

/** Answers without which a company shows no way of answering of its own. */
const fewestAnswers = 8;

/** Answers that stand for the mean of the level above: the smaller a group, the nearer its effect is to none. */
const shrinkage = { own: 0.5, area: 1.5, topic: 2 } as const;

/**
 * What an attentive company would answer to each maturity item, judged by its other answers: the norm of the item, and how far the company
 * stands above or below the norms in all, in the area and in the topic, each without the item itself.
 *
 *     μᵢ = mᵢ + p₋ᵢ + a₋ᵢ + t₋ᵢ
 *
 * Null below eight answers.
 */
export function expectedLevels(levels: ScoredLevels, { easiness }: AnswerNorms): readonly ExpectedLevel[] | null {
  const own: { readonly place: number; readonly level: number; readonly above: number; readonly area: number; readonly topic: number }[] =
    [];
  const areas = new Map<number, Group>();
  const topics = new Map<number, Group>();
  const all: Group = { sum: 0, answers: 0 };
  for (const [place, level] of levels.entries()) {
    const { isMaturity, area, topic } = scoredPlaces[place] ?? nowhere;
    if (level === null || !isMaturity) continue;
    const above = level - (easiness[place] ?? 0);
    own.push({ place, level, above, area, topic });
    for (const group of [all, groupOf(areas, area), groupOf(topics, topic)]) {
      group.sum += above;
      group.answers += 1;
    }
  }
  if (own.length < fewestAnswers) return null;
  return own.map(({ place, level, above, area, topic }) => {
    const company = (all.sum - above) / (all.answers - 1 + shrinkage.own) + middle * (shrinkage.own / (all.answers - 1 + shrinkage.own));
    const inArea = without(groupOf(areas, area), { above, expected: company, shrink: shrinkage.area });
    const inTopic = without(groupOf(topics, topic), { above, expected: company + inArea, shrink: shrinkage.topic });
    return { place, level, expected: (easiness[place] ?? 0) + company + inArea + inTopic };
  });
}

interface Group {
  sum: number;
  answers: number;
}

/** Middle of the scale, towards which a company of few answers is drawn. */
const middle = 2;

const nowhere = { isMaturity: false, area: -1, topic: -1 } as const;

function groupOf(groups: Map<number, Group>, key: number): Group {
  const found = groups.get(key) ?? { sum: 0, answers: 0 };
  groups.set(key, found);
  return found;
}

/** Effect of a group as its other answers show it. */
function without(
  { sum, answers }: Group,
  { above, expected, shrink }: { readonly above: number; readonly expected: number; readonly shrink: number },
): number {
  const others = answers - 1;
  return others === 0 ? 0 : (sum - above - others * expected) / (others + shrink);
}
