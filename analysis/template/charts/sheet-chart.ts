import type { Box } from "../../../instrument/workbook/spec.ts";

/** Cells from which a chart takes texts or numbers, and what stands in them as far as it is known: null for nothing, and where a formula stands. */
export interface ChartCells<Value> {
  readonly sheet: string;
  readonly box: Box;
  readonly values: readonly (Value | null)[];
}

/** One row of figures in a chart. A figure that is missing leaves a gap; it is never drawn as 0. */
export interface ChartSeries {
  readonly name: ChartCells<string>;
  readonly values: ChartCells<number>;
  /** Whether each bar carries its figure. */
  readonly isLabelled: boolean;
  /** RRGGBB. */
  readonly color: string;
  /** Lines from each value: how far they reach below and above it; null for none. */
  readonly reach: { readonly below: ChartCells<number>; readonly above: ChartCells<number> } | null;
}

/** A chart that Excel itself draws from cells of the workbook, completely: whatever the writer puts into the file stands here. */
export interface SheetChart {
  /** By which it is found again; no other chart of its sheet has it. */
  readonly name: string;
  readonly kind: "bars" | "lines" | "radar";
  readonly title: string;
  /** What it shows, for those who do not see it. */
  readonly description: string;
  /** What its figures are: scores from 0 to 100 in steps of 25 unless they have other ends. */
  readonly axis: { readonly title: string; readonly low: number; readonly high: number; readonly step: number; readonly format: string };
  /** Whether the first category stands on top of bars; Excel begins at the bottom. */
  readonly isTopDown: boolean;
  readonly categories: ChartCells<string>;
  readonly series: readonly ChartSeries[];
  /** Cells that it covers. */
  readonly place: Box;
}
