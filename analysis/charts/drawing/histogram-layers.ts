import { percent } from "../words/figure-text.ts";
import { barPoints } from "../facts/score-distribution.ts";
import { textWidth } from "./text-width.ts";
import { colours } from "./theme.ts";

type Json = Readonly<Record<string, unknown>>;

/** One bar of a histogram over scores 0–100. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  /** Of the companies, 0–1. */
  readonly share: number;
}

/** What a histogram shows. */
export interface Histogram {
  readonly plotWidth: number;
  readonly bars: readonly Bar[];
  readonly bands: readonly { readonly from: number; readonly to: number; readonly name: string }[];
  readonly median: { readonly value: number; readonly label: string } | null;
  readonly axisTitles: { readonly x: string; readonly y: string };
}

const height = 260;

/** Share of the height that stays free for the names of the bands and the median. */
const headroom = 0.2;

/** Bars whose area is their share of the companies, so that joined ranges do not look larger, before stripes for the bands. */
export function histogramLayers({ plotWidth, bars, bands, median, axisTitles }: Histogram): Json {
  const values = bars.map((bar) => ({ ...bar, middle: (bar.from + bar.to) / 2, height: densityOf(bar), text: labelOf(bar, plotWidth) }));
  const top = Math.max(...values.map((bar) => bar.height)) / (1 - headroom);
  const x = (field: string): Json => ({ field, type: "quantitative", scale: { domain: [0, 100] }, title: axisTitles.x, axis: xAxis });
  const y = { field: "height", type: "quantitative", scale: { domain: [0, top], nice: false }, title: axisTitles.y, axis: yAxis };
  const stripes = bands.map((band, at) => ({ ...band, middle: (band.from + band.to) / 2, fill: at % 2 === 0 ? colours.empty : "#ffffff" }));
  return {
    width: plotWidth,
    height,
    layer: [
      {
        data: { values: stripes },
        mark: { type: "rect", opacity: 1 },
        encoding: {
          x: x("from"),
          x2: { field: "to" },
          y: { value: 0 },
          y2: { value: height },
          color: { field: "fill", type: "nominal", scale: null },
        },
      },
      {
        data: { values: stripes },
        mark: { ...text, color: colours.muted },
        encoding: { x: x("middle"), y: { value: 12 }, text: { field: "name" } },
      },
      {
        data: { values },
        mark: { type: "rect", fill: colours.band50, stroke: "white", strokeWidth: 1, opacity: 1 },
        encoding: { x: x("from"), x2: { field: "to" }, y, y2: { datum: 0 } },
      },
      { data: { values }, mark: { ...text, fontSize: 11, dy: -8 }, encoding: { x: x("middle"), y, text: { field: "text" } } },
      ...(median === null ? [] : medianLayers(median, x("value"))),
    ],
  };
}

const densityOf = ({ from, to, share }: Bar): number => (100 * share * barPoints) / (to - from);

/** The share, where it fits above the bar. */
function labelOf({ from, to, share }: Bar, plotWidth: number): string {
  const label = percent(share);
  return textWidth(label, 11) <= ((to - from) / 100) * plotWidth - 2 ? label : "";
}

const text: Json = { type: "text", fontSize: 12, color: colours.ink };
const xAxis: Json = { values: [0, 20, 40, 60, 80, 100], grid: false, labelFlush: false };
const yAxis: Json = { tickCount: 5, grid: false };

/** The line of the median, with its label on the side where there is more room. */
function medianLayers(median: { readonly value: number; readonly label: string }, x: Json): readonly Json[] {
  const isLeft = median.value > 50;
  const data = { values: [median] };
  const label = { ...text, fontWeight: "bold", color: colours.median, align: isLeft ? "right" : "left", dx: isLeft ? -5 : 5 };
  return [
    {
      data,
      mark: { type: "rule", color: colours.median, strokeWidth: 2, strokeDash: [6, 3] },
      encoding: { x, y: { value: 22 }, y2: { value: height } },
    },
    { data, mark: label, encoding: { x, y: { value: 30 }, text: { field: "label" } } },
  ];
}
