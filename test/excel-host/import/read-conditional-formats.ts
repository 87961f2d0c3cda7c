import type ExcelJS from "exceljs";

import { parseAddress } from "../model/a1.ts";
import { newConditionalFormat } from "../model/conditional-format.ts";
import type { Sheet } from "../model/types.ts";
import { colorOf } from "./read-look.ts";
import { typedFormula } from "./typed-formula.ts";

/** Reads the conditional formats that a formula decides, in their order; those of other kinds stay behind. */
export function readConditionalFormats(source: object, sheet: Sheet): void {
  const rules = listOf(source).flatMap(({ ref, rules: own }) => own.map((rule) => ({ ref, rule })));
  const decided = rules.filter(({ rule }) => rule.type === "expression").toSorted((a, b) => a.rule.priority - b.rule.priority);
  for (const [i, { ref, rule }] of decided.entries()) {
    const boxes = ref.split(" ").flatMap((part) => parseAddress(part) ?? []);
    const [first] = boxes;
    if (first === undefined || rule.type !== "expression") continue;
    const format = newConditionalFormat(`cf-${sheet.id}-${i}`, "Custom", first);
    format.boxes = boxes;
    format.details.customRule.formula = typedFormula(String(rule.formulae?.[0] ?? ""));
    const { fill, font } = rule.style ?? {};
    format.details.format.fill.color = (fill?.type === "pattern" ? colorOf(fill.bgColor ?? fill.fgColor) : null) ?? "";
    Object.assign(format.details.format.font, {
      color: colorOf(font?.color) ?? "",
      bold: font?.bold ?? null,
      italic: font?.italic ?? null,
    });
    sheet.conditionalFormats.push(format);
  }
}

/** exceljs reads them, and its declarations do not say so. */
function listOf(source: object): readonly ExcelJS.ConditionalFormattingOptions[] {
  return Reflect.get(source, "conditionalFormattings") ?? [];
}
