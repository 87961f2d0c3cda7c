/** What the library gives of charts: those of a benchmark, and the gallery, from which any chart is drawn by its name. */
export type { Chart, ChartOptions, ChartSpec } from "./chart-spec.ts";
export { chartNames, chartOf, chartTable, type ChartName } from "./charts.ts";
export type { AlignmentCell, AlignmentTable } from "./facts/alignment-table.ts";
export { caseMaterial, companyScores, type CaseMaterialOptions } from "./facts/case-material.ts";
export type { CompanyScores } from "./facts/company-scores.ts";
export type { CurvePoint, ResponseCurve } from "./facts/response-curve.ts";
export type { ScoreDistribution } from "./facts/score-distribution.ts";
export {
  chartShows,
  exhibitOf,
  galleryNames,
  sourceOf,
  type CaseMaterial,
  type ChartMaterial,
  type ChartSource,
  type Exhibit,
  type GalleryName,
} from "./gallery.ts";
export type { ChartTable } from "./tables/chart-table.ts";
export type { FigureText } from "./words/figure-text.ts";
