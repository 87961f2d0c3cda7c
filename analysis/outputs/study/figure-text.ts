import { messages } from "../../../instrument/messages/messages.ts";
import type { Language } from "../../../instrument/types.ts";
import type { Ends } from "../../studies/ends.ts";
import type { TextColumn } from "../text-table.ts";

/** A figure for reading: five digits that count, whole numbers as they are, a dash for none. */
export function figureText(value: number | null | undefined): string {
  if (value === null || value === undefined) return "–";
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(5)));
}

/** A p value for reading, to stand behind the letter: `= 0.013`, `< 0.001`. */
export function pText(p: number | null | undefined): string {
  if (p === null || p === undefined) return "–";
  return p < 0.001 ? "< 0.001" : `= ${p.toFixed(3)}`;
}

/** The same for a cell of a table. */
export const pCell = (p: number | null | undefined): string => pText(p).replace("= ", "");

/** An interval for reading, a dash for none. */
export const endsText = (ends: Ends | null | undefined, language: Language): string =>
  ends === null || ends === undefined ? "–" : messages[language].cli.stats.ends(figureText(ends[0]), figureText(ends[1]));

/** Columns of a table of figures: the first holds names, the others figures. */
export const figureColumns = (titles: readonly string[]): readonly TextColumn[] =>
  titles.map((title, at) => ({ title, align: at === 0 ? "left" : "right" }));
