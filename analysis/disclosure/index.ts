export { PublishedBenchmark } from "./gate/published-benchmark.ts";
export { industryLadder, provinceLadder, sizeLadder } from "./ladders.ts";
export { mergeBins, type Bin } from "./merge-bins.ts";
export { mergeCategories, type CategoryGroup, type Ladder } from "./merge-categories.ts";
export { minimumCount, minimumCountsFor, type MinimumCounts } from "./minimum-counts.ts";
export { mergedCategories } from "./plan/merged-categories.ts";
export { planBenchmark, type BenchmarkPlan, type Planned } from "./plan/plan-benchmark.ts";
export { openWeighted, type WeightedPart } from "./plan/weighted-groups.ts";
export type { Combination, MergedCategory, Presence } from "./plan/presence.ts";
export { pPercentRule, type PPercentRule } from "./p-percent-rule.ts";
export { publishedShares, type AnswerCounts } from "./published-shares.ts";
export { publishedSum, type PublishedSum } from "./published-sum.ts";
export { codeOf, type Reason, type ReasonCode } from "./reasons.ts";
export { differencingRisks, withheldByDifferencing, type DifferencingRisk, type Subset } from "./releases/differencing.ts";
export { membersOf, type Members } from "./releases/member-difference.ts";
export { nestedAdditions, type CellGroup } from "./releases/nested-additions.ts";
export { planRelease, type PlannedRelease, type ReleasePlan } from "./releases/plan-release.ts";
export { readReleaseLog } from "./releases/read-release-log.ts";
export {
  emptyReleaseLog,
  refusals,
  withRelease,
  type Refusal,
  type Release,
  type ReleasedRecord,
  type ReleaseLog,
} from "./releases/release-log.ts";
export { mayPublish, mayPublishRank, mayShowOwnPlace, minimumFor, type StatisticKind } from "./statistic-minimums.ts";
export { meanTellsOfAll, spreadTellsOfAll } from "./telling-scores.ts";
export { cellId, crossTable, type Addition, type AdditiveTable, type TableCell } from "./tables/additive-table.ts";
export { auditTable, type Knowledge } from "./tables/audit-table.ts";
export type { Bounds } from "./tables/linear-programme.ts";
export { protectCounts, type ProtectedTable, type PublishedCell } from "./tables/protect-counts.ts";
export { countProtection, sumProtection, type Protection } from "./tables/protection.ts";
export { suppressTable, type TableSuppression } from "./tables/suppress-table.ts";
