import type { Language } from "../../instrument/types.ts";
import type { Benchmark, Metric } from "../benchmark/types.ts";

/**
 * A Vega-Lite v6 specification with its data inlined: published figures only, never a single company's row.
 * Plain JSON, so that it can be written to a file, drawn in the task pane or compiled to SVG.
 */
export interface ChartSpec {
  readonly $schema: string;
  /** The finding, one string a line, and below it n, years and how to read the chart. */
  readonly title: { readonly text: readonly string[]; readonly subtitle: readonly string[] };
  /** Text alternative that holds the numbers. */
  readonly description: string;
  readonly [key: string]: unknown;
}

/** What a chart may be told beside the benchmark. */
export interface ChartOptions {
  readonly language: Language;
  /** One company's own raw scores 0–100 by metric, to be marked among its peers. Only for that company's eyes. */
  readonly you?: ReadonlyMap<Metric, number>;
}

/** Draws a benchmark; `null` where no published figure is there to draw. */
export type Chart = (benchmark: Benchmark, options: ChartOptions) => ChartSpec | null;
