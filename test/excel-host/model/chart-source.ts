import { absoluteAddress, quotedSheet } from "./a1.ts";
import type { Box } from "./box.ts";
import type { ChartSeries, ChartState } from "./chart.ts";
import { newSeries } from "./new-chart.ts";
import { valueAt } from "./sheet.ts";
import type { Place } from "./names.ts";
import type { Sheet } from "./types.ts";

/** Draws a chart's series from a block of cells: headers and categories are recognised by their texts, as Excel does. */
export function setSource(chart: ChartState, { sheet, box }: Place, seriesBy: string): void {
  const inColumns = seriesBy === "Columns" || (seriesBy !== "Rows" && box.rows >= box.columns);
  const block = inColumns ? columnsOf(sheet, box) : rowsOf(sheet, box);
  chart.seriesBy = inColumns ? "Columns" : "Rows";
  chart.plotBy = chart.seriesBy;
  chart.series = block.series.map(({ name, values }, i): ChartSeries => {
    const series = newSeries(name === "" ? `Series${i + 1}` : name, chart.chartType, i);
    return {
      ...series,
      values: reference(sheet, values),
      categories: block.categories === null ? null : reference(sheet, block.categories),
    };
  });
  const [only] = chart.series;
  if (chart.series.length === 1 && only !== undefined && block.series[0]?.name !== "") chart.title.text = only.name;
}

/** "Sheet1!$A$1:$A$5", as charts keep their sources. */
export function reference(sheet: Sheet, box: Box): string {
  return `${quotedSheet(sheet.name)}!${absoluteAddress(box)}`;
}

interface Block {
  readonly categories: Box | null;
  readonly series: readonly { readonly name: string; readonly values: Box }[];
}

function columnsOf(sheet: Sheet, box: Box): Block {
  const { hasHeader, hasCategories } = headers(sheet, box);
  const top = hasHeader ? 1 : 0;
  const left = hasCategories ? 1 : 0;
  const body = { ...box, row: box.row + top, rows: box.rows - top };
  return {
    categories: hasCategories ? { ...body, columns: 1 } : null,
    series: Array.from({ length: box.columns - left }, (_series, i) => ({
      name: hasHeader ? String(valueAt(sheet, box.row, box.column + left + i)) : "",
      values: { ...body, column: box.column + left + i, columns: 1 },
    })),
  };
}

function rowsOf(sheet: Sheet, box: Box): Block {
  const { hasHeader, hasCategories } = headers(sheet, box);
  const top = hasHeader ? 1 : 0;
  const left = hasCategories ? 1 : 0;
  const body = { ...box, column: box.column + left, columns: box.columns - left };
  return {
    categories: hasHeader ? { ...body, rows: 1 } : null,
    series: Array.from({ length: box.rows - top }, (_series, i) => ({
      name: hasCategories ? String(valueAt(sheet, box.row + top + i, box.column)) : "",
      values: { ...body, row: box.row + top + i, rows: 1 },
    })),
  };
}

function headers(sheet: Sheet, box: Box): { readonly hasHeader: boolean; readonly hasCategories: boolean } {
  const isText = (row: number, column: number): boolean => typeof valueAt(sheet, row, column) === "string";
  const hasHeader = box.rows > 1 && isText(box.row, box.column + box.columns - 1);
  const hasCategories = box.columns > 1 && isText(box.row + box.rows - 1, box.column);
  return { hasHeader, hasCategories };
}
