import type { PanelWords } from "../../../instrument/messages/en/trend.ts";
import { messages } from "../../../instrument/messages/messages.ts";
import { areas } from "../../../instrument/csr/areas.ts";
import type { Language } from "../../../instrument/types.ts";
import { everybodysSeries, mainMetric, wholeChange } from "../../charts/trend/trend-facts.ts";
import { metricLabel } from "../../charts/words/labels.ts";
import type { Trend, TrendSeries } from "../../trend/types.ts";
import { pointText, shareText, signedText } from "../../charts/words/told-text.ts";
import { pTold } from "./p-told.ts";

/** What may be said of a trend, sentence by sentence, by rule. */
export function trendSentences(trend: Trend, language: Language): readonly string[] {
  const words = messages[language].trend;
  const years = trend.pool.years;
  const main = everybodysSeries(trend, mainMetric(trend));
  const told = main?.years.filter(({ mean }) => mean.value !== null) ?? [];
  if (trend.pool.used === 0) return [words.nobody, ...versionSentences(trend, language)];
  if (years.length === 1) return [words.oneYear(String(years[0]))];
  if (main === undefined || told.length === 0) return [words.nothing(trend.options.minN), ...versionSentences(trend, language)];
  return [
    ...linkageSentences(trend, language),
    ...changeSentences(main, language),
    ...areas.flatMap(({ id }) => panelSentences(everybodysSeries(trend, id), language)),
    ...courseSentences(main, language),
    ...versionSentences(trend, language),
    words.caution,
  ];
}

function linkageSentences({ linkage }: Trend, language: Language): readonly string[] {
  const words = messages[language].trend;
  const { firms, inSeveralYears, unnamed } = linkage;
  return [
    ...(firms === null || inSeveralYears === null ? [] : [words.linked(String(inSeveralYears), String(firms))]),
    ...(unnamed === null ? [words.unnamedFew] : unnamed === 0 ? [] : [words.unnamed(String(unnamed))]),
  ];
}

function changeSentences(series: TrendSeries, language: Language): readonly string[] {
  const words = messages[language].trend;
  const change = wholeChange(series);
  if (change === undefined) return [];
  const { parts, attrition } = change;
  const [name, from, to] = [metricLabel(series.metric, language), String(change.from), String(change.to)];
  const values = [parts.total, parts.within, parts.entry, parts.exit].map(({ value }) => value);
  const [total, within, entry, exit] = values.map((value) => (value === null ? null : signedText(value)));
  const p = attrition.p.value;
  const gap = attrition.difference.value;
  return [
    ...(change.panel.mean.value === null ? [words.noPanel(from, to)] : panelSentences(series, language)),
    ...(total == null || within == null || entry == null || exit == null
      ? []
      : [words.partsSaid({ name, from, to, total, within, entry, exit })]),
    ...(p === null || gap === null
      ? []
      : [p < 0.05 ? words.selective(name, from, signedText(gap), pTold(attrition.p)) : words.notSelective(name, from, pTold(attrition.p))]),
  ];
}

/** What changed in the same companies; empty where that is withheld. */
function panelSentences(series: TrendSeries | undefined, language: Language): readonly string[] {
  const words = messages[language].trend;
  const change = wholeChange(series);
  const mean = change?.panel.mean.value ?? null;
  if (series === undefined || change === undefined || mean === null) return [];
  const ends = change.panel.interval.value;
  const said: PanelWords = {
    name: metricLabel(series.metric, language),
    from: String(change.from),
    to: String(change.to),
    n: String(change.panel.n),
    points: pointText(Math.abs(mean)),
    interval: ends === null ? null : [signedText(ends[0]), signedText(ends[1])],
  };
  const kind = Math.abs(mean) < 0.05 ? "same" : mean > 0 ? "gained" : "lost";
  const isUnclear = ends !== null && ends[0] <= 0 && ends[1] >= 0 && kind !== "same";
  const { improved, worsened } = change.panel;
  const areTold = improved.share.value !== null && worsened.share.value !== null;
  const sentences = [
    words[kind](said),
    ...(isUnclear ? [words.notClear] : []),
    ...(areTold ? [words.shares(shareText(improved), shareText(worsened))] : []),
  ];
  return [sentences.join(messages[language].cli.usageErrors.betweenSentences)];
}

function courseSentences({ metric, course }: TrendSeries, language: Language): readonly string[] {
  const words = messages[language].trend;
  if (course === null) return [];
  const name = metricLabel(metric, language);
  const { direction, interval, p, slope } = course;
  const first = direction === "level" ? words.slope.level(name) : words.slope[direction](name, pointText(Math.abs(slope)));
  const ends = [interval?.[0] ?? 0, interval?.[1] ?? 0].map(signedText);
  const second =
    p === null || interval === null
      ? words.shortSeries(course.n)
      : words[p < 0.05 ? "clearTrend" : "noClearTrend"](pTold({ value: p }), ends[0] ?? "", ends[1] ?? "");
  return [first + messages[language].cli.usageErrors.betweenSentences + second];
}

function versionSentences({ versions, bridge }: Trend, language: Language): readonly string[] {
  const words = messages[language].trend;
  const others = versions.filter(({ isCurrent }) => !isCurrent);
  if (others.length === 0) return [];
  const { yearSpan } = messages[language].charts;
  return [
    ...others.map(({ major, years }) => words.version(major, yearSpan(years[0] ?? 0, years.at(-1) ?? 0))),
    bridge === null ? words.noBridge : words.bridge(bridge.items.length),
  ];
}
