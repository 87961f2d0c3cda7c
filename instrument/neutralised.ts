/** Signs that begin a formula, also in full width, behind spaces, control characters or characters without width. */
const formulaStart = /^[\s\p{Cc}\p{Cf}\u3000]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

const plainNumber = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/u;

/** Puts an apostrophe before text that a spreadsheet could take for a formula. A number written as text stays a number. */
export const neutralised = (text: string): string => (formulaStart.test(text) && !plainNumber.test(text) ? `'${text}` : text);
