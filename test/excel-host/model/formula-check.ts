import { errors } from "../protocol/errors.ts";
import { sheetsIn } from "./formula.ts";
import type { WorkbookState } from "./types.ts";

const longestFormula = 8192;
const longestLiteral = 255;
const deepest = 64;

/** Says of a formula whether Excel takes it, by throwing where it does not; see README.md for what it does not see. */
export type CheckFormula = (formula: string) => void;

/** A check against the sheets that there are now. */
export function formulaCheck(workbook: WorkbookState): CheckFormula {
  const sheets = new Set(workbook.sheets.map(({ name }) => name.toLowerCase()));
  return (formula) => {
    checkText(formula);
    // Excel would look for another file.
    if (formula.includes("!") && sheetsIn(formula).some((name) => !sheets.has(name.toLowerCase()))) throw errors.invalidArgument();
  };
}

function checkText(formula: string): void {
  if (formula.length > longestFormula) throw errors.invalidArgument();
  const code = formula.slice(1).replaceAll(/"((?:[^"]|"")*)"|'(?:[^']|'')+'!/g, (_whole, literal: string | undefined) => {
    if (literal !== undefined && literal.replaceAll('""', '"').length > longestLiteral) throw errors.invalidArgument();
    return literal === undefined ? "X!" : "X";
  });
  if (code.includes('"') || isUnbalanced(code)) throw errors.invalidArgument();
  // An operator or comma with nothing behind it, or a separator of another language.
  const isCut = /[-+*/^&=<>,]\s*(\)|$)/.test(code.replaceAll(/,(?=[\s,)])/g, ",0"));
  if (isCut || code.replaceAll(/\{[^}]*\}/g, "").includes(";")) throw errors.invalidArgument();
}

function isUnbalanced(code: string): boolean {
  let depth = 0;
  for (const sign of code) {
    if (sign === "(") depth += 1;
    if (sign === ")") depth -= 1;
    if (depth < 0 || depth > deepest) return true;
  }
  return depth !== 0;
}
