import type { DefinedName, WorkbookState } from "../model/types.ts";

/** A name as the engine takes it: the index of its sheet, or null for the workbook; the formula without "=". */
export interface EngineName {
  readonly name: string;
  readonly sheet: number | null;
  readonly formula: string;
}

const words = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_\\][\p{L}\p{N}_.\\?]*/gu;
/** Words of each formula text; formulas are shared by many cells and outlive many recalculations. */
const wordsOf = new Map<string, readonly string[]>();

/**
 * The defined names that some formula of the workbook mentions, directly or through another name. The engine is told no others,
 * as each costs it about a millisecond, and a questionnaire has hundreds that only readers use.
 */
export function namesUsed(workbook: WorkbookState): readonly EngineName[] {
  if (workbook.names.length === 0) return [];
  const byName = grouped(workbook.names);
  const used = new Set<DefinedName>();
  const visit = (formula: string): void => {
    for (const word of mentioned(formula)) {
      for (const found of byName.get(word) ?? []) {
        if (used.has(found)) continue;
        used.add(found);
        visit(found.formula);
      }
    }
  };
  for (const sheet of workbook.sheets) for (const { formula } of sheet.cells.values()) if (formula !== null) visit(formula);
  return [...used].map(({ name, scope, formula }) => ({
    name,
    sheet: scope === null ? null : workbook.sheets.findIndex(({ id }) => id === scope),
    formula: formula.replace(/^=/, ""),
  }));
}

function grouped(names: readonly DefinedName[]): ReadonlyMap<string, readonly DefinedName[]> {
  const groups = new Map<string, DefinedName[]>();
  for (const each of names) {
    const key = each.name.toLowerCase();
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return groups;
}

function mentioned(formula: string): readonly string[] {
  const known = wordsOf.get(formula);
  if (known !== undefined) return known;
  const found = [...new Set(formula.match(words) ?? [])].filter((word) => !/^["']/.test(word)).map((word) => word.toLowerCase());
  wordsOf.set(formula, found);
  return found;
}
