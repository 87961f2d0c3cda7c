import { messages } from "../../instrument/messages/messages.ts";
import type { ChartOptions, ChartSpec } from "./chart-spec.ts";
import { stripLayers, stripWidth } from "./drawing/strip-layers.ts";
import { framed } from "./drawing/theme.ts";
import { type CompanyScores, companyStrips, type Strip } from "./facts/company-scores.ts";
import { extremes } from "./facts/finding.ts";
import { wholeScore } from "./words/figure-text.ts";
import { metricLabel } from "./words/labels.ts";

/** Every company as a dot, with the median and its interval. It shows single companies, so it is for a consultant's eyes only. */
export function strip(companies: readonly CompanyScores[], { language }: ChartOptions): ChartSpec | null {
  const { charts, gallery } = messages[language];
  const strips = companyStrips(companies);
  if (strips.length === 0) return null;
  const { highest } = extremes(
    strips.slice(1).map((each) => ({ label: metricLabel(each.metric, language), value: each.q3 - each.q1 })),
    1,
  );
  const widest = strips.find(({ metric }) => metricLabel(metric, language) === highest?.label);
  const frame = {
    language,
    title: [widest === undefined ? gallery.stripTitle : gallery.stripWidest(metricLabel(widest.metric, language), middleHalf(widest))],
    subtitle: [gallery.stripCompanies(companies.length), gallery.stripHow, gallery.toConsultant],
    description: strips.map((each) => `${metricLabel(each.metric, language)}${charts.colon}${spoken(each)}`).join(charts.listSeparator),
    width: stripWidth,
  };
  function spoken(each: Strip): string {
    const interval =
      each.interval === null ? [] : [`${gallery.interval} ${wholeScore(each.interval.lower)}–${wholeScore(each.interval.upper)}`];
    return [`${charts.median} ${wholeScore(each.median)}`, ...interval, charts.count(each.values.length)].join(" · ");
  }
  return framed(frame, stripLayers(strips, language));
}

/** Middle half of the companies as "40–60". */
export const middleHalf = ({ q1, q3 }: Strip): string => `${wholeScore(q1)}–${wholeScore(q3)}`;
