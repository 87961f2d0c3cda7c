import { wrapText } from "../../analysis/charts/drawing/text-width.ts";
import type { DrawnRow } from "./comparison.ts";

type Json = Readonly<Record<string, unknown>>;

/** A Vega-Lite specification with its data in it. */
export interface BandSpec extends Json {
  readonly $schema: string;
}

/** What the surroundings of a picture decide. */
export interface Surroundings {
  /** Pixels between the edges of the pane. */
  readonly width: number;
  readonly font: string;
}

/** Pixels. `count`: kept free beside the name for the number of companies. */
const size = { text: 12, line: 16, above: 4, gap: 3, bar: 12, below: 10, count: 64 };

/**
 * The percentile chart for a pane: names stand above their bands, because beside them there is no room. Colours are variables of the
 * page, so that the picture follows a change of theme, and high contrast, without being drawn anew.
 */
export function bandSpec(rows: readonly DrawnRow[], { width, font }: Surroundings): BandSpec {
  let height = 0;
  const values = rows.map(({ name, p10, q1, median, q3, p90, you, count }) => {
    const lines = wrapText(name, width - size.count, size.text);
    const text = height + size.above;
    const bar = text + size.line * lines.length + size.gap;
    height = bar + size.bar + size.below;
    const at = { text, bar, barEnd: bar + size.bar, middle: bar + size.bar / 2, tick: bar - 3, tickEnd: bar + size.bar + 3 };
    return { label: lines.join("\n"), count, p10, q1, median, q3, p90, you, ...at };
  });
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    width,
    height,
    data: { values },
    layer: layers(width, height),
    config: config(font),
  };
}

function layers(width: number, height: number): readonly Json[] {
  const down = (field: string): Json => ({ field, type: "quantitative", axis: null, scale: { domain: [height, 0], nice: false } });
  const drawn = (field: string, mark: Json, encoding: Json): Json => ({
    transform: [{ filter: { field, valid: true } }],
    mark: { opacity: 1, ...mark },
    encoding: { x: across(field), ...encoding },
  });
  const band = (from: string, to: string, color: string): Json =>
    drawn(from, { type: "rect", color, stroke: "var(--peers-edge)" }, { x2: { field: to }, y: down("bar"), y2: { field: "barEnd" } });
  const words = (field: string, x: number, mark: Json): Json => ({
    mark: { type: "text", baseline: "top", fontSize: size.text, lineHeight: size.line, ...mark },
    encoding: { x: { value: x }, y: down("text"), text: { field } },
  });
  const diamond = { type: "point", shape: "diamond", filled: true, size: 150, color: "var(--peers-you)", stroke: "var(--page, Canvas)" };
  return [
    band("p10", "p90", "var(--peers-80)"),
    band("q1", "q3", "var(--peers-50)"),
    drawn("median", { type: "rule", strokeWidth: 3, color: "var(--peers-median)" }, { y: down("tick"), y2: { field: "tickEnd" } }),
    drawn("you", diamond, { y: down("middle") }),
    words("label", 0, { align: "left", color: "var(--ink, currentColor)" }),
    words("count", width, { align: "right", color: "var(--ink-quiet, currentColor)" }),
  ];
}

const across = (field: string): Json => ({
  field,
  type: "quantitative",
  title: null,
  scale: { domain: [0, 100], nice: false },
  axis: { values: [0, 25, 50, 75, 100], labelFlush: true },
});

function config(font: string): Json {
  const axis = {
    labelColor: "var(--ink-quiet, currentColor)",
    gridColor: "var(--rule, currentColor)",
    labelFontSize: 11,
    domain: false,
    ticks: false,
  };
  // The element around the picture has a name, and the table holds the numbers; a hundred labelled marks help nobody who listens.
  return { font, background: null, padding: 0, lineBreak: "\n", aria: false, view: { stroke: null }, axis };
}
