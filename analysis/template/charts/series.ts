import { colors } from "../../../instrument/workbook/styles.ts";
import { element, type Xml } from "../../../instrument/xml.ts";
import { numberCells, textCells } from "./chart-cells.ts";
import type { ChartSeries, SheetChart } from "./sheet-chart.ts";
import { filled } from "./words.ts";

/** Width of a line in English Metric Units, of which a point has 12,700. */
const thick = "28575";
const thin = "9525";

/** Signs of the lines, so that they can be told apart without their colours. */
const signs = ["circle", "square", "triangle", "diamond", "x", "star", "plus", "dash"] as const;

/** One row of figures, its elements in the order of the schema, which differs between bars and the others. */
export function series(chart: SheetChart, index: number): readonly Xml[] {
  const own = chart.series[index];
  if (own === undefined) return [];
  const isBar = chart.kind === "bars";
  const sign = signs[index % signs.length] ?? "circle";
  return [
    element("c:ser", {}, [
      value("c:idx", index),
      value("c:order", index),
      element("c:tx", {}, [textCells(own.name)]),
      isBar ? element("c:spPr", {}, [filled(own.color)]) : element("c:spPr", {}, [drawn(own.color, thick)]),
      isBar ? value("c:invertIfNegative", 0) : marked(sign, own.color),
      ...(isBar && own.isLabelled ? [labels(chart.axis.format)] : []),
      ...(own.reach === null || chart.kind === "radar" ? [] : [reachOf(own.reach, isBar)]),
      element("c:cat", {}, [textCells(chart.categories)]),
      element("c:val", {}, [numberCells(own.values)]),
      ...(chart.kind === "lines" ? [value("c:smooth", 0)] : []),
    ]),
  ];
}

/** Figures at the ends of the bars. */
const labels = (format: string): Xml =>
  element("c:dLbls", {}, [
    element("c:numFmt", { formatCode: format, sourceLinked: "0" }, []),
    value("c:dLblPos", "outEnd"),
    ...["c:showLegendKey", "c:showVal", "c:showCatName", "c:showSerName", "c:showPercent", "c:showBubbleSize"].map((name) =>
      value(name, name === "c:showVal" ? 1 : 0),
    ),
  ]);

const marked = (sign: string, color: string): Xml =>
  element("c:marker", {}, [value("c:symbol", sign), value("c:size", 7), element("c:spPr", {}, [filled(color), drawn(color, thin)])]);

const reachOf = ({ below, above }: NonNullable<ChartSeries["reach"]>, isBar: boolean): Xml =>
  element("c:errBars", {}, [
    ...(isBar ? [] : [value("c:errDir", "y")]),
    value("c:errBarType", "both"),
    value("c:errValType", "cust"),
    value("c:noEndCap", 0),
    element("c:plus", {}, [numberCells(above)]),
    element("c:minus", {}, [numberCells(below)]),
    element("c:spPr", {}, [drawn(colors.ink, thin)]),
  ]);

/** A line in one colour. */
export const drawn = (color: string, width: string): Xml => element("a:ln", { w: width }, [filled(color)]);

/** An element that says one thing. */
export const value = (name: string, is: string | number): Xml => element(name, { val: String(is) }, []);
