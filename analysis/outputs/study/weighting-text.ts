import { messages } from "../../../instrument/messages/messages.ts";
import { plainText } from "../../../instrument/messages/plain-text.ts";
import type { Language } from "../../../instrument/types.ts";
import type { ValueStudy } from "../../studies/study.ts";
import { textTable } from "../text-table.ts";
import { figureColumns, figureText } from "./figure-text.ts";

/** A value weighted to margins, beside the unweighted; empty where that was not asked for. */
export function weightingText({ raking, poststrat, desc }: ValueStudy, language: Language): string {
  if (raking === undefined) return "";
  const { weighting: words, ...others } = messages[language].cli.stats;
  const rows = [
    [words.mean, raking.wmean, raking.se_linearised],
    ...(poststrat == null ? [] : [[others.poststratified, poststrat.wmean, poststrat.strat_se] as const]),
    [words.unweighted, desc.mean, desc.se],
    [words.deff, raking.kish_deff],
    [words.effective, raking.n_eff],
  ] as const;
  const table = textTable(
    figureColumns([others.statistic, others.figure, words.se]),
    rows.map(([name, figure, error]) => [name, figureText(figure), error === undefined ? "" : figureText(error)]),
  );
  return `${plainText(others.weighted(Object.keys(raking.pop)))}\n${table}`;
}
