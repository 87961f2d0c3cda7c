import type { QualityCase } from "./quality-case.ts";

/** How well cases of different years can be linked to companies. */
export interface LinkageOverYears {
  readonly companies: number;
  /** Companies that are known by a credit code or an id. */
  readonly named: number;
  /** Companies with two years or more. */
  readonly linked: number;
  /** From each year to the next that there is. */
  readonly steps: readonly {
    readonly from: number;
    readonly to: number;
    readonly before: number;
    readonly after: number;
    /** Companies of both years. */
    readonly stayed: number;
  }[];
}

/** Counts companies over the years. Cases without a year are companies, but belong to none. */
export function linkage(cases: readonly QualityCase[]): LinkageOverYears {
  const years = new Map<number, Set<string>>();
  const yearsOf = new Map<string, Set<number>>();
  for (const { firm, coded } of cases) {
    const { year } = coded.facts.profile;
    const own = yearsOf.get(firm) ?? new Set();
    yearsOf.set(firm, own);
    if (year === null) continue;
    own.add(year);
    years.set(year, (years.get(year) ?? new Set()).add(firm));
  }
  const inOrder = [...years].toSorted(([a], [b]) => a - b);
  return {
    companies: yearsOf.size,
    named: [...yearsOf.keys()].filter((firm) => !firm.startsWith("file:")).length,
    linked: [...yearsOf.values()].filter((own) => own.size > 1).length,
    steps: inOrder.slice(1).flatMap(([to, firms], at) => {
      const [from, earlier] = inOrder[at] ?? [to, firms];
      const stayed = [...firms].filter((firm) => earlier.has(firm)).length;
      return [{ from, to, before: earlier.size, after: firms.size, stayed }];
    }),
  };
}
