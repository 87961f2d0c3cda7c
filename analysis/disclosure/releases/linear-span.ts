/** Coefficients by place; a place that is not named has 0. */
export type Row = ReadonlyMap<number, number>;

/**
 * All that can be made of some rows by adding multiples of them to each other, in reduced form: every row has 1 at its own place (its
 * key), where all others have 0. A single place can be made exactly where it is the whole of a row.
 */
export type Span = ReadonlyMap<number, Row>;

/** Coefficients below this are remainders of the arithmetic: those of memberships are small fractions. */
const accuracy = 1e-9;

/** The span with one more row: the same object where the row could be made already. */
export function spanWith(span: Span, row: Row): Span {
  const rest = [...row].reduce((left: Row, [place, coefficient]) => minus(left, coefficient, span.get(place)), row);
  const [place, leading] = [...rest].reduce((best, entry) => (Math.abs(entry[1]) > Math.abs(best[1]) ? entry : best), [-1, 0]);
  if (leading === 0) return span;
  const own: Row = new Map([...rest].map(([at, coefficient]) => [at, coefficient / leading]));
  return new Map([...[...span].map(([at, other]) => [at, minus(other, other.get(place) ?? 0, own)] as const), [place, own]]);
}

/** The same object where nothing is taken away. */
const minus = (row: Row, factor: number, other: Row | undefined): Row =>
  other === undefined || factor === 0 ? row : difference(row, factor, other);

/** Takes a multiple of a row from another. Coefficients that come out smaller than `least` are remainders of the arithmetic and are left out. */
export const minusDownTo =
  (least: number) =>
  (row: Row, factor: number, other: Row): Row => {
    const left = new Map(row);
    for (const [place, coefficient] of other) {
      const rest = (left.get(place) ?? 0) - factor * coefficient;
      if (Math.abs(rest) < least) left.delete(place);
      else left.set(place, rest);
    }
    return left;
  };

const difference = minusDownTo(accuracy);
