import { solve, type Constraint } from "yalps";

/** Σ coefficient·unknown = value. */
export interface Equation {
  readonly coefficients: ReadonlyMap<string, number>;
  readonly value: number;
}

/** What an unknown can be; infinite where nothing limits it. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Unknowns of 0 and more that obey equations, some of them within limits of their own. */
export interface Unknowns {
  readonly ids: readonly string[];
  readonly equations: readonly Equation[];
  readonly limits: ReadonlyMap<string, Bounds>;
}

/** The best value of one unknown, and values of all of them with which it is reached. */
export interface Optimum {
  readonly value: number;
  readonly solution: ReadonlyMap<string, number>;
}

/** Results within this of a whole number are that number: the solver works to about 1e-8. */
const accuracy = 1e-6;

/**
 * The least or the greatest value that one unknown can have, by linear programming; infinite where nothing limits it.
 * Null where the solver finds no answer: who asks whether a cell is safe must then take it as unsafe.
 */
export function optimumOf(id: string, unknowns: Unknowns, direction: "minimize" | "maximize"): Optimum | null {
  const { ids, equations, limits } = unknowns;
  // Unknowns are counted from their lower limits, which saves the solver a row for each.
  const lowOf = (unknown: string): number => limits.get(unknown)?.low ?? 0;
  const rows = new Map<string, Constraint>(
    equations.map(({ coefficients, value }, at) => {
      const least = [...coefficients].reduce((sum, [unknown, coefficient]) => sum + coefficient * lowOf(unknown), 0);
      return [`equation ${at}`, { equal: value - least }];
    }),
  );
  const variables = new Map(ids.map((unknown) => [unknown, new Map<string, number>()]));
  for (const [at, { coefficients }] of equations.entries())
    for (const [unknown, coefficient] of coefficients) variables.get(unknown)?.set(`equation ${at}`, coefficient);
  for (const [limited, { low, high }] of limits) {
    if (!Number.isFinite(high)) continue;
    rows.set(`limit ${limited}`, { max: high - low });
    variables.get(limited)?.set(`limit ${limited}`, 1);
  }
  variables.get(id)?.set("objective", 1);
  const { status, result, variables: solved } = solve({ direction, objective: "objective", constraints: rows, variables });
  if (status === "unbounded" && direction === "maximize") return { value: Number.POSITIVE_INFINITY, solution: new Map() };
  if (status !== "optimal") return null;
  const above = new Map(solved);
  const solution = new Map(ids.map((unknown) => [unknown, tidy(lowOf(unknown) + (above.get(unknown) ?? 0))]));
  return { value: tidy(lowOf(id) + result), solution };
}

function tidy(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) < accuracy ? whole : value;
}
