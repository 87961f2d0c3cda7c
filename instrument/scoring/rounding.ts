/** Scores are computed in double precision and stored with four decimals. */
export const rounded = (value: number): number => Number(value.toFixed(4));

/** A stored score as the whole number that data sets keep: score × 10,000. */
export const tenThousandths = (value: number): number => Math.round(rounded(value) * 10_000);
