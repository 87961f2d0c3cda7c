import { colors } from "../../../instrument/workbook/styles.ts";
import { element, type Xml } from "../../../instrument/xml.ts";
import { drawn, value } from "./series.ts";
import type { SheetChart } from "./sheet-chart.ts";
import { titled } from "./words.ts";

/** Numbers by which the two axes of a chart know each other. */
const ids = { category: 1, value: 2 } as const;

/** That a plot belongs to the two axes. */
export const axisIds: readonly Xml[] = [value("c:axId", ids.category), value("c:axId", ids.value)];

/** The axis of the categories and that of the figures. */
export const axes = (chart: SheetChart, font: string): readonly Xml[] => [categoryAxis(chart), valueAxis(chart, font)];

const categoryAxis = (chart: SheetChart): Xml =>
  element("c:catAx", {}, [
    value("c:axId", ids.category),
    element("c:scaling", {}, [value("c:orientation", chart.isTopDown ? "maxMin" : "minMax")]),
    value("c:delete", 0),
    value("c:axPos", chart.kind === "bars" ? "l" : "b"),
    ...(chart.kind === "radar" ? [gridlines] : []),
    element("c:numFmt", { formatCode: "General", sourceLinked: "0" }, []),
    value("c:majorTickMark", "none"),
    value("c:minorTickMark", "none"),
    value("c:tickLblPos", "low"),
    element("c:spPr", {}, [drawn(colors.line, "9525")]),
    value("c:crossAx", ids.value),
    value("c:crosses", "autoZero"),
    value("c:auto", 1),
    value("c:lblAlgn", "ctr"),
    value("c:lblOffset", 100),
    // Excel leaves labels out where it thinks them too close; every bar has its name here.
    ...(chart.kind === "bars" ? [value("c:tickLblSkip", 1)] : []),
    value("c:noMultiLvlLbl", 1),
  ]);

/** It stands at the bottom of bars also where their first category is on top, which would turn it up. */
const valueAxis = (chart: SheetChart, font: string): Xml =>
  element("c:valAx", {}, [
    value("c:axId", ids.value),
    element("c:scaling", {}, [value("c:orientation", "minMax"), value("c:max", chart.axis.high), value("c:min", chart.axis.low)]),
    value("c:delete", 0),
    value("c:axPos", chart.kind === "bars" ? "b" : "l"),
    gridlines,
    // The title would lie over the web of a radar.
    ...(chart.kind === "radar" ? [] : [titled(chart.axis.title, { size: 9, bold: false, font })]),
    element("c:numFmt", { formatCode: chart.axis.format, sourceLinked: "0" }, []),
    value("c:majorTickMark", "none"),
    value("c:minorTickMark", "none"),
    value("c:tickLblPos", "nextTo"),
    element("c:spPr", {}, [element("a:ln", {}, [element("a:noFill", {}, [])])]),
    value("c:crossAx", ids.category),
    value("c:crosses", chart.isTopDown ? "max" : "autoZero"),
    value("c:crossBetween", "between"),
    value("c:majorUnit", chart.axis.step),
  ]);

const gridlines = element("c:majorGridlines", {}, [element("c:spPr", {}, [drawn(colors.line, "6350")])]);
