import { figureText, countText, rangeText, signed, wholeScore, type FigureText } from "../../charts/words/figure-text.ts";
import { groupLabel, metricLabel } from "../../charts/words/labels.ts";
import { textCell } from "../../charts/tables/chart-table.ts";
import { chartGap } from "../../charts/charts.ts";
import type { PositionRow } from "../../company/position.ts";
import { groupsBeside } from "../../company/groups-beside.ts";
import { whyUnusable } from "../../dataset/usability.ts";
import { differences } from "../../peers/notes.ts";
import { html, nothing, trusted, type Html } from "../report/html.ts";
import { paragraph } from "../report/page.ts";
import { table } from "../report/table.ts";
import { companySection, heading, type CompanyCharts, type CompanyPage } from "./page.ts";
import { companiesText, groupName } from "./peer-words.ts";

/** Companies below which a place is called rough. */
const smallGroup = 20;

/** Where the company stands in a group of others: charts, tables of the same numbers, other groups, notes. */
export function positionSection(page: CompanyPage, charts: CompanyCharts): Html {
  const { words, common, company, whyAlone, language } = page;
  const { chosen } = company;
  if (chosen === null) return companySection("position", page, [paragraph(whyAlone ?? words.noBenchmark)]);
  const n = chosen.group.n ?? 0;
  const unusable = whyUnusable(company.assessment, company.comparable);
  return companySection("position", page, [
    paragraph(words.positionIntro(groupName(page), companiesText(page))),
    ...(chosen.belongs ? [] : [paragraph(words.otherGroup)]),
    ...(unusable === null ? [] : [paragraph(words.unusable(common.report.exclusionReasons[unusable]))]),
    ...(n < smallGroup ? [paragraph(words.smallGroup(n))] : []),
    part(page, "areas", charts),
    part(page, "topics", charts),
    besideTable(page),
    html`<ul class="notes">
      ${[words.cautionGroup, ...differences(chosen.peers, { own: company.assessment, group: chosen.group, language })].map((note) => html`<li>${note}</li> `)}
    </ul> `,
  ]);
}

function part(page: CompanyPage, kind: "areas" | "topics", charts: CompanyCharts): Html {
  const { words, common, company } = page;
  const caption = words.positionTable[kind];
  const svg = charts[kind];
  const benchmark = company.chosen?.peers.benchmark;
  const picture =
    svg !== undefined
      ? html`<figure>
          <div class="scroll chart" role="group" tabindex="0" aria-label="${common.report.scrollable(caption)}">${trusted(svg)}</div>
        </figure> `
      : benchmark === undefined
        ? nothing
        : paragraph(chartGap("areas", benchmark, page.language));
  return html`${heading(caption)}${kind === "topics" ? paragraph(words.fewQuestions) : nothing}${picture}${positionTable(page, kind)}`;
}

function positionTable(page: CompanyPage, kind: "areas" | "topics"): Html {
  const { words, common, areaPosition, topicPosition } = page;
  const rows = kind === "areas" ? areaPosition : byGap(topicPosition);
  const first = kind === "areas" ? words.area : words.topic;
  const header = [first, words.place, words.you, words.median, words.gapColumn, words.middleHalf, words.middleEighty, common.charts.n];
  const bodies = [{ rows: rows.map((row) => cellsOf(row, page)) }];
  return table({ caption: words.positionTable[kind], header, wordColumns: 1, bodies }, { words: common.report });
}

/** Furthest behind first; what cannot be compared last. */
export const byGap = (rows: readonly PositionRow[]): readonly PositionRow[] =>
  rows.toSorted((a, b) => (a.gap ?? Number.MAX_VALUE) - (b.gap ?? Number.MAX_VALUE));

/** One score among the group: name, place, own score, median, distance, middle half, middle 80 %, companies. */
function cellsOf({ metric, own, place, gap, n, p10, q1, median, q3, p90 }: PositionRow, page: CompanyPage): readonly FigureText[] {
  const { words, common, language, reader } = page;
  const none = { text: words.noScore, why: words.whyNoPlace };
  const shown = (figure: PositionRow["median"]): FigureText => figureText(figure, reader, wholeScore);
  return [
    textCell(metricLabel(metric, language)),
    place === null ? none : textCell(common.charts.aheadOf(place)),
    own === null ? none : textCell(wholeScore(own)),
    shown(median),
    gap === null ? none : textCell(signed(gap)),
    rangeText(shown(q1), shown(q3)),
    rangeText(shown(p10), shown(p90)),
    countText(n, reader),
  ];
}

/** The core score beside the other groups to which the company belongs; nothing where there is no other. */
function besideTable(page: CompanyPage): Html {
  const { words, common, language } = page;
  const rows = groupsBeside(page.company).map(({ group, row }) => {
    const [, ...cells] = cellsOf(row, page);
    return [textCell(groupLabel(group, language)), ...cells];
  });
  if (rows.length === 0) return nothing;
  const columns = [words.place, words.you, words.median, words.gapColumn, words.middleHalf, words.middleEighty, common.charts.n];
  const header = [common.charts.group, ...columns];
  return html`${heading(words.groups)}${table(
    { caption: words.groupsTable, header, wordColumns: 1, bodies: [{ rows }] },
    { words: common.report },
  )}`;
}
