import { messages } from "../../../instrument/messages/messages.ts";
import { plainText } from "../../../instrument/messages/plain-text.ts";
import type { Language } from "../../../instrument/types.ts";
import type { ValueStudy } from "../../studies/study.ts";
import type { ShortDescription } from "../../studies/short-description.ts";
import { textTable } from "../text-table.ts";
import { endsText, figureColumns, figureText, pCell, pText } from "./figure-text.ts";

/** Groups that are told on a terminal. */
const mostGroups = 20;

/** How a value differs between categories; empty where that was not asked for. */
export function groupText({ value, groups, kruskal, mannwhitney, dunn }: ValueStudy, by: string, language: Language): string {
  if (groups === undefined) return "";
  const words = messages[language].cli.stats;
  const shown = groups.slice(0, mostGroups);
  const lines = [
    plainText(words.byGroup(value, by)),
    textTable(
      figureColumns([words.group, ...shortTitles(language)]),
      shown.map((group) => [group.group, ...shortFigures(group, language)]),
    ).trimEnd(),
    ...(groups.length > shown.length ? [words.moreGroups(groups.length - shown.length)] : []),
    ...(kruskal == null ? [] : [words.kruskal(figureText(kruskal.H), kruskal.df, pText(kruskal.p), figureText(kruskal.epsilon2))]),
    ...(kruskal?.p_permutation == null ? [] : [words.permutation(pText(kruskal.p_permutation))]),
    ...(mannwhitney == null ? [words.tooManyPairs(groups.length)] : []),
  ];
  const pairs = mannwhitney == null || mannwhitney.tests.length === 0 ? "" : `\n${pairTable(mannwhitney, dunn ?? [], language)}`;
  return `${lines.join("\n")}\n${pairs}`;
}

/** Titles of what is told of a group or a year. */
export function shortTitles(language: Language): readonly string[] {
  const { n, mean, sd, median, meanInterval, medianInterval } = messages[language].cli.stats.short;
  return [n, mean, sd, meanInterval, median, medianInterval];
}

/** The figures below them. */
export const shortFigures = ({ n, mean, sd, median, t_ci, median_ci }: ShortDescription, language: Language): readonly string[] => [
  String(n),
  figureText(mean),
  figureText(sd),
  endsText(t_ci, language),
  figureText(median),
  endsText(median_ci, language),
];

function pairTable(
  { tests, holm, BH }: NonNullable<ValueStudy["mannwhitney"]>,
  dunn: NonNullable<ValueStudy["dunn"]>,
  language: Language,
): string {
  const { pair, p, holm: byHolm, bh, shift, dunnZ, dunnP } = messages[language].cli.stats.pairs;
  return textTable(
    figureColumns([pair, "U", p, byHolm, bh, shift, "δ", dunnZ, dunnP]),
    tests.map((test, at) => {
      const ranked = dunn.find((each) => each.pair.every((group, place) => group === test.pair[place]));
      const { U, cliff, hl } = test;
      const tested = [figureText(U), pCell(test.p), pCell(holm[at]), pCell(BH[at]), figureText(hl), figureText(cliff)];
      return [test.pair.join(" – "), ...tested, figureText(ranked?.z), pCell(ranked?.p)];
    }),
  );
}
