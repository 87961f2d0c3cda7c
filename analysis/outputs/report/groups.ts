import { areas } from "../../../instrument/csr/areas.ts";
import { type Breakdown, dimensions, type Group } from "../../benchmark/types.ts";
import { textCell } from "../../charts/tables/chart-table.ts";
import { countText, figureText, figureWithInterval, publishedScore, type FigureText } from "../../charts/words/figure-text.ts";
import { groupLabel, inListOrder, namesIn } from "../../charts/words/labels.ts";
import { companiesWith, figureOf, type Statistic } from "../../charts/facts/published.ts";
import { figure } from "./figure.ts";
import { html, type Html } from "./html.ts";
import { paragraph, section, type Page } from "./page.ts";
import { table } from "./table.ts";

/** Groups side by side: a table of scores for every breakdown, then heat maps of industries and sizes. */
export function groupSection(page: Page): Html {
  const { benchmark, words } = page;
  const breakdowns = benchmark.breakdowns.filter(({ by, groups }) => by.length > 0 && groups.length > 0);
  return section("groups", page, [
    paragraph(words.groupsIntro),
    ...breakdowns.map((breakdown) => scoreTable(breakdown, page)),
    figure("industries", page),
    figure("sizes", page),
  ]);
}

function scoreTable({ by, groups }: Breakdown, page: Page): Html {
  const { words, chartWords, language } = page;
  const caption = words.breakdown(words.dimensionAnd(by.map((dimension) => words.dimensions[dimension])));
  const header = [
    chartWords.group,
    chartWords.n,
    words.coreMean,
    words.coreMedian,
    words.coreMiddle,
    ...areas.map(({ title }) => title[language]),
  ];
  return html`<h3>${caption}</h3>
    ${table({ caption, header, bodies: [{ rows: inListOrder(groups).map((group) => rowOf(group, page)) }] }, page)}
    ${mergedCategories(groups, page)}`;
}

/** What the merged categories hold that their names do not say. */
function mergedCategories(groups: readonly Group[], { words, language }: Page): readonly Html[] {
  const held = groups.flatMap((group) =>
    dimensions.flatMap((dimension) => {
      const code = group.cell[dimension] ?? "";
      const named = namesIn(dimension, code, language);
      const label = groupLabel({ ...group, cell: { [dimension]: code } }, language);
      const isHidden = named.length > 2 || named.some((name) => named.length > 1 && !label.includes(name));
      return isHidden ? [words.holds(label, words.listComma(named))] : [];
    }),
  );
  return held.length === 0 ? [] : [paragraph(words.merged([...new Set(held)]))];
}

function rowOf(group: Group, { reader, language, words }: Page): readonly FigureText[] {
  const score = (metric: string, statistic: Statistic): FigureText =>
    figureText(figureOf(group, metric, statistic), reader, publishedScore(companiesWith(group, metric)));
  const [low, high] = [score("core", "q1"), score("core", "q3")];
  const middle = low.why === undefined && high.why === undefined ? textCell(words.range(low.text, high.text)) : low;
  return [
    textCell(groupLabel(group, language)),
    countText(group.n, reader),
    figureWithInterval(figureOf(group, "core", "mean"), reader, publishedScore(companiesWith(group, "core"))),
    score("core", "median"),
    middle,
    ...areas.map(({ id }) => score(id, "median")),
  ];
}
