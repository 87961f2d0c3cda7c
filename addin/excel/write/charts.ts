import { type ChartSource, figureCells, scoreAxis } from "../../../instrument/workbook/charts.ts";
import { inputOf } from "./cells.ts";
import { paint } from "./paint.ts";
import { addressOf, rangesOf } from "./ranges.ts";

/** The sheets of a chart and the typeface of their cells. */
interface ChartSheets {
  readonly scores: Excel.Worksheet;
  readonly hidden: Excel.Worksheet;
  readonly font: string;
}

/** Draws one chart of the scores sheet from figures that it first puts on the hidden sheet. */
export function addChart(source: ChartSource, { scores, hidden, font }: ChartSheets): void {
  const ranges = rangesOf(hidden);
  const data = ranges(source.data.box);
  data.formulas = source.data.values.map((row) => row.map((value) => inputOf({ value, style: "code" })));
  paint({ cells: figureCells(source) }, font, ranges);
  const type = source.kind === "radar" ? Excel.ChartType.radarMarkers : Excel.ChartType.barClustered;
  const chart = scores.charts.add(type, data, Excel.ChartSeriesBy.columns);
  chart.name = source.name;
  chart.title.text = source.title;
  const [first, last = first] = addressOf(source.place).split(":");
  if (first !== undefined) chart.setPosition(first, last);
  scale(chart.axes.valueAxis);
  if (source.kind === "radar") dressRadar(chart, source);
  else dressBars(chart, source);
}

function scale(axis: Excel.ChartAxis): void {
  axis.minimum = scoreAxis.low;
  axis.maximum = scoreAxis.high;
  axis.majorUnit = scoreAxis.step;
}

function dressRadar(chart: Excel.Chart, { colors }: ChartSource): void {
  chart.legend.visible = true;
  chart.legend.position = Excel.ChartLegendPosition.bottom;
  for (const [index, color] of colors.entries()) chart.series.getItemAt(index).format.line.color = `#${color}`;
}

function dressBars(chart: Excel.Chart, { axis, colors: [color] }: ChartSource): void {
  chart.legend.visible = false;
  chart.axes.valueAxis.title.text = axis;
  const series = chart.series.getItemAt(0);
  if (color !== undefined) series.format.fill.setSolidColor(`#${color}`);
  series.gapWidth = 50;
}
