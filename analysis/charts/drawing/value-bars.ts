import { centred } from "./band-layers.ts";
import { textWidth, wrapText } from "./text-width.ts";
import { colours } from "./theme.ts";

type Json = Readonly<Record<string, unknown>>;

/** One bar from 0, with an optional mark across it and a note at the right. */
export interface ValueBar {
  readonly label: string;
  readonly value: number;
  /** Where a line crosses the bar; null for none. */
  readonly mark: number | null;
  /** `plain`, `strong` for a heading among its parts, `warning` for what needs a look. */
  readonly kind: "plain" | "strong" | "warning";
  readonly note: string;
}

/** The words of the axis, and its numbers as a Vega expression of `datum.value`. */
export interface ValueAxis {
  readonly title: string;
  readonly label: string;
}

const plotWidth = 380;

const fills = { plain: colours.band50, strong: colours.median, warning: colours.you };

/** Horizontal bars of one scale, in the order given. */
export function valueBars(bars: readonly ValueBar[], { title, label }: ValueAxis): Json {
  const labels = bars.map((bar) => wrapText(bar.label, 250, 13).join("\n"));
  const most = Math.max(...bars.flatMap(({ value, mark }) => [value, mark ?? 0]), Number.MIN_VALUE);
  const x = { type: "quantitative", scale: { domain: [0, most * 1.05], nice: false }, title, axis: { labelExpr: label, tickCount: 5 } };
  const values = bars.map((bar, at) => ({ ...bar, label: labels[at], fill: fills[bar.kind] }));
  const widest = Math.max(...bars.map(({ note }) => textWidth(note, 12)));
  const step = labels.some((each) => each.includes("\n")) ? 36 : 24;
  return {
    width: plotWidth,
    height: { step },
    data: { values },
    encoding: { y: { field: "label", type: "nominal", scale: { domain: labels }, title: null, axis: rowAxis } },
    layer: [
      {
        mark: { type: "bar", height: 14, stroke: colours.muted, strokeWidth: 0.5, opacity: 1 },
        encoding: { x: { field: "value", ...x }, color: { field: "fill", type: "nominal", scale: null } },
      },
      {
        transform: [{ filter: { field: "mark", valid: true } }],
        mark: { type: "tick", thickness: 3, size: 22, color: colours.ink, opacity: 1 },
        encoding: { x: { field: "mark", ...x } },
      },
      {
        mark: { type: "text", align: "right", fontSize: 12, color: colours.ink },
        encoding: { x: { value: plotWidth + 14 + widest }, text: { field: "note" } },
      },
    ],
  };
}

const rowAxis: Json = { ticks: false, labelFontSize: 13, labelPadding: 8, labelOffset: centred, labelOverlap: false };
