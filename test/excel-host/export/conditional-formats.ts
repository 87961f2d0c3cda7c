import type ExcelJS from "exceljs";
import { address } from "../model/a1.ts";
import type { ConditionalFormat, ConditionalLook, Sheet } from "../model/types.ts";
import { formulaText } from "./formula-text.ts";
import { colorOf } from "./look.ts";

/** Puts a sheet's conditional formats into the file. Kinds that exceljs cannot write are refused, so that no picture leaves one out unseen. */
export function writeConditionalFormats(sheet: Sheet, target: ExcelJS.Worksheet): void {
  for (const [index, format] of sheet.conditionalFormats.entries()) {
    target.addConditionalFormatting({ ref: format.boxes.map(address).join(" "), rules: [ruleOf(format, index + 1)] });
  }
}

/** exceljs declares four of the eight that it writes. */
const operators: Readonly<Record<string, string>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
};

function ruleOf({ type, details, stopIfTrue }: ConditionalFormat, priority: number): ExcelJS.ConditionalFormattingRule {
  const base = { priority, style: styleOf(details.format), stopIfTrue };
  switch (type) {
    case "Custom":
      return { ...base, type: "expression", formulae: [formulaText(details.customRule.formula)] };
    case "CellValue": {
      const { operator, formula1, formula2 } = details.rule;
      const formulae = [formula1, formula2].filter((each) => each !== undefined && each !== null && each !== "");
      return {
        ...base,
        type: "cellIs",
        ...untyped({ operator: operators[String(operator)] }),
        formulae: formulae.map((each) => formulaText(String(each))),
      };
    }
    case "DataBar":
      return {
        priority,
        type: "dataBar",
        cfvo: [bound(details.dataBar.lowerBoundRule, "min"), bound(details.dataBar.upperBoundRule, "max")],
        gradient: details.dataBar.positive.gradientFill,
        ...untyped({ color: colorOf(details.dataBar.positive.fillColor || "#638EC6") }),
      };
    case "ColorScale":
      return { priority, type: "colorScale", ...scaleOf(details.colorScale.criteria) };
    default:
      throw new Error(`The exporter has no conditional format of type ${type}. Add it to conditional-formats.ts.`);
  }
}

/** What exceljs writes without declaring it. */
function untyped(members: object): object {
  return members;
}

function styleOf({ fill, font }: ConditionalLook): Partial<ExcelJS.Style> {
  return {
    ...(fill.color === "" ? {} : { fill: { type: "pattern", pattern: "solid", bgColor: colorOf(fill.color) } }),
    font: {
      ...(font.color === "" ? {} : { color: colorOf(font.color) }),
      ...(font.bold === null ? {} : { bold: font.bold }),
      ...(font.italic === null ? {} : { italic: font.italic }),
      ...(font.strikethrough === null ? {} : { strike: font.strikethrough }),
    },
  };
}

const boundTypes: Readonly<Record<string, ExcelJS.CfvoTypes>> = {
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Percentile: "percentile",
  Formula: "formula",
};

function bound(rule: Readonly<Record<string, unknown>>, otherwise: "min" | "max"): ExcelJS.Cvfo {
  const type = boundTypes[String(rule["type"])] ?? otherwise;
  return type === "min" || type === "max" ? { type } : { type, value: Number(rule["formula"]) };
}

function isStop(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function scaleOf(criteria: Readonly<Record<string, unknown>>): { cfvo: ExcelJS.Cvfo[]; color: { argb: string }[] } {
  const stops = ["minimum", "midpoint", "maximum"].flatMap((place) => {
    const stop = criteria[place];
    return isStop(stop) ? [stop] : [];
  });
  return {
    cfvo: stops.map((stop, index) => bound(stop, index === 0 ? "min" : "max")),
    color: stops.map((stop) => colorOf(String(stop["color"]))),
  };
}
