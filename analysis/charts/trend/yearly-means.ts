import { messages } from "../../../instrument/messages/messages.ts";
import type { Language } from "../../../instrument/types.ts";
import type { Metric } from "../../benchmark/types.ts";
import type { Trend } from "../../trend/types.ts";
import { type IntervalPoint, intervalPanels } from "../drawing/interval-panels.ts";
import { framed } from "../drawing/theme.ts";
import { metricLabel } from "../words/labels.ts";
import { wholeScore } from "../words/figure-text.ts";
import { pointText } from "../words/told-text.ts";
import { everybodysSeries, shownMetrics, type TrendChart } from "./trend-facts.ts";

/** Most years between the first and the last for which years without companies are kept as gaps on the axis. */
const widestSpan = 12;

/** Mean of every area by year with its interval; the line breaks where a year is withheld, missing or of another version, and the bridge is dotted. */
export const yearlyMeans: TrendChart = (trend, { language }) => {
  const words = messages[language].trend.charts.yearly;
  const years = yearsOf(trend);
  const points = shownMetrics(trend).flatMap((metric) => years.map((year) => pointOf(trend, { metric, year }, language)));
  if (new Set(points.filter(({ mean, bridge }) => mean !== null || bridge !== null).map(({ year }) => year)).size < 2) return null;
  const frame = {
    language,
    title: [foundOf(trend, language) ?? words.title],
    subtitle: [words.how, ...(trend.bridge === null ? [] : [words.bridge]), words.caution],
    description: shownMetrics(trend)
      .map((metric) => spoken(metricLabel(metric, language), points, language))
      .join(messages[language].charts.listSeparator),
    width: 520,
  };
  return framed(frame, intervalPanels(points, years.map(String)));
};

/** The mean of the whole in the first and in the last year that is told; null where there are no two of one version. */
function foundOf(trend: Trend, language: Language): string | null {
  const series = everybodysSeries(trend, shownMetrics(trend)[0] ?? "");
  const told = (series?.years ?? []).flatMap(({ year, mean }) =>
    mean.value === null ? [] : [[String(year), pointText(mean.value)] as const],
  );
  const [first, last] = [told[0], told.at(-1)];
  if (series === undefined || first === undefined || last === undefined || first === last) return null;
  return messages[language].trend.charts.yearly.found(metricLabel(series.metric, language), first, last);
}

function yearsOf({ versions }: Trend): readonly number[] {
  const years = [...new Set(versions.flatMap((version) => version.years))].toSorted((a, b) => a - b);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined || last - first > widestSpan) return years;
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

function pointOf(trend: Trend, { metric, year }: { readonly metric: Metric; readonly year: number }, language: Language): IntervalPoint {
  const own = everybodysSeries(trend, metric)?.years.find((each) => each.year === year);
  const bridge = trend.bridge?.series.find((each) => each.metric === metric)?.years.find((each) => each.year === year);
  const [low, high] = own?.meanInterval.value ?? [null, null];
  const shown = own ?? bridge;
  const few = messages[language].charts.fewer(trend.options.minN);
  return {
    panel: metricLabel(metric, language),
    year: String(year),
    mean: own?.mean.value ?? null,
    low,
    high,
    bridge: bridge?.mean.value ?? null,
    n: shown === undefined ? "–" : shown.n === null ? few : String(shown.n),
  };
}

function spoken(panel: string, points: readonly IntervalPoint[], language: Language): string {
  const own = points.filter((point) => point.panel === panel);
  const parts = own.map(({ year, mean, n }) => (mean === null ? `${year} ${n}` : `${year} ${wholeScore(mean)} (n=${n})`));
  return `${panel}${messages[language].charts.colon}${parts.join(" · ")}`;
}
