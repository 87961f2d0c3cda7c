/**
 * One distinct value of a distribution and how often it occurs. A distribution is a list of these in ascending order of value,
 * every value once, every count above zero. Scores come as whole numbers (score × 10,000), so that sums of them are exact.
 */
export interface WeightedValue {
  readonly value: number;
  readonly count: number;
}
