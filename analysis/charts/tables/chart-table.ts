import type { FigureText } from "../words/figure-text.ts";

/** The table that stands beside a chart and holds its numbers. The first cell of a row names the row. */
export interface ChartTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly FigureText[])[];
}

/** A cell that holds a word or a finished text. */
export const textCell = (text: string): FigureText => ({ text });
