/** An interval that holds the true value in a stated share of samples, in the unit of the estimate. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** Confidence where none is asked for. */
export const usualConfidence = 0.95;

/** Whether a number can be a confidence: above 0 and below 1. */
export const isConfidence = (confidence: number): boolean => confidence > 0 && confidence < 1;
