/** How a population is divided by one variable, from a source with a date: numbers or shares of companies by category. */
export interface Margin {
  readonly variable: string;
  readonly population: ReadonlyMap<string, number>;
}

/** Companies of the same categories, one category a variable. */
export interface RakingCell {
  readonly categories: ReadonlyMap<string, string>;
  readonly count: number;
}

/** Why companies cannot be weighted to margins. */
export type MarginProblem =
  /** A margin adds up to nothing, or has a negative or unreadable number. */
  | { readonly code: "unusable-margin"; readonly variable: string }
  /** Companies without a category that the margin knows; `category` is null where they have none. */
  | { readonly code: "unknown-category"; readonly variable: string; readonly category: string | null; readonly n: number }
  /** A part of the population for which no company can stand. Merge it with another category. */
  | { readonly code: "empty-category"; readonly variable: string; readonly category: string }
  /** The margins cannot all be met by these companies. Leave one out, or merge categories. */
  | { readonly code: "no-convergence"; readonly iterations: number };

/** Population of a category as a share of its margin, 0–1; null where the margin does not know the category. */
export function populationShare({ population }: Margin, category: string): number | null {
  const found = population.get(category);
  return found === undefined ? null : found / marginTotal(population);
}

const marginTotal = (population: ReadonlyMap<string, number>): number => [...population.values()].reduce((sum, each) => sum + each, 0);

/** What keeps the cells from being weighted to the margins, as far as it can be seen beforehand. */
export function marginProblems(cells: readonly RakingCell[], margins: readonly Margin[]): readonly MarginProblem[] {
  return margins.flatMap((margin): readonly MarginProblem[] => {
    const { variable, population } = margin;
    if (!(marginTotal(population) > 0) || [...population.values()].some((each) => !(each >= 0)))
      return [{ code: "unusable-margin", variable }];
    const found = categoryCounts(cells, variable);
    const unknown = [...found].filter(([category]) => category === null || !population.has(category));
    const empty = [...population].filter(([category, each]) => each > 0 && !found.has(category));
    return [
      ...unknown.map(([category, n]) => ({ code: "unknown-category", variable, category, n }) as const),
      ...empty.map(([category]) => ({ code: "empty-category", variable, category }) as const),
    ];
  });
}

/** Companies by category of a variable; null for those without one. */
export function categoryCounts(cells: readonly RakingCell[], variable: string): ReadonlyMap<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const { categories, count } of cells) {
    const category = categories.get(variable) ?? null;
    counts.set(category, (counts.get(category) ?? 0) + count);
  }
  return counts;
}
