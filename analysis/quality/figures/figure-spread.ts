import { items } from "../../../instrument/csr/instrument.ts";
import { distributionOf } from "../../statistics/distribution-of.ts";
import { logFences } from "../../statistics/quality/fences.ts";
import { treatment, type Treatment } from "../../statistics/quality/treatment.ts";
import type { QualityCase } from "../quality-case.ts";
import { figureOf } from "./figure-values.ts";

/** How a figure is spread over the cases, and what lies far out. */
export interface FigureSpread {
  readonly itemId: string;
  /** Cases with a figure, and those of them with 0. */
  readonly n: number;
  readonly zeros: number;
  /** Outer fences of the figures above 0 on the log scale; null below ten, and where they do not vary. */
  readonly fences: { readonly lower: number; readonly upper: number } | null;
  /** Places of the cases outside. */
  readonly outside: readonly number[];
  /** What the rule of the JRC would do before the figure enters an index. It is told and not done. */
  readonly treatment: Pick<Treatment, "kind" | "treated">;
}

/** The spread of every figure that somebody gave. */
export function figureSpreads(cases: readonly QualityCase[]): readonly FigureSpread[] {
  return items.flatMap(({ id, type }) => {
    if (type !== "kpi") return [];
    const given = cases.flatMap((each, index) => {
      const value = figureOf(each, id);
      return value === null ? [] : [{ index, value }];
    });
    if (given.length === 0) return [];
    const above = given.filter(({ value }) => value > 0);
    const found = logFences(distributionOf(above.map(({ value }) => value)), "quartiles");
    const { kind, treated } = treatment(distributionOf(given.map(({ value }) => value)));
    const isOutside = (value: number): boolean => found !== null && (value < found.lower || value > found.upper);
    return [
      {
        itemId: id,
        n: given.length,
        zeros: given.length - above.length,
        fences: found === null ? null : { lower: found.lower, upper: found.upper },
        outside: above.flatMap(({ index, value }) => (isOutside(value) ? [index] : [])),
        treatment: { kind, treated },
      },
    ];
  });
}
