import type { SheetSpec } from "../../../instrument/workbook/spec.ts";
import type { Ranges } from "./ranges.ts";

/** Looks that depend on other cells, the first with the highest priority. Excel puts a new one in front of the others, so each is told its place. */
export function addConditionalFormats({ conditionalFormats }: SheetSpec, ranges: Ranges): void {
  conditionalFormats.forEach(({ box, formula, fill, font }, index) => {
    const added = ranges(box).conditionalFormats.add(Excel.ConditionalFormatType.custom);
    added.custom.rule.formula = `=${formula}`;
    added.priority = index;
    const { format } = added.custom;
    if (fill !== undefined) format.fill.color = `#${fill}`;
    if (font?.color !== undefined) format.font.color = `#${font.color}`;
    if (font?.bold !== undefined) format.font.bold = font.bold;
  });
}
