import { agreementOf, type ComparedAnswers, copyBits, leastAgreement, type Readers } from "../statistics/quality/copied-answers.ts";

/** Another company's case with the same answers. */
export interface Copy {
  /** Place of the other case in the list. */
  readonly index: number;
  /** Share of the items that both answered and answered alike, 0–1. */
  readonly agreement: number;
}

interface Answering extends ComparedAnswers {
  readonly firm: string;
}

/** Fewer bits than these prove no copy, however few pairs there are. */
const leastBits = 12;

/** Bits beyond those that the number of pairs takes up: about one pool in two would hold a pair that is alike by chance, were the model exact. */
const beyondPairs = 1;

/** Up to so many cases every pair is looked at; beyond, those that agree in a whole half of the questions. */
const mostForAllPairs = 1500;

/** Larger groups that agree in half of the questions all answer the same everywhere. */
const mostAlike = 40;

/** The copies of each case among those of other companies, by place of the case; cases without a copy are absent. */
export function copiesAmong(cases: readonly Answering[], readers: Readers): ReadonlyMap<number, readonly Copy[]> {
  const needed = Math.max(leastBits, Math.log2((cases.length * (cases.length - 1)) / 2) + beyondPairs);
  const found = new Map<number, Copy[]>();
  const add = (from: number, copy: Copy): void => {
    found.set(from, [...(found.get(from) ?? []), copy]);
  };
  for (const [first, second] of candidates(cases)) {
    const [one, other] = [cases[first], cases[second]];
    if (one === undefined || other === undefined || one.firm === other.firm) continue;
    const agreement = agreementOf(one.levels, other.levels);
    if (agreement === null || agreement < leastAgreement) continue;
    const bits = Math.min(copyBits(one, other, readers) ?? 0, copyBits(other, one, readers) ?? 0);
    if (bits < needed) continue;
    add(first, { index: second, agreement });
    add(second, { index: first, agreement });
  }
  return found;
}

function* candidates(cases: readonly Answering[]): Generator<readonly [number, number]> {
  if (cases.length > mostForAllPairs) {
    yield* alikeInHalf(cases);
    return;
  }
  for (let second = 1; second < cases.length; second += 1) for (let first = 0; first < second; first += 1) yield [first, second];
}

/** Pairs with the same answers to every second item, or to the first or second half of them. */
function* alikeInHalf(cases: readonly Answering[]): Generator<readonly [number, number]> {
  const halves: readonly ((place: number, items: number) => boolean)[] = [
    (place) => place % 2 === 0,
    (place) => place % 2 === 1,
    (place, items) => place < items / 2,
    (place, items) => place >= items / 2,
  ];
  const seen = new Set<string>();
  for (const isInHalf of halves) {
    const groups = new Map<string, number[]>();
    for (const [index, { levels }] of cases.entries()) {
      const key = levels.map((level, place) => (isInHalf(place, levels.length) ? (level ?? "") : "-")).join();
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [index]);
      else group.push(index);
    }
    for (const group of groups.values()) if (group.length > 1 && group.length <= mostAlike) yield* pairsOnce(group, seen);
  }
}

function* pairsOnce(group: readonly number[], seen: Set<string>): Generator<readonly [number, number]> {
  for (const [at, second] of group.entries()) {
    for (const first of group.slice(0, at)) {
      const key = `${first} ${second}`;
      if (!seen.has(key)) yield [first, second];
      seen.add(key);
    }
  }
}
