import { areaTable, facts, itemTable, topicTable, totals, type Fact, type Total } from "../layout/hidden.ts";
import type { Plan } from "../layout/plan.ts";

/** A fact about the company, such as the size whose questions are asked. */
export const factAddress = ({ on, hidden }: Plan, fact: Fact): string => on.hidden.cell(hidden.factRow + 1 + facts.indexOf(fact), 2);

/** A result of the whole. */
export const totalAddress = ({ on, hidden }: Plan, total: Total): string => on.hidden.cell(hidden.totalRow + 1 + totals.indexOf(total), 2);

/** Row of an area, topic or scored item in its table. */
export const areaRow = ({ asked, hidden }: Plan, id: string): number =>
  hidden.areaHeader + 1 + asked.areas.findIndex((area) => area.id === id);
export const topicRow = ({ asked, hidden }: Plan, id: string): number =>
  hidden.topicHeader + 1 + asked.topics.findIndex((topic) => topic.id === id);
export const itemRow = ({ asked, hidden }: Plan, id: string): number =>
  hidden.itemHeader + 1 + asked.scored.findIndex((item) => item.id === id);

/** One cell of a table. */
export const areaAddress = (plan: Plan, id: string, column: keyof typeof areaTable): string =>
  plan.on.hidden.cell(areaRow(plan, id), areaTable[column]);
export const topicAddress = (plan: Plan, id: string, column: keyof typeof topicTable): string =>
  plan.on.hidden.cell(topicRow(plan, id), topicTable[column]);
export const itemAddress = (plan: Plan, id: string, column: keyof typeof itemTable): string =>
  plan.on.hidden.cell(itemRow(plan, id), itemTable[column]);

/** One column of a table, all rows. */
export const areaColumn = ({ on, asked, hidden }: Plan, column: keyof typeof areaTable): string =>
  on.hidden.column(areaTable[column], [hidden.areaHeader + 1, hidden.areaHeader + asked.areas.length]);
export const topicColumn = ({ on, asked, hidden }: Plan, column: keyof typeof topicTable): string =>
  on.hidden.column(topicTable[column], [hidden.topicHeader + 1, hidden.topicHeader + asked.topics.length]);
export const itemColumn = ({ on, asked, hidden }: Plan, column: keyof typeof itemTable): string =>
  on.hidden.column(itemTable[column], [hidden.itemHeader + 1, hidden.itemHeader + asked.scored.length]);
