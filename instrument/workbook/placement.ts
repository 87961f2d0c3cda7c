import type { SheetLanguage } from "../types.ts";
import { sheetNames } from "./layout/layout.ts";
import type { Placement } from "./options.ts";
import { bySheet } from "./spec.ts";

/** What a workbook holds already. */
export interface Taken {
  /** Names of all its sheets, hidden ones too. */
  readonly sheets: readonly string[];
  /** Defined names that belong to the whole workbook. */
  readonly names: readonly string[];
}

/** Excel's limit for the name of a sheet. */
const longestName = 31;

/**
 * Where another assessment fits in: all its sheets carry the same suffix, if any (a year, or a number), so that a person sees what belongs
 * together. The first assessment's names belong to the workbook; later ones' only to their sheets, because a name exists once in a workbook.
 */
export function freePlacement(language: SheetLanguage, taken: Taken, wished = ""): Placement {
  const used = new Set(taken.sheets.map((name) => name.toLowerCase()));
  const suffix = cleaned(wished);
  const plain = sheetNames({ language });
  const isFirst = !taken.names.some((name) => /^csr_/iu.test(name));
  for (let number = 1; ; number++) {
    const sheets = suffixed(plain, [suffix, number === 1 ? "" : `${number}`].filter(Boolean).join(" "));
    if (Object.values(sheets).every((name) => !used.has(name.toLowerCase()))) return { sheets, names: isFirst ? "workbook" : "sheet" };
  }
}

/** Letters, digits and the few signs that Excel allows in every sheet name, and not too many of them. */
const cleaned = (suffix: string): string => [...suffix.replace(/[^\p{L}\p{N} ._()-]/gu, "").trim()].slice(0, 12).join("").trim();

function suffixed(names: Placement["sheets"], suffix: string): Placement["sheets"] {
  const named = (name: string): string => (suffix === "" ? name : `${name.slice(0, longestName - suffix.length - 1).trimEnd()} ${suffix}`);
  return bySheet((id) => named(names[id]));
}
