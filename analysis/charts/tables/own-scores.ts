import { messages } from "../../../instrument/messages/messages.ts";
import type { ChartOptions } from "../chart-spec.ts";
import { type ChartTable, textCell } from "./chart-table.ts";
import { scoresIn } from "./score-table.ts";

/** Charts in which one company can be marked. */
export type MarkedName = keyof typeof scoresIn;

/** The table of such a chart with the company's own scores behind the names; as it is where there is none. */
export function withOwnScores({ header, rows }: ChartTable, name: MarkedName, { you, language }: ChartOptions): ChartTable {
  if (you === undefined) return { header, rows };
  const words = messages[language].charts;
  const [first = "", ...others] = header;
  return {
    header: [first, words.you, ...others],
    rows: rows.map(([label = textCell(""), ...cells], at) => {
      const score = you.get(scoresIn[name][at] ?? "");
      return [label, textCell(score === undefined ? words.notScored : score.toFixed(1)), ...cells];
    }),
  };
}
