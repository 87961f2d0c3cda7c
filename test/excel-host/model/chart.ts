/** Text that stands over a chart or beside an axis. */
export interface ChartTitle {
  text: string;
  visible: boolean;
  overlay: boolean;
  position: string;
  horizontalAlignment: string;
  verticalAlignment: string;
  showShadow: boolean;
  textOrientation: number;
  left: number | null;
  top: number | null;
  font: ChartFont;
}

export interface ChartFont {
  bold: boolean;
  italic: boolean;
  color: string;
  name: string;
  size: number;
  underline: string;
}

export interface ChartLine {
  color: string;
  lineStyle: string;
  weight: number;
}

export interface ChartAxis {
  type: string;
  axisGroup: string;
  visible: boolean;
  minimum: number | string;
  maximum: number | string;
  majorUnit: number | string;
  minorUnit: number | string;
  reversePlotOrder: boolean;
  numberFormat: string;
  tickLabelPosition: string;
  tickLabelSpacing: number | string;
  tickMarkSpacing: number;
  majorTickMark: string;
  minorTickMark: string;
  categoryType: string;
  crosses: string;
  scaleType: string;
  displayUnit: string;
  isBetweenCategories: boolean;
  linkNumberFormat: boolean;
  textOrientation: number | string;
  majorGridlines: { visible: boolean; line: ChartLine };
  minorGridlines: { visible: boolean; line: ChartLine };
  title: ChartTitle;
  font: ChartFont;
  line: ChartLine;
}

export interface ChartDataLabels {
  position: string;
  showValue: boolean;
  showSeriesName: boolean;
  showCategoryName: boolean;
  showLegendKey: boolean;
  showPercentage: boolean;
  showBubbleSize: boolean;
  separator: string;
  numberFormat: string;
  linkNumberFormat: boolean;
  autoText: boolean;
  horizontalAlignment: string;
  verticalAlignment: string;
  textOrientation: number;
  font: ChartFont;
}

/** One series; values and categories as addresses with their sheet ("Sheet1!$A$1:$A$5"), null where not set. */
export interface ChartSeries {
  name: string;
  values: string | null;
  categories: string | null;
  chartType: string;
  hasDataLabels: boolean;
  filtered: boolean;
  gapWidth: number;
  overlap: number;
  smooth: boolean;
  markerStyle: string;
  markerSize: number;
  markerBackgroundColor: string;
  markerForegroundColor: string;
  plotOrder: number;
  axisGroup: string;
  invertIfNegative: boolean;
  varyByCategories: boolean;
  doughnutHoleSize: number;
  explosion: number;
  firstSliceAngle: number;
  showShadow: boolean;
  fillColor: string | null;
  line: ChartLine;
  dataLabels: ChartDataLabels;
}

/** A chart on a sheet; position and size in points. */
export interface ChartState {
  readonly id: string;
  name: string;
  chartType: string;
  seriesBy: string;
  left: number;
  top: number;
  width: number;
  height: number;
  title: ChartTitle;
  legend: ChartLegend;
  series: ChartSeries[];
  axes: { category: ChartAxis; value: ChartAxis; series: ChartAxis };
  dataLabels: ChartDataLabels;
  displayBlanksAs: string;
  plotBy: string;
  plotVisibleOnly: boolean;
  showAllFieldButtons: boolean;
  showDataLabelsOverMaximum: boolean;
  style: number;
  categoryLabelLevel: number;
  seriesNameLevel: number;
  fillColor: string | null;
  border: ChartLine;
  roundedCorners: boolean;
  colorScheme: string;
  font: ChartFont;
  plotArea: { left: number; top: number; width: number; height: number; position: string; fillColor: string | null };
}

export interface ChartLegend {
  visible: boolean;
  position: string;
  overlay: boolean;
  showShadow: boolean;
  left: number;
  top: number;
  width: number;
  height: number;
  font: ChartFont;
}
