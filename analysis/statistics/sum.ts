import { sum as compensatedSum } from "simple-statistics";

/**
 * Sum that keeps the digits which plain addition loses (Kahan and Babuška): the result hardly depends on the order or on how many
 * terms there are. 0 without terms.
 */
export function sum(terms: readonly number[]): number {
  return compensatedSum(terms);
}
