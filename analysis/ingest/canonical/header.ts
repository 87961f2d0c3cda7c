import { issueLog } from "../../../instrument/reader/issue-log.ts";
import { type Layout, readLayout } from "../csv/layout.ts";

/** The columns of a canonical long CSV, in this order; this program writes `responses_long.csv` so. */
export const columns = ["firm_id", "year", "instrument_version", "form", "item_id", "status", "value", "na_reason", "evidence"] as const;

/** Columns before `item_id`: whose answers they are. */
export const headColumns = 4;

/** Where things stand in such a file. */
export const canonicalLayout: Layout = layoutOf();

function layoutOf(): Layout {
  const layout = readLayout({ fields: columns, line: 1 }, issueLog(""));
  if (layout === null) throw new Error("The columns of the long format are those of no long CSV.");
  return layout;
}

const header = new TextEncoder().encode(columns.join(","));
const byteOrderMark = [0xef, 0xbb, 0xbf];

/** Place of the first line below the header, null where a file does not begin with this header, with or without a byte order mark. */
export function belowHeader(start: Uint8Array): number | null {
  const from = byteOrderMark.every((byte, at) => start[at] === byte) ? byteOrderMark.length : 0;
  if (!header.every((byte, at) => start[from + at] === byte)) return null;
  const end = from + header.length;
  const [first, second] = start.subarray(end, end + 2);
  if (first === 10) return end + 1;
  return first === 13 && second === 10 ? end + 2 : null;
}
