import { messages } from "../../../instrument/messages/messages.ts";
import type { Language } from "../../../instrument/types.ts";
import type { Strip } from "../facts/company-scores.ts";
import { wholeScore } from "../words/figure-text.ts";
import { metricLabel } from "../words/labels.ts";
import { namedRows, scoreX } from "./axes.ts";
import { named } from "./band-layers.ts";
import { wrapText } from "./text-width.ts";
import { colours } from "./theme.ts";

type Json = Readonly<Record<string, unknown>>;

const plotWidth = 460;

/** Width of the whole picture in pixels. */
export const stripWidth = plotWidth + 300;

/** Dots in rows, the interval of the median as a bar behind them and the median as a line, with numbers at the right. */
export function stripLayers(strips: readonly Strip[], language: Language): Json {
  const { charts, gallery } = messages[language];
  const rows = strips.map((each) => ({ ...each, label: wrapText(metricLabel(each.metric, language), 170, 13).join("\n") }));
  const labels = rows.map(({ label }) => label);
  const medians = rows.map(({ label, median, interval, values }) => ({
    label,
    median,
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
    note: charts.medianAndCount(wholeScore(median), charts.count(values.length)),
  }));
  const dots = rows.flatMap(({ label, values }) => values.map((score, at) => ({ label, score: tenth(score), offset: offsetOf(at) })));
  const [dot, bar, line] = [gallery.company, gallery.medianInterval, charts.median];
  const color = colourOf([dot, bar, line]);
  const x = (field: string): Json => scoreX(field, charts.scoreAxis);
  return {
    width: plotWidth,
    height: { step: 56 },
    data: { values: medians },
    encoding: { y: namedRows(labels) },
    layer: [
      {
        transform: [{ filter: { field: "lower", valid: true } }, named(bar)],
        mark: { type: "bar", height: 40, opacity: 1 },
        encoding: { x: x("lower"), x2: { field: "upper" }, color },
      },
      { data: { values: dots }, transform: [named(dot)], ...dotLayer(x("score"), color) },
      { transform: [named(line)], mark: { type: "tick", thickness: 3, size: 46, opacity: 1 }, encoding: { x: x("median"), color } },
      { mark: note, encoding: { x: { value: plotWidth + 10 }, text: { field: "note" } } },
    ],
  };
}

const dotLayer = (x: Json, color: Json): Json => ({
  mark: { type: "circle", size: 26, opacity: 0.6, stroke: "white", strokeWidth: 0.5 },
  encoding: { x, yOffset: { field: "offset", type: "quantitative", scale: { domain: [-1, 1], range: [8, 48] } }, color },
});

const colourOf = (marks: readonly string[]): Json => ({
  field: "kind",
  type: "nominal",
  scale: { domain: marks, range: [colours.muted, colours.band50, colours.median] },
  legend: { title: null, orient: "bottom", direction: "horizontal", symbolType: "square", symbolSize: 130, symbolStrokeWidth: 0 },
});

const note: Json = { type: "text", fontSize: 12, color: colours.muted, align: "left" };

/** A score with one decimal: more would only make the file larger. */
const tenth = (score: number): number => Math.round(score * 10) / 10;

/** Steps of the golden ratio spread any number of dots evenly between −1 and 1, the same every time. */
const offsetOf = (at: number): number => Math.round(200 * ((at * 0.618_033_988_75) % 1) - 100) / 100;
