import { centred } from "./band-layers.ts";

type Json = Readonly<Record<string, unknown>>;

/** Horizontal position of a score 0–100. */
export const scoreX = (field: string, title: string): Json => ({
  field,
  type: "quantitative",
  scale: { domain: [0, 100] },
  title,
  axis: { labelFlush: false },
});

/** Rows in the order of their labels, which may have several lines. */
export const namedRows = (labels: readonly string[]): Json => ({
  field: "label",
  type: "nominal",
  scale: { domain: labels },
  title: null,
  axis: { ticks: false, labelFontSize: 13, labelPadding: 8, labelOffset: centred, labelOverlap: false },
});
