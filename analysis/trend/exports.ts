/** What the library gives of scores over the years. */
export { trendCharts } from "../charts/trend/trend-charts.ts";
export type { TrendChart, TrendChartOptions } from "../charts/trend/trend-facts.ts";
export { trendSentences } from "../outputs/trend/trend-sentences.ts";
export { trendOf, type TrendOptions } from "./trend.ts";
export type {
  AttritionTold,
  Bridge,
  Course,
  Linkage,
  Missing,
  PanelTold,
  PartsTold,
  Quartiles,
  ShareTold,
  Told,
  Trend,
  TrendChange,
  TrendSeries,
  TrendVersion,
  TrendYear,
} from "./types.ts";
