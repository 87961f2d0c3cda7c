import type { Box } from "../../../instrument/workbook/spec.ts";

/** What decides where the pages of a sheet end: heights in points by row, widths in characters. */
export interface Paper {
  readonly orientation: "portrait" | "landscape";
  readonly columns: readonly number[];
  readonly heights: ReadonlyMap<number, number>;
}

/** Points of an A4 page between its margins. */
const printable = { portrait: { width: 538, height: 760 }, landscape: { width: 784, height: 514 } } as const;

/** Points of a character of the default font, and of a row without a height of its own. */
const characterWidth = 5.3;
const rowHeight = 18;

/** Rows after which a page ends, so that no chart is cut that fits on a page. */
export function breaksBefore(charts: readonly Box[], { orientation, columns, heights }: Paper): readonly number[] {
  const { width, height } = printable[orientation];
  const scale = Math.min(1, width / (columns.reduce((sum, each) => sum + each, 0) * characterWidth));
  const room = height / scale;
  const between = (first: number, last: number): number => {
    let sum = 0;
    for (let row = first; row <= last; row++) sum += heights.get(row) ?? rowHeight;
    return sum;
  };
  const breaks: number[] = [];
  let top = 1;
  for (const { row, lastRow } of charts) {
    const used = between(top, row - 1) % room;
    if (used === 0 || used + between(row, lastRow) <= room) continue;
    // The line above is empty: with the chart itself at the edge, its frame would show on both pages.
    breaks.push(row - 2);
    top = row - 1;
  }
  return breaks;
}
