import { messages } from "../../../instrument/messages/messages.ts";
import type { Language } from "../../../instrument/types.ts";
import { mainMetric, wholeChange } from "../../charts/trend/trend-facts.ts";
import { groupLabel, metricLabel } from "../../charts/words/labels.ts";
import type { Trend, TrendSeries } from "../../trend/types.ts";
import { figureColumns } from "../study/figure-text.ts";
import { textTable } from "../text-table.ts";
import { changeEnds, countTold, endsTold, shareText, signedText, toldText } from "../../charts/words/told-text.ts";
import { trendSentences } from "./trend-sentences.ts";
import { pTold } from "./p-told.ts";

/** Groups that are told on a terminal. */
const mostGroups = 30;

/** A trend for reading on a terminal: sentences first, then the years, the same companies, the parts of the change, the groups. */
export function trendText(trend: Trend, language: Language): string {
  const words = messages[language].trend;
  const all = trend.series.filter(({ cell }) => Object.keys(cell).length === 0);
  const sections = [
    `${words.title}\n\n${trendSentences(trend, language)
      .map((sentence) => `  ${sentence}\n`)
      .join("")}`,
    yearTable(all, language),
    panelTable(all, language),
    partsTable(all, language),
    ...trend.options.by.map((by) => groupTable(trend, by, language)),
    `${words.hint}\n`,
  ];
  return sections.filter((section) => section !== "").join("\n");
}

const isTold = ({ years }: TrendSeries): boolean => years.some(({ mean }) => mean.value !== null);

function yearTable(series: readonly TrendSeries[], language: Language): string {
  const words = messages[language].trend;
  const shown = series.filter(isTold);
  const years = [...new Set(shown.flatMap((each) => each.years.map(({ year }) => year)))].toSorted((a, b) => a - b);
  if (shown.length === 0) return "";
  const rows = shown.map((each) => [metricLabel(each.metric, language), ...yearCells(each, years, language)]);
  return `${words.years}\n${textTable(figureColumns([words.score, ...years.map(String), words.columns.slope]), rows)}`;
}

function yearCells(series: TrendSeries, years: readonly number[], language: Language): readonly string[] {
  const words = messages[language].trend;
  const cells = years.map((year) => {
    const own = series.years.find((each) => each.year === year);
    if (own === undefined || own.mean.value === null) return "–";
    return words.cell(toldText(own.mean), endsTold(own.meanInterval, language), countTold(own.n));
  });
  return [...cells, series.course === null ? "–" : signedText(series.course.slope)];
}

function panelTable(series: readonly TrendSeries[], language: Language): string {
  const words = messages[language].trend;
  const { n, change, interval, typical, p, improved, worsened } = words.columns;
  const shown = series.filter(isTold);
  const whole = wholeChange(shown[0]);
  if (whole === undefined) return "";
  const rows = shown.map((each) => [metricLabel(each.metric, language), ...panelCells(each)]);
  const title = words.panel(String(whole.from), String(whole.to));
  return `${title}\n${textTable(figureColumns([words.score, n, change, interval, typical, p, improved, worsened]), rows)}`;
}

function panelCells(series: TrendSeries): readonly string[] {
  const panel = wholeChange(series)?.panel;
  if (panel === undefined) return ["–", "–", "–", "–", "–", "–", "–"];
  const { n, mean, interval, typical, p, improved, worsened } = panel;
  const changes = [toldText(mean, signedText), changeEnds(interval), toldText(typical, signedText)];
  return [countTold(n), ...changes, pTold(p).replace("= ", ""), shareText(improved), shareText(worsened)];
}

function partsTable(series: readonly TrendSeries[], language: Language): string {
  const words = messages[language].trend;
  const shown = series.filter((each) => wholeChange(each)?.parts.total.value != null);
  const whole = wholeChange(shown[0]);
  if (whole === undefined) return "";
  const { total, within, entry, exit } = words.columns;
  const rows = shown.map((each) => {
    const parts = wholeChange(each)?.parts;
    const cells = parts === undefined ? [] : [parts.total, parts.within, parts.entry, parts.exit];
    return [metricLabel(each.metric, language), ...cells.map((part) => toldText(part, signedText))];
  });
  return `${words.parts(String(whole.from), String(whole.to))}\n${textTable(figureColumns([words.score, total, within, entry, exit]), rows)}`;
}

function groupTable(trend: Trend, by: Trend["options"]["by"][number], language: Language): string {
  const words = messages[language].trend;
  const metric = mainMetric(trend);
  const own = trend.series.filter(
    (each) => each.metric === metric && Object.keys(each.cell).toSorted().join() === [...by].toSorted().join(),
  );
  const shown = own.slice(0, mostGroups);
  const years = [...new Set(shown.flatMap((each) => each.years.map(({ year }) => year)))].toSorted((a, b) => a - b);
  if (shown.length === 0) return "";
  const { group, slope, n, change } = words.columns;
  const rows = shown.map((each) => {
    const panel = wholeChange(each)?.panel;
    const changed = panel === undefined ? ["–", "–"] : [countTold(panel.n), toldText(panel.mean, signedText)];
    return [groupLabel(each, language), ...yearCells(each, years, language), ...changed];
  });
  const title = `${metricLabel(metric, language)}${messages[language].charts.colon}${by.join(" × ")}`;
  return `${title}\n${textTable(figureColumns([group, ...years.map(String), slope, n, change]), rows)}`;
}
