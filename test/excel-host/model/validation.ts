import { errors } from "../protocol/errors.ts";
import { type Box, contains, intersection, isInside, isUnbounded, sameBox, subtract } from "./box.ts";
import { formulaCheck } from "./formula-check.ts";
import { resolve } from "./names.ts";
import { eachPlace } from "./edit.ts";
import { usedBox, cellAt, valueAt } from "./sheet.ts";
import type { CellValue, Sheet, Validation, WorkbookState } from "./types.ts";

const longestText = 255;
const kinds = new Set(["wholeNumber", "decimal", "date", "time", "textLength", "list", "custom"]);
let nextId = 1;

export const noAlert = { message: "", showAlert: true, style: "Stop", title: "" } as const;
export const noPrompt = { message: "", showPrompt: true, title: "" } as const;

/** The validation that holds for exactly one cell, or null. */
export function validationAt(sheet: Sheet, row: number, column: number): Validation | null {
  return sheet.validations.find(({ boxes }) => boxes.some((box) => isInside(box, row, column))) ?? null;
}

/** The validation that holds for all of a box; "mixed" where its cells differ, null where there is none. */
export function validationOf(sheet: Sheet, box: Box): Validation | "mixed" | null {
  const touching = sheet.validations.filter(({ boxes }) => boxes.some((part) => intersection(part, box) !== null));
  const [only] = touching;
  if (only === undefined) return null;
  let rest: readonly Box[] = [box];
  for (const part of only.boxes) rest = rest.flatMap((piece) => subtract(piece, part));
  return touching.length === 1 && rest.length === 0 ? only : "mixed";
}

/** Whether every cell of a box has a validation, be it the same or not. */
export function isValidated(sheet: Sheet, box: Box): boolean {
  let rest: readonly Box[] = [box];
  for (const part of sheet.validations.flatMap(({ boxes }) => boxes)) rest = rest.flatMap((piece) => subtract(piece, part));
  return rest.length === 0;
}

/** The validation of exactly this box, split off from larger ones, or made; for changing it. */
export function ownValidation(sheet: Sheet, box: Box): Validation {
  const current = validationOf(sheet, box);
  if (current !== null && current !== "mixed" && current.boxes.length === 1 && current.boxes.every((own) => sameBox(own, box)))
    return current;
  const copied = current === null || current === "mixed" ? null : current;
  removeValidation(sheet, box);
  const own: Validation = {
    id: nextId++,
    boxes: [box],
    rule: copied?.rule ?? null,
    ignoreBlanks: copied?.ignoreBlanks ?? true,
    errorAlert: copied?.errorAlert ?? noAlert,
    prompt: copied?.prompt ?? noPrompt,
  };
  sheet.validations.push(own);
  return own;
}

/** Takes the validation from the cells of a box. */
export function removeValidation(sheet: Sheet, box: Box): void {
  for (const validation of sheet.validations) {
    if (validation.boxes.some((part) => intersection(part, box) !== null)) {
      validation.boxes = validation.boxes.flatMap((part) => subtract(part, box));
    }
  }
  sheet.validations = sheet.validations.filter(({ boxes }) => boxes.length > 0);
}

/** Refuses rules that Excel refuses: a text or formula of a rule has at most 255 characters. */
export function checkRule(workbook: WorkbookState, rule: NonNullable<Validation["rule"]>): void {
  const entries = Object.entries(rule);
  const [kind, details] = entries[0] ?? ["", {}];
  if (entries.length !== 1 || !kinds.has(kind)) throw errors.invalidArgument();
  if (kind === "list" && (typeof details["source"] !== "string" || details["source"] === "")) throw errors.invalidArgument();
  for (const text of Object.values(details)) {
    if (typeof text !== "string") continue;
    if (text.length > longestText) throw errors.invalidArgument();
    if (text.startsWith("=")) formulaCheck(workbook)(text);
  }
}

/** `dataValidation.type`. */
export function validationType(validation: Validation | "mixed" | null): string {
  if (validation === "mixed") return "Inconsistent";
  const kind = Object.keys(validation?.rule ?? {})[0];
  return kind === undefined ? "None" : kind.charAt(0).toUpperCase() + kind.slice(1);
}

/** Whether a value may be typed where the validation holds. Rules that need a calculator ("custom") accept everything. */
export function accepts(workbook: WorkbookState, sheet: Sheet, validation: Validation, value: CellValue): boolean {
  const [kind, details] = Object.entries(validation.rule ?? {})[0] ?? [];
  if (details === undefined || (value === "" && validation.ignoreBlanks)) return true;
  if (kind === "list") return isListed(workbook, sheet, String(details["source"]), value);
  if (kind === "custom") return true;
  const compared = kind === "textLength" ? String(value).length : value;
  if (typeof compared !== "number" || (kind === "wholeNumber" && !Number.isInteger(compared))) return false;
  const bound = (formula: unknown): number => number(workbook, sheet, formula);
  return compare(compared, String(details["operator"]), bound(details["formula1"]), bound(details["formula2"]));
}

function isListed(workbook: WorkbookState, sheet: Sheet, source: string, value: CellValue): boolean {
  if (!source.startsWith("=")) return source.split(",").some((choice) => choice.trim() === String(value));
  const place = resolve(workbook, source, sheet);
  if (place === null) throw new Error(`host emulator cannot evaluate the list ${source}`);
  // Choices are mostly typed, and computing the workbook for them takes its time.
  let isComputed = false;
  eachPlace(place.box, (row, column) => {
    isComputed ||= (cellAt(place.sheet, row, column)?.formula ?? null) !== null;
  });
  if (isComputed) workbook.calculate();
  let found = false;
  eachPlace(place.box, (row, column) => {
    found ||= String(valueAt(place.sheet, row, column)).toLowerCase() === String(value).toLowerCase();
  });
  return found;
}

function number(workbook: WorkbookState, sheet: Sheet, formula: unknown): number {
  if (typeof formula !== "string" || !formula.startsWith("=")) return Number(formula ?? Number.NaN);
  const literal = Number(formula.slice(1));
  if (!Number.isNaN(literal)) return literal;
  const place = resolve(workbook, formula, sheet);
  if (place === null) throw new Error(`host emulator cannot evaluate the bound ${formula}`);
  workbook.calculate();
  return Number(valueAt(place.sheet, place.box.row, place.box.column));
}

function compare(value: number, operator: string, low: number, high: number): boolean {
  switch (operator) {
    case "Between":
      return value >= low && value <= high;
    case "NotBetween":
      return value < low || value > high;
    case "EqualTo":
      return value === low;
    case "NotEqualTo":
      return value !== low;
    case "GreaterThan":
      return value > low;
    case "LessThan":
      return value < low;
    case "GreaterThanOrEqualTo":
      return value >= low;
    case "LessThanOrEqualTo":
      return value <= low;
    default:
      throw errors.invalidArgument();
  }
}

/** Whether what stands in the box obeys its validations: true, false, or null where some cells do and some do not. */
export function isValid(workbook: WorkbookState, sheet: Sheet, box: Box): boolean | null {
  workbook.calculate();
  const touching = sheet.validations.filter(({ boxes }) => boxes.some((part) => intersection(part, box) !== null));
  let good = 0;
  let bad = 0;
  // Of whole columns only the used part can be wrong.
  const used = isUnbounded(box) ? usedBox(sheet, false, box) : box;
  if (used === null) return true;
  eachPlace(used, (row, column) => {
    const validation = touching.find(({ boxes }) => boxes.some((part) => contains(part, { row, column, rows: 1, columns: 1 })));
    if (validation === undefined || accepts(workbook, sheet, validation, valueAt(sheet, row, column))) good += 1;
    else bad += 1;
  });
  return bad === 0 ? true : good === 0 ? false : null;
}
