import { messages } from "../../../instrument/messages/messages.ts";
import type { Language } from "../../../instrument/types.ts";
import type { Metric } from "../../benchmark/types.ts";
import type { PanelTold, Quartiles, Told, Trend, TrendChange } from "../../trend/types.ts";
import { everybodysSeries, shownMetrics, wholeChange } from "../trend/trend-facts.ts";
import type { FigureText } from "../words/figure-text.ts";
import { metricLabel } from "../words/labels.ts";
import { countTold, endsTold, pointText, shareText, signedText, toldText } from "../words/told-text.ts";
import { type ChartTable, textCell } from "./chart-table.ts";

/** Mean of the whole and of every area, one row a year, each with its interval and its number of companies. */
export function yearlyMeanTable(trend: Trend, language: Language): ChartTable {
  const { charts, trend: words } = messages[language];
  const metrics = shownMetrics(trend);
  const cell = (metric: Metric, year: number): FigureText => {
    const own = everybodysSeries(trend, metric)?.years.find((each) => each.year === year);
    if (own === undefined || own.mean.value === null) return textCell("–");
    return textCell(words.cell(toldText(own.mean), endsTold(own.meanInterval, language), countTold(own.n)));
  };
  return {
    header: [charts.year, ...metrics.map((metric) => metricLabel(metric, language))],
    rows: trend.pool.years.map((year) => [textCell(String(year)), ...metrics.map((metric) => cell(metric, year))]),
  };
}

/** The same companies in the first and in the last year: quartiles of both, and how they changed. */
export function panelTable(trend: Trend, language: Language): ChartTable {
  const { n, change, interval, improved, worsened } = messages[language].trend.columns;
  const whole = wholeChange(everybodysSeries(trend, shownMetrics(trend)[0] ?? ""));
  const quartiles = messages[language].trend.charts.panel.quartiles;
  const header = [quartiles(String(whole?.from ?? "")), quartiles(String(whole?.to ?? "")), change, interval, improved, worsened];
  return changeTable(trend, language, { header: [n, ...header], cells: ({ panel }) => panelCells(panel, language) });
}

/** What the change of the mean is made of. */
export function changePartsTable(trend: Trend, language: Language): ChartTable {
  const { total, within, entry, exit } = messages[language].trend.columns;
  return changeTable(trend, language, {
    header: [total, within, entry, exit],
    cells: ({ parts }) => [parts.total, parts.within, parts.entry, parts.exit].map((part) => toldText(part, signedText)),
  });
}

interface ChangeColumns {
  readonly header: readonly string[];
  readonly cells: (change: TrendChange) => readonly string[];
}

/** One row a score, from the change between the first and the last year. */
function changeTable(trend: Trend, language: Language, { header, cells }: ChangeColumns): ChartTable {
  const rows = shownMetrics(trend).flatMap((metric) => {
    const change = wholeChange(everybodysSeries(trend, metric));
    return change === undefined ? [] : [[metricLabel(metric, language), ...cells(change)].map(textCell)];
  });
  return { header: [messages[language].trend.score, ...header], rows };
}

function panelCells({ n, before, after, mean, interval, improved, worsened }: PanelTold, language: Language): readonly string[] {
  const ends = [quartileText(before), quartileText(after)];
  return [
    countTold(n),
    ...ends,
    toldText(mean, signedText),
    endsTold(interval, language).trim() || "–",
    shareText(improved),
    shareText(worsened),
  ];
}

const quartileText = ({ value }: Told<Quartiles>): string => (value === null ? "–" : value.map(pointText).join(" – "));
