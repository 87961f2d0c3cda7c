import { maturityLevels } from "../statistics/quality/scored-levels.ts";
import type { Sign, SignSource } from "./signs.ts";

/** Each of these alone is a reason to look at the answers as a whole: companies that answer with care hardly ever show it. */
const sufficient: readonly Sign[] = ["same-as-another", "conflicts", "at-random", "regular-pattern", "alternation"];

/** Together with a sign of the first kind, each of these is a second kind of evidence. */
const pairs: readonly (readonly [Sign, Sign])[] = [
  ["nearly-at-random", "one-conflict"],
  ["nearly-at-random", "inconsistent-halves"],
  ["nearly-at-random", "regardless-of-question"],
  ["regardless-of-question", "inconsistent-halves"],
];

/** One answer throughout is no sign where few questions were asked. */
const fewestSame = 12;

/**
 * Whether a person should look at the answers as a whole. Two kinds of evidence are needed that do not follow from each other, or one that
 * careful answers hardly ever show. A company that answers the same throughout is doubtful where the level is in the middle of the scale and it answered
 * much, left blank what belongs to it, or contradicts itself. At the lowest levels it takes a contradiction, as a weak company may well stand there in
 * everything; at the highest a contradiction and blanks, as a strong one may, and one slip is soon made.
 */
export function isDoubtful(signs: readonly Sign[], { levels }: Pick<SignSource, "levels">): boolean {
  const has = (sign: Sign): boolean => signs.includes(sign);
  if (sufficient.some(has) || pairs.some(([one, other]) => has(one) && has(other))) return true;
  const own = maturityLevels(levels);
  const level = own[0] ?? 0;
  if (!has("no-variation")) return false;
  if (level === 2 || level === 3) return has("gaps") || has("one-conflict") || own.length >= fewestSame;
  return has("one-conflict") && (level < 4 || has("gaps"));
}
