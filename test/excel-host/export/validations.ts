import type ExcelJS from "exceljs";
import { address } from "../model/a1.ts";
import { shiftedFormula } from "../model/formula.ts";
import type { Sheet, Validation } from "../model/types.ts";
import { formulaText } from "./formula-text.ts";

/** exceljs keeps validations by address, also for whole blocks; its declarations do not say so. */
interface WithValidations {
  readonly dataValidations: { add(address: string, validation: ExcelJS.DataValidation): void };
}

function hasValidations(target: object): target is WithValidations {
  return "dataValidations" in target;
}

/** Puts a sheet's validations into the file, each block as one. */
export function writeValidations(sheet: Sheet, target: ExcelJS.Worksheet): void {
  if (!hasValidations(target)) throw new Error("exceljs keeps its validations elsewhere now.");
  const { dataValidations } = target;
  for (const validation of sheet.validations) {
    const [first] = validation.boxes;
    for (const box of validation.boxes) {
      // A file's formula stands for its own block's first cell, the model's for the first block's.
      const rows = box.row - (first?.row ?? box.row);
      const columns = box.column - (first?.column ?? box.column);
      dataValidations.add(
        address(box),
        translated(validation, (formula) => shiftedFormula(formula, rows, columns)),
      );
    }
  }
}

const types: Readonly<Record<string, ExcelJS.DataValidation["type"]>> = {
  wholeNumber: "whole",
  decimal: "decimal",
  date: "date",
  textLength: "textLength",
  list: "list",
  custom: "custom",
};

const operators: Readonly<Record<string, ExcelJS.DataValidationOperator>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};

const alertStyles: Readonly<Record<string, string>> = { Stop: "stop", Warning: "warning", Information: "information" };

function translated(validation: Validation, shift: (formula: string) => string): ExcelJS.DataValidation {
  const { errorAlert: alert, prompt } = validation;
  const [kind = "any", details = {}] = Object.entries(validation.rule ?? {})[0] ?? [];
  const type = types[kind];
  if (type === undefined) throw new Error(`exceljs has no validation of kind ${kind}.`);
  const operator = operators[text(details["operator"])];
  const title = text(alert["title"]);
  const message = text(alert["message"]);
  const promptTitle = text(prompt["title"]);
  const promptText = text(prompt["message"]);
  return {
    type,
    ...(operator === undefined ? {} : { operator }),
    formulae: formulasOf(kind, details)
      .map((formula) => (typeof formula === "string" ? formulaText(shift(formula)) : formula))
      .map((bound) => (kind === "date" ? dated(bound) : bound)),
    allowBlank: validation.ignoreBlanks,
    showErrorMessage: alert["showAlert"] !== false,
    errorStyle: alertStyles[text(alert["style"])] ?? "stop",
    ...(title === "" ? {} : { errorTitle: title }),
    ...(message === "" ? {} : { error: message }),
    showInputMessage: prompt["showPrompt"] !== false && promptText !== "",
    ...(promptTitle === "" ? {} : { promptTitle }),
    ...(promptText === "" ? {} : { prompt: promptText }),
  };
}

/** exceljs takes a bound of a date rule for milliseconds, or for a text like "2025-01-01", unless it is a date. */
function dated(bound: string | number): string | number | Date {
  const serial = Number(bound);
  return Number.isNaN(serial) ? bound : new Date((serial - 25_569) * 86_400_000);
}

function formulasOf(kind: string, details: Readonly<Record<string, unknown>>): readonly (string | number)[] {
  if (kind === "list") {
    const source = text(details["source"]);
    return [source.startsWith("=") ? source : `"${source.replaceAll('"', '""')}"`];
  }
  const given = kind === "custom" ? [details["formula"]] : [details["formula1"], details["formula2"]];
  return given.filter((formula) => typeof formula === "string" || typeof formula === "number");
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
