/** Characters that take two columns of a terminal: Chinese, Japanese, Korean and full-width forms. */
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;

/** Characters that take none: combining marks, controls, and marks without width. */
const without = /[\p{Mn}\p{Me}\p{Cc}\p{Cf}]/u;

/** Columns that a text takes in a terminal, colour sequences not counted. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of plain(text)) width += without.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return width;
}

/** A text with spaces up to a number of columns. */
export const padded = (text: string, columns: number): string => text + " ".repeat(Math.max(0, columns - displayWidth(text)));

// oxlint-disable-next-line no-control-regex -- the sequences begin with a control character
const plain = (text: string): string => text.replaceAll(/\u001B\[[0-9;]*m/gu, "");
