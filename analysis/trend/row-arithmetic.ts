import { minusDownTo, type Row } from "../disclosure/releases/linear-span.ts";

/** Coefficients below this are remainders of the arithmetic. */
const accuracy = 1e-7;

/** A row less a multiple of another. */
export const minus = minusDownTo(accuracy);

/** The place with the largest coefficient among some: what leads a row, as division by small ones would add up rounding. */
export function largestPlace(row: Row, isEligible: (place: number) => boolean): number | undefined {
  let best: number | undefined;
  for (const [place, coefficient] of row)
    if (isEligible(place) && (best === undefined || Math.abs(coefficient) > Math.abs(row.get(best) ?? 0) + accuracy)) best = place;
  return best;
}

/** A row without the places that lead others. */
export function reducedBy(row: Row, leaders: ReadonlyMap<number, Row>): Row {
  let rest = row;
  for (const [place, factor] of row) {
    const own = leaders.get(place);
    if (own !== undefined) rest = minus(rest, factor, own);
  }
  return rest;
}

/** Adds a reduced row under its leading place, and takes that place out of all others. */
export function putRow(rows: Map<number, Row>, place: number, row: Row): void {
  const leading = row.get(place) ?? 1;
  const own: Row = new Map([...row].map(([at, factor]) => [at, factor / leading]));
  for (const [at, other] of rows) {
    const factor = other.get(place);
    if (factor !== undefined) rows.set(at, minus(other, factor, own));
  }
  rows.set(place, own);
}
