import type ExcelJS from "exceljs";

import { parseAddress } from "../model/a1.ts";
import { serialOf } from "../model/coerce.ts";
import type { Sheet, Validation } from "../model/types.ts";
import { noAlert, noPrompt, ownValidation } from "../model/validation.ts";
import { typedFormula } from "./typed-formula.ts";

/** Reads the validations of a sheet: exceljs gives them cell by cell. */
export function readValidations(source: object, sheet: Sheet): void {
  for (const [address, validation] of Object.entries(modelOf(source))) {
    const box = parseAddress(address);
    if (box === null || validation.type === undefined) continue;
    Object.assign(ownValidation(sheet, box), readValidation(validation));
  }
}

/** exceljs keeps validations by address; its declarations do not say so. */
function modelOf(source: object): Readonly<Record<string, ExcelJS.DataValidation>> {
  const validations: unknown = Reflect.get(source, "dataValidations");
  return typeof validations === "object" && validations !== null ? Reflect.get(validations, "model") : {};
}

const kinds = { whole: "wholeNumber", decimal: "decimal", date: "date", textLength: "textLength", list: "list", custom: "custom" } as const;

const operators: Readonly<Record<string, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
};

function readValidation(source: ExcelJS.DataValidation): Partial<Validation> {
  const style = source.errorStyle ?? "stop";
  return {
    rule: { [kinds[source.type]]: ruleOf(source) },
    ignoreBlanks: source.allowBlank ?? false,
    errorAlert: {
      ...noAlert,
      title: source.errorTitle ?? "",
      message: source.error ?? "",
      showAlert: source.showErrorMessage ?? false,
      style: style.charAt(0).toUpperCase() + style.slice(1),
    },
    prompt: { ...noPrompt, title: source.promptTitle ?? "", message: source.prompt ?? "", showPrompt: source.showInputMessage ?? false },
  };
}

function ruleOf({ type, operator, formulae }: ExcelJS.DataValidation): Record<string, unknown> {
  const [first, second] = formulae.map(boundOf);
  if (type === "list") {
    const text = String(first);
    const isQuoted = text.startsWith('="') && text.endsWith('"');
    return { inCellDropDown: true, source: isQuoted ? text.slice(2, -1).replaceAll('""', '"') : text };
  }
  if (type === "custom") return { formula: first };
  return { operator: operators[operator ?? "between"], formula1: first, ...(second === undefined ? {} : { formula2: second }) };
}

function boundOf(bound: unknown): string | number {
  if (typeof bound === "number") return bound;
  if (bound instanceof Date) return serialOf(bound.getUTCFullYear(), bound.getUTCMonth() + 1, bound.getUTCDate()) ?? 0;
  const text = String(bound);
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : typedFormula(text);
}
