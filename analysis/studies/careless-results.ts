import { chiSquareQuantile } from "../statistics/distributions/chi-square.ts";
import { type CarelessSign, carelessSigns } from "../statistics/quality/careless-signs.ts";
import { longestRun } from "../statistics/quality/longest-run.ts";
import { mahalanobis } from "../statistics/quality/mahalanobis.ts";
import { responseVariability } from "../statistics/quality/response-variability.ts";
import { completeRows, type ItemAnswers } from "./item-results.ts";

/** Who gave the answers of a row: its number in the table, and the company where the table names it. */
export interface Respondent {
  readonly row: number;
  readonly firm: string | null;
}

/** A respondent with signs of careless answers. A person decides what they mean. */
export interface CarelessCase extends Respondent {
  readonly answered: number;
  readonly longstring: number;
  readonly irv: number | null;
  readonly signs: readonly (CarelessSign | "far-from-others")[];
}

/** Signs of careless answers, under the names of `stats_golden.json`. Lists of all rows are in the order of the table. */
export interface CarelessResults {
  readonly longstring: readonly number[];
  /** How many rows have a longest run of so many equal answers. */
  readonly longstring_table: Readonly<Record<string, number>>;
  readonly irv: readonly (number | null)[];
  readonly irv_first5: readonly (number | null)[];
  readonly mahal_chi2_999: number;
  /** Null below five complete rows an item, and where items determine each other. */
  readonly mahal_flagged: readonly (string | number)[] | null;
  /** The three largest distances, and whose they are. */
  readonly mahal_top3: readonly number[] | null;
  readonly mahal_top3_firm: readonly (string | number)[] | null;
  readonly cases: readonly CarelessCase[];
}

/** Distances beyond this share of an ordinary population are told. */
const usual = 0.999;

/**
 * Looks for careless answers. Who is told by name is told by the number of the row where there is no name.
 *
 * @param respondents one a row
 */
export function carelessnessOf({ rows, scale, names }: ItemAnswers, respondents: readonly Respondent[]): CarelessResults {
  const answered = rows.map((row) => row.filter((answer) => answer !== null));
  const runs = answered.map(longestRun);
  const limit = chiSquareQuantile(usual, names.length);
  const distances = distancesOf(rows);
  const far = new Set([...(distances ?? [])].filter(([, squared]) => squared > limit).map(([index]) => index));
  const nameOf = (index: number): string | number => respondents[index]?.firm ?? respondents[index]?.row ?? index;
  const top = distances === null ? null : [...distances].toSorted((a, b) => b[1] - a[1]).slice(0, 3);
  const variability = answered.map(responseVariability);
  return {
    longstring: runs,
    longstring_table: tableOf(runs),
    irv: variability,
    irv_first5: variability.slice(0, 5),
    mahal_chi2_999: limit,
    mahal_flagged: distances === null ? null : [...far].map(nameOf),
    mahal_top3: top?.map(([, squared]) => squared) ?? null,
    mahal_top3_firm: top?.map(([index]) => nameOf(index)) ?? null,
    cases: answered.flatMap((answers, index): readonly CarelessCase[] => {
      const found = carelessSigns([answers], scale[1] - scale[0]);
      const signs = [...found.signs, ...(far.has(index) ? (["far-from-others"] as const) : [])];
      const respondent = respondents[index];
      if (signs.length === 0 || respondent === undefined) return [];
      return [{ ...respondent, answered: found.answered, longstring: found.longestRun, irv: found.variability, signs }];
    }),
  };
}

/** Squared Mahalanobis distances of the complete rows, by place of the row. */
function distancesOf(rows: ItemAnswers["rows"]): ReadonlyMap<number, number> | null {
  const places = rows.flatMap((row, index) => (row.includes(null) ? [] : [index]));
  const found = mahalanobis(completeRows(rows));
  return found === null ? null : new Map(places.map((place, index) => [place, found[index]?.squared ?? Number.NaN]));
}

function tableOf(runs: readonly number[]): Readonly<Record<string, number>> {
  const counts = new Map<number, number>();
  for (const run of runs) counts.set(run, (counts.get(run) ?? 0) + 1);
  return Object.fromEntries(counts);
}
