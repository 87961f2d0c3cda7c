import { errors } from "../protocol/errors.ts";
import type { Box } from "./box.ts";
import type { ConditionalFormat } from "./types.ts";

const types = new Set(["Custom", "CellValue", "ContainsText", "TopBottom", "PresetCriteria", "DataBar", "IconSet", "ColorScale"]);

/** A conditional format without rule, as Excel adds it. */
export function newConditionalFormat(id: string, type: string, box: Box): ConditionalFormat {
  if (!types.has(type)) throw errors.invalidArgument();
  return {
    id,
    type,
    boxes: [box],
    stopIfTrue: false,
    details: {
      customRule: { formula: "" },
      rule: {},
      format: {
        fill: { color: "" },
        font: { color: "", bold: null, italic: null, underline: null, strikethrough: null },
        borders: {},
        numberFormat: null,
      },
      dataBar: {
        axisColor: "",
        axisFormat: "Automatic",
        barDirection: "Context",
        showDataBarOnly: false,
        lowerBoundRule: { type: "Automatic" },
        upperBoundRule: { type: "Automatic" },
        positive: { fillColor: "#638EC6", borderColor: "", gradientFill: true },
        negative: { fillColor: "#FF0000", borderColor: "", matchPositiveFillColor: false, matchPositiveBorderColor: false },
      },
      iconSet: { criteria: [], style: "ThreeTrafficLights1", showIconOnly: false, reverseIconOrder: false },
      colorScale: { criteria: {} },
    },
  };
}
