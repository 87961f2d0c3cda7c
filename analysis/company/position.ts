import { placeOf } from "../charts/drawing/band-rows.ts";
import { companiesWith, figureOf } from "../charts/facts/published.ts";
import type { Figure, Metric } from "../benchmark/types.ts";
import type { Place } from "../../instrument/messages/en/charts.ts";
import { areaMetrics, topicMetrics } from "../peers/metrics.ts";
import { scoresOf } from "../peers/own-scores.ts";
import type { CompanyCase } from "./company-case.ts";

/** Where a company stands among its group in one score. */
export interface PositionRow {
  readonly metric: Metric;
  /** Raw score 0–100 under the default weights; null where too little is answered or nothing applies. */
  readonly own: number | null;
  readonly p10: Figure;
  readonly q1: Figure;
  readonly median: Figure;
  readonly q3: Figure;
  readonly p90: Figure;
  /** Companies of the group with this score; null where the number is withheld. */
  readonly n: number | null;
  /** Between which published quantiles the own score lies; null without either. */
  readonly place: Place | null;
  /** Own score less median, in points; null without either. */
  readonly gap: number | null;
}

/** Core and overall score and the areas, or the topics, in the order of the questionnaire. None without a group to compare with. */
export function positionRows({ comparable, chosen }: CompanyCase, kind: "areas" | "topics"): readonly PositionRow[] {
  if (chosen === null) return [];
  const own = scoresOf(comparable);
  return (kind === "areas" ? areaMetrics : topicMetrics).map((metric) => {
    const figure = (statistic: "p10" | "q1" | "median" | "q3" | "p90"): Figure => figureOf(chosen.group, metric, statistic);
    const figures = { p10: figure("p10"), q1: figure("q1"), median: figure("median"), q3: figure("q3"), p90: figure("p90") };
    const score = own.get(metric) ?? null;
    const { p10, q1, median, q3, p90 } = figures;
    const quantiles = { p10: p10.value, q1: q1.value, median: median.value, q3: q3.value, p90: p90.value };
    return {
      metric,
      own: score,
      ...figures,
      n: companiesWith(chosen.group, metric),
      place: score === null ? null : placeOf(quantiles, score),
      gap: score === null || median.value === null ? null : score - median.value,
    };
  });
}
