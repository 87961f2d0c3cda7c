/** A seeded source of random numbers with the draws that the samples need. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Uniform in [low, high). */
  between(low: number, high: number): number;
  /** A whole number from low to high, both included. */
  whole(low: number, high: number): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  normal(mean: number, sd: number): number;
  /** A positive figure whose logarithm is normal: half of the draws lie below the median. */
  logNormal(median: number, sdOfLog: number): number;
  pick<Value>(values: readonly Value[]): Value;
  /** One of several values, each as likely as its share says; the shares need not add up to 1. */
  weighted<Value>(values: readonly (readonly [value: Value, share: number])[]): Value;
  /** The values in random order. */
  shuffled<Value>(values: readonly Value[]): readonly Value[];
}

/** Changing it changes every sample. */
const seed = "sme-csr samples 1";

/**
 * The source for one matter, such as `random("answers", "firm 7", 2024)`. Each matter has a stream of its own, so that a further draw
 * in one place leaves all other places as they were.
 */
export function random(...matter: readonly (string | number)[]): Random {
  const next = mulberry32(hash([seed, ...matter].join("|")));
  const between = (low: number, high: number): number => low + (high - low) * next();
  const whole = (low: number, high: number): number => Math.floor(between(low, high + 1));
  const normal = (mean: number, sd: number): number => mean + sd * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const pick = <Value>(values: readonly Value[]): Value => at(values, whole(0, values.length - 1));
  return {
    next,
    between,
    whole,
    chance: (probability) => next() < probability,
    normal,
    logNormal: (median, sdOfLog) => median * Math.exp(normal(0, sdOfLog)),
    pick,
    weighted: (values) => {
      let rest = next() * values.reduce((sum, [, share]) => sum + share, 0);
      const index = values.findIndex(([, share]) => (rest -= share) < 0);
      return at(values, index < 0 ? values.length - 1 : index)[0];
    },
    shuffled: (values) => {
      const keyed = values.map((value) => [next(), value] as const);
      return keyed.toSorted(([a], [b]) => a - b).map(([, value]) => value);
    },
  };
}

function at<Value>(values: readonly Value[], index: number): Value {
  const value = values[index];
  if (value === undefined) throw new Error("There is nothing to pick from.");
  return value;
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, uniform in [0, 1). */
function mulberry32(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** FNV-1a over the UTF-16 units of a text. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value;
}
