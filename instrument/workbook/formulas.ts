/** A text inside a formula. */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** The value of a cell if it is a number from low to high, otherwise what counts in its place. */
export const numberOr = (cell: string, [low, high]: readonly [number, number], otherwise: string | number): string =>
  `IF(ISNUMBER(${cell}),IF(AND(${cell}>=${low},${cell}<=${high}),${cell},${otherwise}),${otherwise})`;

/**
 * What was typed into a cell, as `folded` in answer.ts reads it: spaces of any width do not count, nor does letter case.
 * An error value becomes "?", which is no answer.
 */
export const foldedFormula = (cell: string): string =>
  `IFERROR(LOWER(TRIM(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${cell}&"","\u3000"," "),"\u00A0"," "),CHAR(10)," "))),"?")`;

/** `headOf` in answer.ts: the first character where it stands alone or before a space, otherwise the whole text. */
export const headFormula = (folded: string): string => `IF(OR(LEN(${folded})=1,MID(${folded},2,1)=" "),LEFT(${folded},1),${folded})`;

/** Whether a folded text is one of the spellings in a vocabulary cell (`|a|b|`). FIND knows no wildcards, unlike MATCH. */
export const isSpelled = (text: string, vocabulary: string): string => `ISNUMBER(FIND("|"&${text}&"|",${vocabulary}))`;

/** Spellings as a vocabulary cell holds them. */
export const vocabularyCell = (spellings: readonly string[]): string => `|${spellings.join("|")}|`;

/** The code before the first space of a choice: "36 汽车制造业" → "36". */
export const codeBeforeSpace = (text: string): string => `LEFT(${text},FIND(" ",${text}&" ")-1)`;

/** A sentence with live values: each `{name}` of the text is replaced by the cell of that name. */
export const sentence = (text: string, cells: Readonly<Record<string, string>>): string =>
  text
    .split(/\{(\w+)\}/u)
    .map((part, index) => (index % 2 === 0 ? quoted(part) : (cells[part] ?? quoted(part))))
    .filter((part) => part !== '""')
    .join("&");
