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
  /** An unknown that is not named is 0. */
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
  const rows = new Map<string, Constraint>(equations.map(({ value }, at) => [`equation ${at}`, { equal: value }]));
  for (const [limited, { low, high }] of limits)
    rows.set(`limit ${limited}`, Number.isFinite(high) ? { min: low, max: high } : { min: low });
  const variables = new Map(
    ids.map((unknown) => {
      const terms = new Map(equations.map(({ coefficients }, at) => [`equation ${at}`, coefficients.get(unknown) ?? 0]));
      if (limits.has(unknown)) terms.set(`limit ${unknown}`, 1);
      if (unknown === id) terms.set("objective", 1);
      return [unknown, new Map([...terms].filter(([, coefficient]) => coefficient !== 0))];
    }),
  );
  const { status, result, variables: solved } = solve({ direction, objective: "objective", constraints: rows, variables });
  if (status === "unbounded" && direction === "maximize") return { value: Number.POSITIVE_INFINITY, solution: new Map() };
  if (status !== "optimal") return null;
  return { value: tidy(result), solution: new Map(solved.map(([unknown, value]) => [unknown, tidy(value)])) };
}

function tidy(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) < accuracy ? whole : value;
}
