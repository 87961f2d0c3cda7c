import type { Dimension, Metric } from "../../analysis/benchmark/types.ts";

/** One company in one year, as far as a comparison needs it. */
export interface PeerCase {
  /** What links the years of one company. */
  readonly firm: string;
  readonly year: number | null;
  /** Version of the questionnaire that was answered. */
  readonly version: string;
  /** Where the company belongs; a dimension in which it does not say so is absent. */
  readonly belongs: Readonly<Partial<Record<Dimension, string>>>;
  /** Raw scores under the default weights × 10,000; a metric without a score is absent. */
  readonly scores: ReadonlyMap<Metric, number>;
  /** Whether the case meets the rules for benchmarks. */
  readonly counts: boolean;
}
