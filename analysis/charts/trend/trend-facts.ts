import { areas } from "../../../instrument/csr/areas.ts";
import type { Language } from "../../../instrument/types.ts";
import type { Metric } from "../../benchmark/types.ts";
import type { Trend, TrendChange, TrendSeries } from "../../trend/types.ts";
import type { ChartSpec } from "../chart-spec.ts";

/** What a chart of a trend may be told beside it. */
export interface TrendChartOptions {
  readonly language: Language;
  /** Scores of single companies in the first and the last year, by metric. Only for the eyes of whoever holds the files. */
  readonly firms?: ReadonlyMap<Metric, readonly (readonly [before: number, after: number])[]>;
}

/** Draws a trend; `null` where no told figure is there to draw. */
export type TrendChart = (trend: Trend, options: TrendChartOptions) => ChartSpec | null;

/** The series of all companies for a score. */
export const everybodysSeries = ({ series }: Trend, metric: Metric): TrendSeries | undefined =>
  series.find((each) => each.metric === metric && Object.keys(each.cell).length === 0);

/** The change between the first and the last year of a series. */
export const wholeChange = (series: TrendSeries | undefined): TrendChange | undefined => series?.changes.at(-1);

/** The score that stands for the whole: the overall score, or the core score where there is no overall one. */
export function mainMetric(trend: Trend): Metric {
  const isTold = everybodysSeries(trend, "overall")?.years.some(({ mean }) => mean.value !== null) === true;
  return isTold ? "overall" : "core";
}

/** The scores that charts show, one panel or row each: the whole first, then the areas. */
export const shownMetrics = (trend: Trend): readonly Metric[] => [mainMetric(trend), ...areas.map(({ id }) => id)];
