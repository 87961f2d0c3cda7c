import type { Language } from "../../../instrument/types.ts";
import { renderSvg } from "../../charts/render.ts";
import { trendCharts } from "../../charts/trend/trend-charts.ts";
import { mainMetric, shownMetrics, type TrendChartOptions, wholeChange, everybodysSeries } from "../../charts/trend/trend-facts.ts";
import type { SettledDataset } from "../../dataset/dataset.ts";
import type { WriteOutput } from "../../files/fill-folder.ts";
import type { Trend } from "../../trend/types.ts";
import { json } from "../json.ts";
import { trendSchema } from "../schemas/trend-schema.ts";

/** What the files of a trend are made of. */
export interface TrendParts {
  readonly trend: Trend;
  readonly settled: SettledDataset;
  readonly language: Language;
}

/** Writes trend.json with its schema and the charts. The same parts give the same bytes. */
export async function writeTrend(write: WriteOutput, { trend, settled, language }: TrendParts, signal: AbortSignal): Promise<void> {
  await write("trend.json", json(trend));
  await write("trend.schema.json", json(trendSchema));
  const firms = trend.options.audience === "owner" ? { firms: await firmsOf(trend, settled) } : {};
  for (const [name, chart] of Object.entries(trendCharts)) {
    signal.throwIfAborted();
    const spec = chart(trend, { language, ...firms });
    if (spec === null) continue;
    await write(`charts/${name}.${language}.vl.json`, json(spec));
    await write(`charts/${name}.${language}.svg`, await renderSvg(spec));
  }
  signal.throwIfAborted();
}

/** Scores of the companies of the first and the last year. */
async function firmsOf(trend: Trend, settled: SettledDataset): Promise<NonNullable<TrendChartOptions["firms"]>> {
  const metrics = shownMetrics(trend);
  const whole = wholeChange(everybodysSeries(trend, mainMetric(trend)));
  const scores = new Map(metrics.map((metric) => [metric, new Map<string, { before?: number; after?: number }>()]));
  for await (const { firmId, year, excluded, scores: own } of settled.scores()) {
    if (excluded !== null || (year !== whole?.from && year !== whole?.to)) continue;
    for (const [metric, firms] of scores) {
      const score = own.get(metric);
      if (score !== undefined) firms.set(firmId, { ...firms.get(firmId), [year === whole.from ? "before" : "after"]: score });
    }
  }
  return new Map(
    [...scores].map(([metric, firms]) => [
      metric,
      [...firms.values()].flatMap(({ before, after }) => (before === undefined || after === undefined ? [] : [[before, after] as const])),
    ]),
  );
}
