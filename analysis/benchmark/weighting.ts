import { mergedCategories } from "../disclosure/plan/merged-categories.ts";
import { cellBy, mergedCell, type MergedCategory, type Presence, presentIn } from "../disclosure/plan/presence.ts";
import { designEffect, effectiveSampleSize, isWeightingAdvisable } from "../statistics/weights/design-effect.ts";
import type { Margin, MarginProblem } from "../statistics/weights/margin.ts";
import { rakeTrimmed } from "../statistics/weights/trimmed-raking.ts";
import { type Dimension, dimensions, type Weighting } from "./types.ts";

/** Weights of the companies of a pool, and how they came about. */
export interface PoolWeights {
  readonly facts: Weighting;
  /** The dimensions of the margins, and the categories that were merged in them. */
  readonly by: readonly Dimension[];
  readonly categories: readonly MergedCategory[];
  /** Weight by class (`weightClass`), of a year or of the latest cases of all companies; null where they cannot be weighted. */
  readonly weightsOf: (year: string | null) => ReadonlyMap<string, number> | null;
}

/** What is wrong with margins for a benchmark. */
export type WeightingProblem = MarginProblem | { readonly code: "unknown-variable"; readonly variable: string };

/** The class of companies of one weight that a cell belongs to. */
export const weightClass = (cell: Presence["cell"], { by, categories }: Pick<PoolWeights, "by" | "categories">): string =>
  JSON.stringify(mergedCell(cellBy(cell, by), categories));

/**
 * Weights the companies to margins of the population by raking; the years each by itself, to the same margins. Small categories are merged
 * first, in the margins as well, so that every class of companies with one weight may be told of.
 */
export function weightingOf(
  presences: readonly Presence[],
  margins: readonly Margin[],
  minN: number,
): PoolWeights | { readonly problems: readonly WeightingProblem[] } {
  const unknown = margins.filter(({ variable }) => !isWeightable(variable));
  if (unknown.length > 0) return { problems: unknown.map(({ variable }) => ({ code: "unknown-variable", variable })) };
  const by = dimensions.filter((dimension) => margins.some(({ variable }) => variable === dimension));
  const categories = mergedCategories(presences, by, minN);
  const merged = margins.map((margin) => mergedMargin(margin, categories));
  const latest = weighted(presentIn(presences, []), merged, { by, categories });
  if ("problems" in latest) return latest;
  const weightsOf = (year: string | null): ReadonlyMap<string, number> | null => {
    if (year === null) return latest.weights;
    const found = weighted(
      presences.filter(({ cell }) => cell.year === year),
      merged,
      { by, categories },
    );
    return "problems" in found ? null : found.weights;
  };
  return { facts: { margins: merged.map(sharesOf), ...latest.facts }, by, categories, weightsOf };
}

const isWeightable = (variable: string): boolean => variable !== "year" && dimensions.some((dimension) => dimension === variable);

function mergedMargin({ variable, population }: Margin, categories: readonly MergedCategory[]): Margin {
  const merged = new Map<string, number>();
  for (const [category, n] of population) {
    const code = categories.find((each) => each.dimension === variable && each.members.includes(category))?.code ?? category;
    merged.set(code, (merged.get(code) ?? 0) + n);
  }
  return { variable, population: merged };
}

function sharesOf({ variable, population }: Margin): Weighting["margins"][number] {
  const total = [...population.values()].reduce((sum, n) => sum + n, 0);
  return { variable, shares: [...population].map(([code, n]) => ({ code, share: Number((n / total).toFixed(4)) })) };
}

interface Classes {
  readonly by: readonly Dimension[];
  readonly categories: readonly MergedCategory[];
}

function weighted(
  presences: readonly Presence[],
  margins: readonly Margin[],
  classes: Classes,
):
  | { readonly weights: ReadonlyMap<string, number>; readonly facts: Omit<Weighting, "margins"> }
  | { readonly problems: readonly MarginProblem[] } {
  const counts = new Map<string, { readonly categories: ReadonlyMap<string, string>; count: number }>();
  for (const { cell, n } of presences) {
    const key = weightClass(cell, classes);
    const own = Object.entries(mergedCell(cellBy(cell, classes.by), classes.categories));
    const found = counts.get(key) ?? { categories: new Map(own), count: 0 };
    counts.set(key, found);
    found.count += n;
  }
  const cells = [...counts.values()];
  const raking = rakeTrimmed(cells, margins);
  if (!raking.hasConverged) return { problems: raking.problems };
  const cases = cells.map(({ count }, at) => ({ count, weight: raking.weights[at] ?? 0 }));
  return {
    weights: new Map([...counts.keys()].map((key, at) => [key, raking.weights[at] ?? 0])),
    facts: {
      isApplied: isWeightingAdvisable(cases),
      designEffect: rounded(designEffect(cases)),
      effectiveN: rounded(effectiveSampleSize(cases)),
      trimmed: raking.trimmed,
    },
  };
}

const rounded = (value: number | null): number | null => (value === null ? null : Number(value.toFixed(2)));
