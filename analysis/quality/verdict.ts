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
  ["no-variation", "one-conflict"],
];

/** One answer throughout is no sign at the ends of the scale, and none where few questions were asked. */
const fewestSame = 12;

/**
 * Whether a person should look at the answers as a whole. Two kinds of evidence are needed that do not follow from each other, or one that
 * careful answers hardly ever show. A company that answers the same throughout is doubtful only where that level is no end of the scale,
 * where it contradicts itself as well, or where it claims level 2 or more and leaves blank what belongs to it: a weak company may well stand at the lowest
 * level everywhere.
 */
export function isDoubtful(signs: readonly Sign[], { levels }: Pick<SignSource, "levels">): boolean {
  const has = (sign: Sign): boolean => signs.includes(sign);
  if (sufficient.some(has) || pairs.some(([one, other]) => has(one) && has(other))) return true;
  const own = maturityLevels(levels);
  const level = own[0] ?? 0;
  if (!has("no-variation") || level < 2) return false;
  return has("gaps") || (level < 4 && own.length >= fewestSame);
}
