/** The longest stretch of answers in which a pattern comes again and again. */
export interface RepeatedPattern {
  /** Answers after which the pattern begins anew: 2 for 3-1-3-1, 5 for 0-1-2-3-4. */
  readonly period: number;
  /** Answers of the stretch. */
  readonly answers: number;
  /** How unlikely the stretch is by chance, in bits, less what comes from looking in many places; below 0 it is nothing. */
  readonly bits: number;
}

/** Longer patterns are no longer clicked by hand. */
const longestPeriod = 8;

/**
 * Looks for zigzags and staircases: answers that repeat what was answered some items before, although the answer changes from item to item.
 * Every change that the pattern foretells counts as unlikely as the level is rare with this respondent:
 *
 *     B = Σ −log₂ p(xᵢ) − log₂(7n)      over the stretch with xᵢ = xᵢ₋ₚ, where xᵢ ≠ xᵢ₋₁
 *
 * Runs of one answer count nothing here; `longestRun` sees them. Null below eight answers.
 *
 * @param levels answered items only, in the order of the questionnaire
 */
export function repeatedPattern(levels: readonly number[]): RepeatedPattern | null {
  if (levels.length < 8) return null;
  const rarity = rarityOf(levels);
  let best: RepeatedPattern = { period: 0, answers: 0, bits: -Infinity };
  const places = Math.log2((longestPeriod - 1) * levels.length);
  for (let period = 2; period <= longestPeriod; period += 1) {
    let [matched, bits] = [0, 0];
    for (let at = period; at < levels.length; at += 1) {
      const level = levels[at] ?? 0;
      if (level !== levels[at - period]) [matched, bits] = [0, 0];
      else {
        matched += 1;
        if (level !== levels[at - 1]) bits += rarity.get(level) ?? 0;
        if (bits - places > best.bits) best = { period, answers: matched + period, bits: bits - places };
      }
    }
  }
  return best;
}

function rarityOf(levels: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const level of levels) counts.set(level, (counts.get(level) ?? 0) + 1);
  return new Map([...counts].map(([level, count]) => [level, Math.log2(levels.length / count)]));
}
