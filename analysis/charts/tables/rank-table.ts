import { plainText } from "../../../instrument/messages/plain-text.ts";
import { messages } from "../../../instrument/messages/messages.ts";
import type { Language } from "../../../instrument/types.ts";
import type { Robustness } from "../../robustness/types.ts";
import { type ChartTable, textCell } from "./chart-table.ts";

/** Rank of every company, with the middle 90 % of its ranks under other weights; the best first. */
export function rankTable({ companies }: Robustness, language: Language): ChartTable {
  const { rank, company, year, score, median, interval } = messages[language].robustness.columns;
  return {
    header: [company, rank, year, score, median, interval],
    rows: companies.map((each) =>
      [
        plainText(each.firm),
        String(each.rank),
        String(each.year),
        each.score.toFixed(1),
        String(each.uniform.median),
        `${each.uniform.interval[0]} – ${each.uniform.interval[1]}`,
      ].map(textCell),
    ),
  };
}
