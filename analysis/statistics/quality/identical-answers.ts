/** One case's answers, level by item, in any order. */
export interface AnsweredCase {
  readonly id: string;
  readonly levels: ReadonlyMap<string, number>;
}

/** Below this many answers two companies may well agree in all. */
const fewestAnswers = 20;

/**
 * Groups of cases that answered the same items, all with the same levels: copies of one file, or of one another. Cases and groups come
 * in the order given. Cases with fewer than 20 answers are not compared.
 */
export function identicalAnswers(cases: readonly AnsweredCase[], atLeast = fewestAnswers): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const { id, levels } of cases) {
    if (levels.size < atLeast) continue;
    const key = JSON.stringify([...levels].toSorted(([a], [b]) => (a < b ? -1 : 1)));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [id]);
    else group.push(id);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
