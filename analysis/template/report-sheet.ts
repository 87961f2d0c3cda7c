import type { Box } from "../../instrument/workbook/spec.ts";
import type { SheetChart } from "./charts/sheet-chart.ts";
import type { WrittenSheet } from "./write-sheet.ts";

/** Cells whose numbers show as shades. */
export interface ScaleSpec {
  readonly box: Box;
  /** `shade`: from pale for low to strong for high, readable in grey as well. `difference`: two colours around 0. */
  readonly kind: "shade" | "difference";
  /** Ends of the scale, the same for all cells, so that columns compare. */
  readonly low: number;
  readonly high: number;
}

/** One sheet of a workbook that is read and not filled in. */
export interface ReportSheet extends WrittenSheet {
  readonly scales: readonly ScaleSpec[];
  /** A table with its header whose rows can be filtered; null for none. */
  readonly filter: Box | null;
  readonly charts: readonly SheetChart[];
}
