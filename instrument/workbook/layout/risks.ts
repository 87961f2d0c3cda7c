import { mainRisks } from "../../scoring/scorecard.ts";
import { nearTermPractices } from "../../scoring/priorities.ts";
import type { Asked } from "./layout.ts";

/** Columns of the tables on the risks sheet; they stand below each other and share nine columns. */
export const risksColumns = {
  main: { rank: 1, id: 2, title: 3, area: 4, severity: 5, likelihood: 6, risk: 7, level: 8, remark: 9 },
  near: { rank: 1, id: 2, title: 3, reason: 4, current: 5, target: 6, priority: 7, risk: 8, planned: 9 },
  action: { row: 1, item: 2, title: 3, action: 4, current: 5, target: 6, owner: 7, due: 8, status: 9 },
  map: { severity: 3, first: 4 },
  topic: { id: 2, title: 3, reason: 4, importance: 5, exposure: 6, risk: 7, level: 8 },
} as const;

/** Rows of the action plan that the ready-made workbook offers. */
export const actionRows = 30;

/** Rows of the risks sheet, one table below the other. */
export interface RisksLayout {
  /** Header rows; the table's rows follow directly. */
  readonly mainHeader: number;
  readonly mainRows: number;
  readonly nearHeader: number;
  readonly nearRows: number;
  readonly mapHeader: number;
  readonly topicMarker: number;
  readonly topicHeader: number;
  readonly topicRowOf: ReadonlyMap<string, number>;
  readonly actionMarker: number;
  readonly actionHeader: number;
  readonly lastRow: number;
}

/** Main risks, near-term list, action plan, risk map, and the topic table with the company's own ratings. */
export function risksLayout({ topics, scored }: Asked): RisksLayout {
  const duties = scored.filter(({ tier }) => tier !== null).length;
  const nearRows = duties + Math.min(nearTermPractices, scored.length - duties);
  const mainRows = Math.min(mainRisks, scored.length);
  const mainHeader = 7;
  const nearHeader = mainHeader + mainRows + 3;
  const actionMarker = nearHeader + nearRows + 4;
  const actionHeader = actionMarker + 1;
  const mapHeader = actionHeader + actionRows + 4;
  const topicMarker = mapHeader + 9;
  const topicHeader = topicMarker + 1;
  const topicRowOf = new Map(topics.map(({ id }, index) => [id, topicHeader + 1 + index]));
  return {
    mainHeader,
    mainRows,
    nearHeader,
    nearRows,
    mapHeader,
    topicMarker,
    topicHeader,
    topicRowOf,
    actionMarker,
    actionHeader,
    lastRow: topicHeader + topics.length,
  };
}
