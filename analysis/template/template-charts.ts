import { cellBox } from "../../instrument/workbook/address.ts";
import { type ChartSource, chartSources, figureCells, printedWithCharts, scoreAxis } from "../../instrument/workbook/charts.ts";
import { type Plan, planOf } from "../../instrument/workbook/layout/plan.ts";
import type { WorkbookOptions } from "../../instrument/workbook/options.ts";
import type { CellValue, SheetSpec } from "../../instrument/workbook/spec.ts";
import { workbookSpec } from "../../instrument/workbook/workbook-spec.ts";
import type { ChartCells, SheetChart } from "./charts/sheet-chart.ts";

/** A sheet of the questionnaire and the charts on it. */
export interface ChartedSpec {
  readonly sheet: SheetSpec;
  readonly charts: readonly SheetChart[];
}

/** The sheets of the questionnaire with the charts that the add-in draws on them when it is asked to. */
export function chartedSpec(options: WorkbookOptions): readonly ChartedSpec[] {
  const plan = planOf(options);
  const sources = chartSources(plan);
  return workbookSpec(options).map((sheet): ChartedSpec => {
    if (sheet.id === "hidden") return { sheet: { ...sheet, cells: [...sheet.cells, ...sources.flatMap(figureCells)] }, charts: [] };
    if (sheet.id !== "scores" || sheet.print === null) return { sheet, charts: [] };
    const print = { ...sheet.print, ...printedWithCharts(plan) };
    return { sheet: { ...sheet, print }, charts: sources.map((source) => chartOf(source, plan)) };
  });
}

/** Below a line of names stand the categories, then the columns of figures. */
function chartOf({ data: { box, values }, axis, colors, ...source }: ChartSource, { on }: Plan): SheetChart {
  const column = <Value>(index: number, known: (value: CellValue) => Value | null): ChartCells<Value> => ({
    sheet: on.hidden.name,
    box: { row: box.row + 1, lastRow: box.lastRow, column: box.column + index, lastColumn: box.column + index },
    values: values.slice(1).map((row) => known(row[index] ?? null)),
  });
  return {
    ...source,
    axis: { ...scoreAxis, title: axis, format: "0" },
    isTopDown: false,
    categories: column(0, text),
    series: colors.map((color, index) => ({
      name: { sheet: on.hidden.name, box: cellBox(box.row, box.column + index + 1), values: [text(values[0]?.[index + 1] ?? null)] },
      values: column(index + 1, number),
      color,
      isLabelled: false,
      reach: null,
    })),
  };
}

const text = (value: CellValue): string | null => (typeof value === "string" ? value : null);
const number = (value: CellValue): number | null => (typeof value === "number" ? value : null);
