import type { ChartSource } from "../../../instrument/workbook/charts.ts";
import { colors } from "../../../instrument/workbook/styles.ts";
import { inputOf } from "./cells.ts";
import { addressOf, rangesOf } from "./ranges.ts";

/** Draws one chart of the scores sheet from figures that it first puts on the hidden sheet. */
export function addChart(source: ChartSource, scores: Excel.Worksheet, hidden: Excel.Worksheet): void {
  const data = rangesOf(hidden)(source.data.box);
  data.formulas = source.data.values.map((row) => row.map((value) => inputOf({ value, style: "code" })));
  const type = source.kind === "radar" ? Excel.ChartType.radarMarkers : Excel.ChartType.barClustered;
  const chart = scores.charts.add(type, data, Excel.ChartSeriesBy.columns);
  chart.name = source.name;
  chart.title.text = source.title;
  const [first, last = first] = addressOf(source.place).split(":");
  if (first !== undefined) chart.setPosition(first, last);
  scale(chart.axes.valueAxis);
  if (source.kind === "radar") dressRadar(chart);
  else dressBars(chart, source);
}

function scale(axis: Excel.ChartAxis): void {
  axis.minimum = 0;
  axis.maximum = 100;
  axis.majorUnit = 25;
}

function dressRadar(chart: Excel.Chart): void {
  chart.legend.visible = true;
  chart.legend.position = Excel.ChartLegendPosition.bottom;
  chart.series.getItemAt(0).format.line.color = `#${colors.accent}`;
  chart.series.getItemAt(1).format.line.color = `#${colors.inputLine}`;
}

function dressBars(chart: Excel.Chart, { axis }: ChartSource): void {
  chart.legend.visible = false;
  chart.axes.valueAxis.title.text = axis;
  const series = chart.series.getItemAt(0);
  series.format.fill.setSolidColor(`#${colors.accent}`);
  series.gapWidth = 50;
}
