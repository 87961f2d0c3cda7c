/** How far a respondent jumps between the ends of the scale. */
export interface Alternation {
  /** Share of the steps from one answer to the next that cross the whole scale, 0–1; null below two answers. */
  readonly share: number | null;
  /** Answers in the longest 4-0-4-0 run; 0 where there is none. */
  readonly longest: number;
}

/** Jumps from one end of the scale to the other, such as 4-0-4-0. Pass answered items only, in the order of the questionnaire. */
export function alternation(levels: readonly number[], scale = 4): Alternation {
  const jumps = levels.slice(1).map((level, at) => Math.abs(level - (levels[at] ?? level)) === scale);
  let [longest, run] = [0, 0];
  for (const isJump of jumps) {
    run = isJump ? run + 1 : 0;
    longest = Math.max(longest, run === 0 ? 0 : run + 1);
  }
  return { share: jumps.length === 0 ? null : jumps.filter(Boolean).length / jumps.length, longest };
}
