/** A source of chance: every call gives the next number between 0 and 1, both excluded. */
export type Random = () => number;

const modulus = 2_147_483_647;

/**
 * Seeded source of chance, the "minimal standard" of Park and Miller:
 *
 *     x ← 16807·x mod (2³¹ − 1),   u = x / (2³¹ − 1)
 *
 * - Exact in doubles, so R and Python draw the same numbers from the same seed.
 * - Good for resampling; not for secrets.
 * - Any whole number is a seed. 0 and its multiples of 2³¹ − 1 would stay at 0 for ever and stand for 1.
 * - Source: Park and Miller (1988), Communications of the ACM 31(10), 1192–1201, doi:10.1145/63039.63042.
 */
export function seededRandom(seed: number): Random {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`The seed is ${seed}. Use a whole number.`);
  let state = ((seed % modulus) + modulus) % modulus || 1;
  return () => {
    // The remainder by a rounded quotient, exact for such numbers and faster than `%` of doubles.
    const product = 16_807 * state;
    state = product - Math.floor(product / modulus) * modulus;
    return state / modulus;
  };
}
