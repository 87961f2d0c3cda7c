import { shareInterval, withInterval } from "./published-interval.ts";
import type { Figure } from "../benchmark/types.ts";
import { protectedFigure, publishedShare, type MinimumCounts } from "./minimum-counts.ts";

/** How the companies of a group spread over the answers to one question. */
export interface AnswerCounts {
  /** Companies by answer, in the order of the scale. */
  readonly counts: readonly number[];
  /** Whether the question is about a legal or critical duty. */
  readonly duty: boolean;
}

/**
 * Shares of the answers to one question. A share of 0 or 100 % says something of every single company: it is published from
 * twice the minimum count upwards, and never for a legal or critical duty. As the shares of a question add up to 1, shares
 * that are withheld must not add up to nothing: then the smallest of the others is withheld too, with the same reason.
 */
export function publishedShares({ counts, duty }: AnswerCounts, minimum: MinimumCounts): readonly Figure[] {
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n > 0 && n < minimum.mean) return counts.map(() => protectedFigure);
  const withheld = n === 0 || (!duty && n >= minimum.extremeShare) ? new Set<number>() : withheldAnswers(counts, n);
  return counts.map((count, answer) =>
    withheld.has(answer)
      ? { value: null, suppressed: "extreme-share" }
      : withInterval(publishedShare(n === 0 ? null : count / n, n, minimum.mean), shareInterval(count, n)),
  );
}

function withheldAnswers(counts: readonly number[], n: number): ReadonlySet<number> {
  const withheld = new Set(counts.flatMap((count, answer) => (count === 0 || count === n ? [answer] : [])));
  const hidden = [...withheld].reduce((sum, answer) => sum + (counts[answer] ?? 0), 0);
  if (withheld.size === 0 || hidden > 0) return withheld;
  const smallest = Math.min(...counts.filter((count) => count > 0));
  return withheld.add(counts.indexOf(smallest));
}
