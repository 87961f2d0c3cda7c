/**
 * Longstring index: the longest run of equal answers in the order of the questionnaire.
 *
 * - 1 to the number of answers; 0 without an answer. Pass answered items only: a blank does not end a run.
 * - Source: Johnson (2005), Journal of Research in Personality 39(1), 103–129, doi:10.1016/j.jrp.2004.09.009.
 */
export function longestRun(levels: readonly number[]): number {
  let [longest, run] = [0, 0];
  for (const [at, level] of levels.entries()) {
    run = level === levels[at - 1] ? run + 1 : 1;
    longest = Math.max(longest, run);
  }
  return longest;
}
