/** Wide characters (CJK, full-width punctuation) take two units of a column's width, others about one. */
const wide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u;

/** Width of a text in characters of the default font at 10 points. */
const textWidth = (text: string): number => [...text].reduce((sum, character) => sum + (wide.test(character) ? 2 : 0.98), 0);

/** Lines that a text takes in a column of a width, at a font size; words are not broken in Latin text, so one character of slack is kept. */
function lineCount(text: string, width: number, size = 10): number {
  const room = Math.max(1, ((width - 1) * 10) / size);
  return text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
}

/** Height in points for the tallest of the texts of a row. */
export function rowHeight(texts: readonly { readonly text: string; readonly width: number; readonly size?: number }[]): number {
  const heights = texts.map(({ text, width, size = 10 }) => lineCount(text, width, size) * size * 1.42 + 5);
  return Math.min(400, Math.max(18, Math.round(Math.max(0, ...heights))));
}
