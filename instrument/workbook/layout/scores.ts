import type { Asked } from "./layout.ts";

/** Columns of the table of areas and topics. */
export const scoresColumns = {
  id: 1,
  title: 2,
  score: 3,
  bar: 4,
  band: 5,
  raw: 6,
  low: 7,
  high: 8,
  answered: 9,
  completeness: 10,
  red: 11,
  amber: 12,
  remark: 13,
  weight: 14,
} as const;

/** Rows of the scores sheet: results of the whole on top, then the table. */
export interface ScoresLayout {
  readonly summaryRow: number;
  /** Hidden markers: of the areas here, of the topics in the next row. */
  readonly markerRow: number;
  readonly headerRow: number;
  readonly rowOf: ReadonlyMap<string, number>;
  readonly lastRow: number;
  /** Where the reason for weights of one's own is written down. */
  readonly reasonRow: number;
}

/** Lines of the summary, each a label and a result. */
export const summaryLines = [
  "overall",
  "band",
  "status",
  "completeness",
  "bounds",
  "core",
  "raw",
  "geometric",
  "red",
  "amber",
  "target",
  "naShare",
  "confidence",
] as const;
export type SummaryLine = (typeof summaryLines)[number];

/** Places the summary and, below it, every area followed by its topics. */
export function scoresLayout({ areas }: Asked): ScoresLayout {
  const summaryRow = 5;
  const markerRow = summaryRow + summaryLines.length + 2;
  const headerRow = markerRow + 2;
  const rowOf = new Map<string, number>();
  let row = headerRow;
  for (const area of areas) {
    rowOf.set(area.id, ++row);
    for (const topic of area.topics) rowOf.set(topic.id, ++row);
  }
  return { summaryRow, markerRow, headerRow, rowOf, lastRow: row, reasonRow: row + 2 };
}
