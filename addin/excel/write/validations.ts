import type { Box, SheetSpec, ValidationSpec } from "../../../instrument/workbook/spec.ts";
import { grouped } from "./grouped.ts";
import { placesIn, rectanglesOf } from "./rectangles.ts";
import type { Ranges } from "./ranges.ts";

/** Excel's own limits; a longer text makes it refuse the whole request. */
const longest = { title: 32, prompt: 255, error: 225 } as const;

/** What may be typed. Rules that are alike are set for whole ranges at once; what is said beforehand differs more, and is put onto them. */
export function setValidations({ validations }: Pick<SheetSpec, "validations">, ranges: Ranges): void {
  for (const [box, { rule, error }] of together(validations, (each) => JSON.stringify([each.rule, each.error]))) {
    const target = ranges(box).dataValidation;
    target.rule = ruleOf(rule);
    target.errorAlert = alertOf(error);
  }
  // Onto a range with one rule only: on others Excel would lose the rules.
  for (const [box, { hint }] of together(validations, (each) => JSON.stringify([each.rule, each.error, each.hint]))) {
    if (hint === undefined) continue;
    const [title, message] = [hint.title.slice(0, longest.title), hint.text.slice(0, longest.prompt)];
    ranges(box).dataValidation.prompt = { showPrompt: true, title, message };
  }
}

function alertOf(error: ValidationSpec["error"]): Excel.DataValidationErrorAlert {
  const { stop, warning } = Excel.DataValidationAlertStyle;
  if (error === null) return { showAlert: false, style: stop, title: "", message: "" };
  return {
    showAlert: true,
    style: error.style === "stop" ? stop : warning,
    title: error.title.slice(0, longest.title),
    message: error.text.slice(0, longest.error),
  };
}

/** Validations that are alike, as few rectangles with one of them each. */
function together(
  validations: readonly ValidationSpec[],
  keyOf: (validation: ValidationSpec) => string,
): readonly (readonly [Box, ValidationSpec])[] {
  return [...grouped(validations, keyOf).values()].flatMap((group) => {
    const [like] = group;
    if (like === undefined) return [];
    return rectanglesOf(group.flatMap(({ box }) => placesIn(box))).map((box) => [box, like] as const);
  });
}

function ruleOf(rule: ValidationSpec["rule"]): Excel.DataValidationRule {
  if (rule.kind === "list") return { list: { inCellDropDown: true, source: `=${rule.source}` } };
  const between = { formula1: rule.low, formula2: rule.high, operator: Excel.DataValidationOperator.between };
  // Serial numbers as formulas instead of date texts, which each language of Excel reads in its own way.
  if (rule.kind === "date") return { date: { ...between, formula1: `=${rule.low}`, formula2: `=${rule.high}` } };
  return rule.kind === "whole" ? { wholeNumber: between } : { decimal: between };
}
