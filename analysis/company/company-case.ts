import type { Scorecard } from "../../instrument/scoring/scorecard.ts";
import type { Group } from "../benchmark/types.ts";
import type { ScoredCase } from "../outputs/scored-case.ts";
import type { Peers } from "../peers/peers.ts";

/** A benchmark and the one group of it that a company is set beside. */
export interface ChosenPeers {
  readonly peers: Peers;
  readonly group: Group;
  /** Whether the company is of the industry, size … of the group; a group that was asked for may be another one. */
  readonly belongs: boolean;
}

/** One company whose report is made. */
export interface CompanyCase extends ScoredCase {
  /** Scores under the default weights, as benchmarks have them. */
  readonly comparable: Scorecard;
  /** Null without a benchmark, or where nothing of it can be compared with these answers. */
  readonly chosen: ChosenPeers | null;
  /** The assessment of an earlier year, scored in the same way; null where there is none. */
  readonly before: EarlierCase | null;
}

/** An earlier assessment of the same company. */
export interface EarlierCase extends ScoredCase {
  readonly comparable: Scorecard;
}
