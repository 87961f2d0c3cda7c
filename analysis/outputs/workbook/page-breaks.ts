import type { Box } from "../../../instrument/workbook/spec.ts";

/** What decides where the pages of a sheet end: heights in points by row, widths in characters. */
export interface Paper {
  readonly orientation: "portrait" | "landscape";
  readonly columns: readonly number[];
  readonly heights: ReadonlyMap<number, number>;
  /** The row that is repeated on every page; null for none. */
  readonly head: number | null;
}

/** Points of an A4 page between its margins. */
const printable = { portrait: { width: 538, height: 760 }, landscape: { width: 784, height: 514 } } as const;

/** Points of a character of the default font, and of a row without a height of its own. */
const characterWidth = 5.3;
const rowHeight = 18;

/** Programs differ in the widths of columns by their fonts, and so in how far a page is made smaller and how much it holds. */
const [surelyHeld, surelyPast] = [0.9, 0.15];

/**
 * Rows after which a page ends, so that no chart is cut that fits on a page: before a chart that may not fit on what is left of its page, and before
 * one so soon behind a page's own end that another program may not be there yet.
 */
export function breaksBefore(charts: readonly Box[], { orientation, columns, heights, head }: Paper): readonly number[] {
  const { width, height } = printable[orientation];
  const scale = Math.min(1, width / (columns.reduce((sum, each) => sum + each, 0) * characterWidth));
  const room = height / scale - (head === null ? 0 : (heights.get(head) ?? rowHeight));
  const breaks: number[] = [];
  let next = 1;
  let used = 0;
  /** Whether the page began where it was told to. */
  let isSure = true;
  const fill = (last: number): void => {
    for (; next <= last; next += 1) {
      const own = heights.get(next) ?? rowHeight;
      if (used + own > room) isSure = false;
      used = used + own > room ? own : used + own;
    }
  };
  for (const { row, lastRow } of charts) {
    fill(row - 1);
    let own = 0;
    for (let each = row; each <= lastRow; each++) own += heights.get(each) ?? rowHeight;
    if (used > 0 && (used + own > surelyHeld * room || (!isSure && used < surelyPast * room))) {
      // The line above is empty: with the chart itself at the edge, its frame would show on both pages.
      breaks.push(row - 2);
      used = heights.get(row - 1) ?? rowHeight;
      isSure = true;
    }
    fill(lastRow);
  }
  return breaks;
}
