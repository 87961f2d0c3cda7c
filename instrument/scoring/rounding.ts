/** Scores are computed in double precision and stored with four decimals. */
export const rounded = (value: number): number => Number(value.toFixed(4));

/** A stored score as the whole number that data sets keep: score × 10,000. */
export function tenThousandths(value: number): number {
  const product = value * 10_000;
  const whole = Math.round(product);
  // Multiplying may move a value over a half, so that near one the decimal digits decide; elsewhere they would say the same, much later.
  return Math.abs(Math.abs(product - whole) - 0.5) > nearHalf ? whole : Math.round(rounded(value) * 10_000);
}

const nearHalf = 1e-6;
