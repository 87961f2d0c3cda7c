/**
 * The library behind `csr`: reads questionnaires, keeps them in a data set, and makes benchmarks, charts and reports of it.
 * Nothing here writes to the console or ends the process.
 */
export type { CarelessAnswers } from "./benchmark/careless-note.ts";
export {
  benchmarkOf,
  draftBenchmark,
  hasResults,
  WeightingError,
  type BenchmarkOptions,
  type DraftBenchmark,
  type EarlierReleases,
} from "./benchmark/benchmark.ts";
export type { WeightingProblem } from "./benchmark/weighting.ts";
export { metrics } from "./benchmark/breakdown.ts";
export {
  clusterDimensions,
  dimensions,
  intervalMethods,
  type Benchmark,
  type BenchmarkRecord,
  type Breakdown,
  type CarelessNote,
  type ClusterDimension,
  type Completeness,
  type Dimension,
  type Exclusion,
  type Figure,
  type FigureInterval,
  type Group,
  type GroupNeeds,
  type GroupProgress,
  type HeadlineWithout,
  type IntervalMethod,
  type ItemDistribution,
  type Metric,
  type PlannedActions,
  type Programmes,
  type ProgressChange,
  type RedFlags,
  type Summary,
  type Suppression,
  type TopicNeed,
  type WeightedMean,
  type Weighting,
} from "./benchmark/types.ts";
export * from "./charts/exports.ts";
export { renderSvg } from "./charts/render.ts";
export * from "./company/exports.ts";
export type { Outcome } from "./dataset/answer-text.ts";
export { headlines, type CarelessCases, type FlaggedCell, type Headline } from "./dataset/careless-cases.ts";
export { Dataset, type SettledDataset, type SettleOptions } from "./dataset/dataset.ts";
export type {
  AnswerCount,
  CellCount,
  CellKey,
  CrossProduct,
  Engine,
  LackingCount,
  PairCount,
  PoolCounts,
  ProgressCount,
  ScoreCount,
  TopicCount,
} from "./dataset/engine.ts";
export type { FoundClusters, Outsider } from "./dataset/memberships.ts";
export { usualScoring, type RescoredCase, type ScoringChoice } from "./dataset/rescored.ts";
export type { InitiativeRow } from "./dataset/initiatives.ts";
export type { KeyedAnswer, KeyedCase } from "./dataset/keyed-cases.ts";
export type { ResponseRow } from "./dataset/responses.ts";
export type { ScoreRow } from "./dataset/scores.ts";
export { duplicateRules, type DuplicateRule } from "./dataset/settle.ts";
export * from "./disclosure/index.ts";
export { defaultLimits, type Limits } from "../instrument/reader/limits.ts";
export type { ConvertOptions } from "./ingest/convert/converted-tasks.ts";
export type { ReadingStore } from "./ingest/pool/reading-store.ts";
export { readFiles, type FileBudget, type FileReadings, type ReadFilesOptions } from "./ingest/read-files.ts";
export { readQuestionnaires } from "./ingest/read-questionnaires.ts";
export { benchmarkSchema } from "./outputs/benchmark-schema.ts";
export { jsonSchemas, schemaNames, type SchemaName } from "./outputs/schemas/json-schemas.ts";
export type { Schema } from "./outputs/schemas/schema.ts";
export type { ClusterRow, ClusterTable, Membership } from "./programmes/cluster-table.ts";
export type { ClusterRemark } from "./programmes/matching.ts";
export type { ProgrammesAsked } from "./programmes/programmes.ts";
export { type ItemNeed, trainingOf, type TrainingNeed } from "./programmes/training.ts";
export { enteringCases, type FirmYear } from "./trend/firm-years.ts";
export type { ReportOptions } from "./outputs/report/page.ts";
export { renderReport } from "./outputs/report/report.ts";
export { responsesCsv } from "./outputs/responses-csv.ts";
export { scorecardJson, scoreJson, type ScoreJson, type ScoreTable } from "./outputs/score-json.ts";
export { renderPdf, type PdfAbout } from "./pictures/pdf.ts";
export { renderPng } from "./pictures/png.ts";
export { scoresCsv } from "./outputs/scores-csv.ts";
export * from "./robustness/exports.ts";
export { agreementCorrelation } from "./statistics/agreement/agreement-correlation.ts";
export { limitsOfAgreement, type LimitsOfAgreement } from "./statistics/agreement/limits-of-agreement.ts";
export type { PairedCount } from "./statistics/agreement/paired-count.ts";
export { weightedKappa } from "./statistics/agreement/weighted-kappa.ts";
export type { Statistic } from "./statistics/bootstrap/acceleration.ts";
export { bcaInterval, type BcaInterval, type Replicates } from "./statistics/bootstrap/bca-interval.ts";
export { bootstrapInterval, type BootstrapOptions } from "./statistics/bootstrap/bootstrap-interval.ts";
export { bootstrapMeanInterval } from "./statistics/bootstrap/bootstrap-mean.ts";
export { clusterBootstrapInterval } from "./statistics/bootstrap/cluster-bootstrap.ts";
export type { Counted } from "./statistics/bootstrap/resample.ts";
export { floorAndCeiling, type FloorAndCeiling } from "./statistics/description/floor-and-ceiling.ts";
export { geometricMean, logarithms } from "./statistics/description/geometric-mean.ts";
export { interquartileRange } from "./statistics/description/interquartile-range.ts";
export { kurtosis, momentKurtosis } from "./statistics/description/kurtosis.ts";
export { medianAbsoluteDeviation } from "./statistics/description/median-absolute-deviation.ts";
export { midRanks } from "./statistics/mid-ranks.ts";
export { modes } from "./statistics/description/mode.ts";
export { percentileRange, type PercentileRange, type PublishedQuantile } from "./statistics/description/percentile-range.ts";
export { percentileRank } from "./statistics/description/percentile-rank.ts";
export { share, type Share } from "./statistics/description/share.ts";
export { momentSkewness, skewness } from "./statistics/description/skewness.ts";
export { standardError } from "./statistics/description/standard-error.ts";
export { trimmedMean } from "./statistics/description/trimmed-mean.ts";
export { parallelAnalysis, type ParallelAnalysis, type ParallelAnalysisOptions } from "./statistics/dimensionality/parallel-analysis.ts";
export { samplingAdequacy } from "./statistics/dimensionality/sampling-adequacy.ts";
export { correlation } from "./statistics/correlation.ts";
export { distributionOf } from "./statistics/distribution-of.ts";
export type { Interval } from "./statistics/intervals/interval.ts";
export { intraclassCorrelation } from "./statistics/intervals/intraclass-correlation.ts";
export { medianInterval, type MedianInterval } from "./statistics/intervals/median-interval.ts";
export { tInterval, type TIntervalOptions } from "./statistics/intervals/t-interval.ts";
export { wilsonInterval } from "./statistics/intervals/wilson-interval.ts";
export { benjaminiHochberg } from "./statistics/groups/benjamini-hochberg.ts";
export { cliffsDelta, effectSize, type EffectSize } from "./statistics/groups/cliffs-delta.ts";
export { cliffsDeltaInterval } from "./statistics/groups/cliffs-delta-interval.ts";
export { compareGroups, type GroupComparison, type NamedGroup, type PairComparison } from "./statistics/groups/compare-groups.ts";
export { dunn, type DunnComparison } from "./statistics/groups/dunn.ts";
export { hodgesLehmann } from "./statistics/groups/hodges-lehmann.ts";
export { holm } from "./statistics/groups/holm.ts";
export { kruskalWallis, type KruskalWallis } from "./statistics/groups/kruskal-wallis.ts";
export { mannWhitney, type MannWhitney } from "./statistics/groups/mann-whitney.ts";
export { permutationTest, type Permutations } from "./statistics/groups/permutation-test.ts";
export { welchAnova, type WelchAnova } from "./statistics/groups/welch-anova.ts";
export { kaplanMeier, type KaplanMeier, type SurvivalStep } from "./statistics/initiatives/kaplan-meier.ts";
export { logRank, type LogRank } from "./statistics/initiatives/log-rank.ts";
export { registerCosts, type RegisterCosts } from "./statistics/initiatives/register-costs.ts";
export { alignmentShare, traceabilityShare, type RegisterShare } from "./statistics/initiatives/register-shares.ts";
export { responseTimes, type ResponseTime, type ResponseTimes } from "./statistics/initiatives/response-times.ts";
export { mean } from "./statistics/mean.ts";
export * from "./quality/library.ts";
export { quantile } from "./statistics/quantile.ts";
export { seededRandom, type Random } from "./statistics/random.ts";
export { alphaInterval } from "./statistics/reliability/alpha-interval.ts";
export { alphaIfDeleted, cronbachAlpha, standardisedAlpha } from "./statistics/reliability/cronbach-alpha.ts";
export { eigen, type Eigen } from "./statistics/reliability/eigen.ts";
export { itemCorrelations } from "./statistics/reliability/item-correlations.ts";
export {
  covariancesOfCases,
  covariancesOfProducts,
  type ItemCovariances,
  type ItemProduct,
} from "./statistics/reliability/item-covariances.ts";
export { oddPairs, type OddPair } from "./statistics/reliability/item-pairs.ts";
export { itemTotalCorrelations } from "./statistics/reliability/item-total-correlation.ts";
export { leastRealDifference, standardErrorOfMeasurement } from "./statistics/reliability/measurement-error.ts";
export { omega, type Omega } from "./statistics/reliability/omega.ts";
export { oneFactor, type Matrix, type OneFactor } from "./statistics/reliability/one-factor.ts";
export { arithmeticScores, geometricScores, type Composite } from "./statistics/robustness/composite.ts";
export { importance, importanceLimits, type Importance } from "./statistics/robustness/importance.ts";
export { leaveOneOut } from "./statistics/robustness/leave-one-out.ts";
export { rankShift, type RankShift } from "./statistics/robustness/rank-shift.ts";
export { dirichletWeights, uniformWeights, type WeightDraw } from "./statistics/robustness/weight-draws.ts";
export {
  namedFrom,
  shareAhead,
  weightPerturbation,
  type RankRange,
  type WeightPerturbation,
} from "./statistics/robustness/weight-perturbation.ts";
export { sampleSize } from "./statistics/sample-size.ts";
export { partialSpearman, spearman } from "./statistics/spearman.ts";
export { standardDeviation } from "./statistics/standard-deviation.ts";
export { bridgeItems, bridgeScore } from "./statistics/trends/bridge-score.ts";
export { changeDecomposition, type ChangeDecomposition, type TwoYears } from "./statistics/trends/change-decomposition.ts";
export type { Change } from "./statistics/trends/changes.ts";
export { medianChange } from "./statistics/trends/median-change.ts";
export { mannKendall, type MannKendall } from "./statistics/trends/mann-kendall.ts";
export { panelChange, type PanelChange } from "./statistics/trends/panel-change.ts";
export type { Point } from "./statistics/trends/series.ts";
export { theilSen, type TheilSen } from "./statistics/trends/theil-sen.ts";
export { wilcoxonSignedRank, type WilcoxonSignedRank } from "./statistics/trends/wilcoxon-signed-rank.ts";
export { withinFirmSlope, type PanelPoint, type WithinFirmSlope } from "./statistics/trends/within-firm-slope.ts";
export type { WeightedValue } from "./statistics/weighted-value.ts";
export { designEffect, effectiveSampleSize, isWeightingAdvisable } from "./statistics/weights/design-effect.ts";
export { linearisedStandardError } from "./statistics/weights/linearised-error.ts";
export type { Margin, MarginProblem, RakingCell } from "./statistics/weights/margin.ts";
export { postStratifiedMean, type PostStratifiedMean, type Stratum } from "./statistics/weights/post-stratified-mean.ts";
export { rake, type Raking } from "./statistics/weights/raking.ts";
export { rakeTrimmed, type TrimmedRaking } from "./statistics/weights/trimmed-raking.ts";
export type { WeightedCases, WeightedCount } from "./statistics/weights/weighted-cases.ts";
export { weightedMean, weightedVariance } from "./statistics/weights/weighted-mean.ts";
export { weightedQuantile } from "./statistics/weights/weighted-quantile.ts";
export * from "./studies/exports.ts";
export * from "./trend/exports.ts";
export { template } from "./template/template.ts";
