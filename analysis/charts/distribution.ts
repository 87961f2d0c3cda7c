import { bands } from "../../instrument/csr/scales.ts";
import { messages } from "../../instrument/messages/messages.ts";
import { bandOf } from "../../instrument/scoring/bands.ts";
import type { Language } from "../../instrument/types.ts";
import type { ChartOptions, ChartSpec } from "./chart-spec.ts";
import { histogramLayers } from "./drawing/histogram-layers.ts";
import { framed } from "./drawing/theme.ts";
import type { ScoreDistribution } from "./facts/score-distribution.ts";
import { percent, wholeScore } from "./words/figure-text.ts";
import { metricLabel } from "./words/labels.ts";

const plotWidth = 640;

/** How the core score spreads over the companies, in front of the bands; null where they do not fill two ranges. */
export function distribution(data: ScoreDistribution, { language }: ChartOptions): ChartSpec | null {
  const { charts, gallery } = messages[language];
  const { bins, n, median, minimumCounts } = data;
  if (bins === null || bins.length < 2 || n === null) return null;
  const label = metricLabel(data.metric, language);
  const frame = {
    language,
    title: [headline(median.value, language) ?? gallery.distributionPlain(label)],
    subtitle: [gallery.distributionCompanies(n), gallery.distributionHow(minimumCounts.mean)],
    description: bins
      .map(({ from, to, count }) => `${gallery.range(from, to)}${charts.colon}${percent(count / n)} · ${charts.count(count)}`)
      .join(charts.listSeparator),
    width: plotWidth,
  };
  const layers = histogramLayers({
    plotWidth,
    bars: bins.map((bin) => ({ ...bin, share: bin.count / n })),
    bands: bands.map(({ from, label: name }, at) => ({ from, to: bands[at + 1]?.from ?? 100, name: name[language] })),
    median: median.value === null ? null : { value: median.value, label: gallery.medianIs(wholeScore(median.value)) },
    axisTitles: { x: `${label} (0–100)`, y: gallery.densityAxis },
  });
  return framed(frame, layers);
}

function headline(median: number | null, language: Language): string | null {
  const band = bands.find(({ id }) => id === bandOf(median));
  if (median === null || band === undefined) return null;
  const words = messages[language].gallery;
  return words.distributionTitle(words.coreInSentence, String(median), band.label[language]);
}
