import Papa from "papaparse";
import type { Dialect } from "./dialect.ts";

/** Characters that are parsed at a time, unless a single record is longer. */
const stretch = 500_000;

/** The records of a CSV, blank ones too, some at a time. The text has to be sound (`unsafeCsv`). */
export function* csvRecords({ text, delimiter }: Dialect): Generator<readonly (readonly string[])[]> {
  let length = stretch;
  for (let start = 0; start < text.length;) {
    const isRest = start + length >= text.length;
    const { records, ends } = parsed(text.slice(start, start + length), delimiter);
    // The last record may go on behind the stretch.
    const whole = isRest ? records : records.slice(0, -1);
    if (whole.length > 0) yield whole;
    start = isRest ? text.length : start + (ends[whole.length - 1] ?? 0);
    length = whole.length === 0 ? length * 2 : stretch;
  }
}

function parsed(text: string, delimiter: string): { readonly records: readonly (readonly string[])[]; readonly ends: readonly number[] } {
  const records: (readonly string[])[] = [];
  const ends: number[] = [];
  Papa.parse<readonly string[]>(text, {
    delimiter,
    newline: "\n",
    fastMode: false,
    step: ({ data, meta }) => {
      records.push(data);
      ends.push(meta.cursor);
    },
  });
  return { records, ends };
}
