import type { ItemColumn } from "../names.ts";
import type { Asked } from "./layout.ts";

/** Columns of the questionnaire sheet. */
export const assessmentColumns = {
  id: 1,
  title: 2,
  prompt: 3,
  meaning: 4,
  answer: 5,
  na: 6,
  evidence: 7,
  note: 8,
  score: 9,
  state: 10,
  target: 11,
  /** Hidden: code of the state, for the conditional formats. */
  code: 12,
} as const satisfies Readonly<Record<ItemColumn, number>> & Readonly<Record<string, number>>;

/** Rows of the questionnaire sheet. */
export interface AssessmentLayout {
  readonly titleRow: number;
  readonly hintRow: number;
  readonly markerRow: number;
  readonly headerRow: number;
  readonly lastRow: number;
  /** Row of an area, topic or item by its id. */
  readonly rowOf: ReadonlyMap<string, number>;
}

/** Places areas, topics and items one below the other. */
export function assessmentLayout({ areas, items }: Asked): AssessmentLayout {
  const rowOf = new Map<string, number>();
  const headerRow = 5;
  let row = headerRow;
  for (const area of areas) {
    rowOf.set(area.id, ++row);
    for (const topic of area.topics) {
      rowOf.set(topic.id, ++row);
      for (const item of items.filter((candidate) => candidate.topic === topic.id)) rowOf.set(item.id, ++row);
    }
  }
  return { titleRow: 1, hintRow: 2, markerRow: 4, headerRow, lastRow: row, rowOf };
}
