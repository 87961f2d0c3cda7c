import type { InputKey, InputPlace } from "../../instrument/reader/questionnaire/input-places.ts";
import { formulaIn, isFormulaIn, valueIn } from "../excel/read/grid.ts";
import type { Trace } from "./trace.ts";

/** What stands in an input cell, not interpreted in any way. */
export interface RawInput {
  readonly value: string | number | boolean;
  /** With its "="; null where something was typed. */
  readonly formula: string | null;
}

/** All input cells of an assessment that are not empty, whether what is in them can be read or not. */
export function rawInputs(trace: Trace, places: ReadonlyMap<InputKey, InputPlace>): ReadonlyMap<InputKey, RawInput> {
  const grids = new Map(Object.values(trace.sheets).map(({ name, grid }) => [name.toLowerCase(), grid]));
  return new Map(
    [...places].flatMap(([key, { sheet, row, column }]) => {
      const grid = grids.get(sheet.toLowerCase()) ?? null;
      const value = valueIn(grid, row, column);
      const formula = isFormulaIn(grid, row, column) ? String(formulaIn(grid, row, column)) : null;
      const isEmpty =
        (value === "" && formula === null) || (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean");
      return isEmpty ? [] : [[key, { value, formula }] as const];
    }),
  );
}

/**
 * Whether a formula means the same in another place of another sheet: it refers to no cell by an address alone, and to none of the sheets
 * that are replaced. Otherwise what it shows is carried instead.
 */
export function canMove(formula: string, sheets: readonly string[]): boolean {
  const code = formula.replaceAll(/"(?:[^"]|"")*"/gu, '""');
  const bare = code.replaceAll(/(?:'(?:[^']|'')+'|[^\s'!(),;:+\-*/&=<>^{}]+)!\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?/gu, "");
  const isRelative =
    /(?<![\p{L}\p{N}_.])\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}_(])/u.test(bare) || /\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}/u.test(bare);
  const isOurs = sheets.some((sheet) => code.toLowerCase().includes(sheet.toLowerCase()));
  return !isRelative && !isOurs && !code.includes("#REF!");
}
