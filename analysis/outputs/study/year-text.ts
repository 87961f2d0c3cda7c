import { messages } from "../../../instrument/messages/messages.ts";
import { plainText } from "../../../instrument/messages/plain-text.ts";
import type { Language } from "../../../instrument/types.ts";
import type { ValueStudy } from "../../studies/study.ts";
import type { YearChange } from "../../studies/year-results.ts";
import { textTable } from "../text-table.ts";
import { endsText, figureColumns, figureText, pCell, pText } from "./figure-text.ts";
import { shortFigures, shortTitles } from "./group-text.ts";

/** How a value moves over the years; empty where that was not asked for. */
export function yearText({ value, yearly, trend, steps, panel, decomposition }: ValueStudy, language: Language): string {
  if (yearly === undefined) return "";
  const words = messages[language].cli.stats;
  const table = textTable(
    figureColumns([words.year, ...shortTitles(language)]),
    yearly.map((each) => [String(each.year), ...shortFigures(each, language)]),
  );
  const lines = [plainText(words.overYears(value)), table.trimEnd(), ...trendLines(trend, language)];
  const [first, last] = [yearly[0]?.year, yearly.at(-1)?.year];
  if (first === undefined || last === undefined || first === last) return `${lines.join("\n")}\n`;
  const whole = { from: first, to: last, panel: panel ?? null, decomposition: decomposition ?? null };
  return `${lines.join("\n")}\n\n${changeTable([...(steps ?? []), whole], language)}${words.changeHint}\n`;
}

function trendLines(trend: ValueStudy["trend"], language: Language): readonly string[] {
  const words = messages[language].cli.stats;
  const { mk = null, within = null } = trend ?? {};
  const interval = mk?.sen_ci95 == null ? "" : words.trendInterval(endsText(mk.sen_ci95, language));
  return [
    ...(mk === null ? [] : [words.trend(figureText(mk.sen), interval, pText(mk.p_exact ?? mk.p))]),
    ...(mk?.long_enough === false ? [words.tooShort] : []),
    ...(within === null ? [] : [words.within(figureText(within.slope), figureText(within.se), within.firms)]),
  ];
}

function changeTable(changes: readonly Omit<YearChange, "attrition">[], language: Language): string {
  const words = messages[language].cli.stats.change;
  const { years, n, mean, shift, wilcoxon, t, total, within, entry, exit } = words;
  return textTable(
    figureColumns([years, n, mean, shift, wilcoxon, t, total, within, entry, exit]),
    changes.map(({ from, to, panel, decomposition: parts }) => [
      `${from}–${to}`,
      String(panel?.n ?? 0),
      ...[panel?.mean_change, panel?.hl].map(figureText),
      ...[panel?.p, panel?.t_p].map(pCell),
      ...[parts?.total, parts?.within, parts?.entry, parts?.exit].map(figureText),
    ]),
  );
}
