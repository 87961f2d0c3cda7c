/** A named number that a headline may speak of; `null` where it is withheld. */
export interface Named {
  readonly label: string;
  readonly value: number | null;
}

/** A named number that is published. */
export interface Finding {
  readonly label: string;
  readonly value: number;
}

/**
 * The entry that is below (`lowest`) or above (`highest`) all others by at least `lead`, for a headline that cannot be wrong.
 * Null where entries tie or nearly tie, where one of them is withheld, and where there is nothing to compare.
 */
export function extremes(entries: readonly Named[], lead: number): { readonly lowest: Finding | null; readonly highest: Finding | null } {
  const known = entries.flatMap(({ label, value }) => (value === null ? [] : [{ label, value }]));
  if (known.length < entries.length || known.length < 2) return { lowest: null, highest: null };
  const ascending = known.toSorted((a, b) => a.value - b.value);
  return { lowest: standsOut(ascending, lead), highest: standsOut(ascending.toReversed(), lead) };
}

function standsOut([first, second]: readonly Finding[], lead: number): Finding | null {
  if (first === undefined || second === undefined) return null;
  // Published figures have few decimals; the small allowance only absorbs the error of subtracting them.
  return Math.abs(first.value - second.value) >= lead - 1e-9 ? first : null;
}
