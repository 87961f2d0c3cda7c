import type { ChartAxis, ChartDataLabels, ChartFont, ChartLine, ChartSeries, ChartState, ChartTitle } from "./chart.ts";

function newFont(size: number): ChartFont {
  return { bold: false, italic: false, color: "#595959", name: "Calibri", size, underline: "None" };
}

function newLine(): ChartLine {
  return { color: "#000000", lineStyle: "Automatic", weight: 0.75 };
}

function newTitle(text: string, visible: boolean): ChartTitle {
  return {
    text,
    visible,
    overlay: false,
    position: "Top",
    horizontalAlignment: "Center",
    verticalAlignment: "Center",
    showShadow: false,
    textOrientation: 0,
    left: null,
    top: null,
    font: newFont(14),
  };
}

function newDataLabels(): ChartDataLabels {
  return {
    position: "OutsideEnd",
    showValue: false,
    showSeriesName: false,
    showCategoryName: false,
    showLegendKey: false,
    showPercentage: false,
    showBubbleSize: false,
    separator: ",",
    numberFormat: "General",
    linkNumberFormat: true,
    autoText: true,
    horizontalAlignment: "Center",
    verticalAlignment: "Center",
    textOrientation: 0,
    font: newFont(9),
  };
}

function newAxis(type: string): ChartAxis {
  return {
    type,
    axisGroup: "Primary",
    visible: type !== "Series",
    minimum: "",
    maximum: "",
    majorUnit: "",
    minorUnit: "",
    reversePlotOrder: false,
    numberFormat: "General",
    tickLabelPosition: "NextToAxis",
    tickLabelSpacing: 1,
    tickMarkSpacing: 1,
    majorTickMark: "None",
    minorTickMark: "None",
    categoryType: "Automatic",
    crosses: "Automatic",
    scaleType: "Linear",
    displayUnit: "None",
    isBetweenCategories: true,
    linkNumberFormat: true,
    textOrientation: 0,
    majorGridlines: { visible: type === "Value", line: newLine() },
    minorGridlines: { visible: false, line: newLine() },
    title: newTitle("Axis Title", false),
    font: newFont(9),
    line: newLine(),
  };
}

/** A series without data. */
export function newSeries(name: string, chartType: string, plotOrder: number): ChartSeries {
  return {
    name,
    values: null,
    categories: null,
    chartType,
    hasDataLabels: false,
    filtered: false,
    gapWidth: 150,
    overlap: 0,
    smooth: false,
    markerStyle: "Automatic",
    markerSize: 5,
    markerBackgroundColor: "",
    markerForegroundColor: "",
    plotOrder,
    axisGroup: "Primary",
    invertIfNegative: false,
    varyByCategories: false,
    doughnutHoleSize: 75,
    explosion: 0,
    firstSliceAngle: 0,
    showShadow: false,
    fillColor: null,
    line: newLine(),
    dataLabels: newDataLabels(),
  };
}

/** A chart as Excel draws it first. */
export function newChart(id: string, name: string, chartType: string, seriesBy: string): ChartState {
  return {
    id,
    name,
    chartType,
    seriesBy,
    left: 0,
    top: 0,
    width: 360,
    height: 216,
    title: newTitle("Chart Title", true),
    legend: {
      visible: true,
      position: "Bottom",
      overlay: false,
      showShadow: false,
      left: 0,
      top: 0,
      width: 0,
      height: 0,
      font: newFont(9),
    },
    series: [],
    axes: { category: newAxis("Category"), value: newAxis("Value"), series: newAxis("Series") },
    dataLabels: newDataLabels(),
    displayBlanksAs: "NotPlotted",
    plotBy: seriesBy,
    plotVisibleOnly: true,
    showAllFieldButtons: true,
    showDataLabelsOverMaximum: true,
    style: 2,
    categoryLabelLevel: 0,
    seriesNameLevel: 0,
    fillColor: null,
    border: newLine(),
    roundedCorners: false,
    colorScheme: "ColorfulPalette1",
    font: newFont(10),
    plotArea: { left: 0, top: 0, width: 0, height: 0, position: "Automatic", fillColor: null },
  };
}
