import type { Reading } from "../../instrument/reading.ts";
import type { Scorecard } from "../../instrument/scoring/scorecard.ts";
import type { Assessment } from "../../instrument/types.ts";

/** A case that was read, with its scores under the company's own weights, exposures and targets. */
export interface ScoredCase {
  readonly reading: Reading;
  readonly assessment: Assessment;
  readonly card: Scorecard;
}
