/** The one in the middle by size; NaN of none. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** To three digits, which is more than a measurement can promise. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
