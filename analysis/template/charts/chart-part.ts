import { colors } from "../../../instrument/workbook/styles.ts";
import { element, type Xml } from "../../../instrument/xml.ts";
import { axes, axisIds } from "./axes.ts";
import { document, namespaces } from "./package-names.ts";
import { drawn, series, value } from "./series.ts";
import type { SheetChart } from "./sheet-chart.ts";
import { filled, titled, wordsIn } from "./words.ts";

/** A chart as a part of the file (ECMA-376 part 1, 21.2). Excel refuses elements in any other order than that of the schema. */
export function chartPart(chart: SheetChart, font: string): string {
  const { c, a, r } = namespaces;
  return document(
    element("c:chartSpace", { "xmlns:c": c, "xmlns:a": a, "xmlns:r": r }, [
      value("c:date1904", 0),
      value("c:roundedCorners", 0),
      element("c:chart", {}, [
        titled(chart.title, { size: 12, bold: true, font }),
        value("c:autoTitleDeleted", 0),
        element("c:plotArea", {}, [element("c:layout", {}, []), plots[chart.kind](chart), ...axes(chart, font)]),
        ...(chart.series.length > 1 ? [legend] : []),
        // Somebody who filters or folds away the figures wants the chart all the same.
        value("c:plotVisOnly", 0),
        value("c:dispBlanksAs", "gap"),
      ]),
      element("c:spPr", {}, [filled(colors.white), drawn(colors.line, "9525")]),
      wordsIn({ size: 9, bold: false, font }),
    ]),
  );
}

const legend = element("c:legend", {}, [value("c:legendPos", "b"), value("c:overlay", 0)]);

const allSeries = (chart: SheetChart): readonly Xml[] => chart.series.flatMap((_, index) => series(chart, index));

const plots: Readonly<Record<SheetChart["kind"], (chart: SheetChart) => Xml>> = {
  bars: (chart) =>
    element("c:barChart", {}, [
      value("c:barDir", "bar"),
      value("c:grouping", "clustered"),
      value("c:varyColors", 0),
      ...allSeries(chart),
      value("c:gapWidth", 50),
      ...axisIds,
    ]),
  lines: (chart) =>
    element("c:lineChart", {}, [
      value("c:grouping", "standard"),
      value("c:varyColors", 0),
      ...allSeries(chart),
      value("c:marker", 1),
      ...axisIds,
    ]),
  radar: (chart) =>
    element("c:radarChart", {}, [value("c:radarStyle", "marker"), value("c:varyColors", 0), ...allSeries(chart), ...axisIds]),
};
