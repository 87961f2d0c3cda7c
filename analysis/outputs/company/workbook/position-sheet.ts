import { countText, figureText, wholeScore } from "../../../charts/words/figure-text.ts";
import { metricLabel } from "../../../charts/words/labels.ts";
import type { Figure } from "../../../benchmark/types.ts";
import type { PositionRow } from "../../../company/position.ts";
import type { ReportSheet } from "../../../template/report-sheet.ts";
import { ownColor, paleColor, type PageChart } from "../../workbook/page-chart.ts";
import { barCell, SheetPage, type SheetCell } from "../../workbook/sheet-page.ts";
import { titleOf } from "../identity.ts";
import type { CompanyPage } from "../page.ts";
import { companiesText, groupName } from "../peer-words.ts";
import { byGap } from "../position.ts";

/** Column of the distance from the median. */
const gapColumn = 6;

/** Own scores beside those of the group, in the order of the page: numbers where they are published, marks where they are withheld. */
export function positionSheet(page: CompanyPage): ReportSheet {
  const { words, common, reader, areaPosition, topicPosition } = page;
  const sheet = new SheetPage(words.sheets.position, [30, 24, 8, 23, 10, 10, 11, 11, 11, 11, 8]);
  sheet.title(words.sections.position);
  sheet.paragraph(words.positionIntro(groupName(page), companiesText(page)));
  if (page.company.chosen?.belongs === false) sheet.paragraph(words.otherGroup);
  const { p10, q1, q3, p90, n } = common.charts;
  const columns = [words.place, words.you, common.workbook.scores.columns.bar, words.median, words.gapColumn, p10, q1, q3, p90, n];
  for (const [kind, rows] of [
    ["areas", areaPosition],
    ["topics", byGap(topicPosition)],
  ] as const) {
    sheet.heading(words.positionTable[kind]);
    const header = [kind === "areas" ? words.area : words.topic, ...columns];
    const box = sheet.table({ header, rows: rows.map((row) => rowOf(row, page)) });
    sheet.chart(chartOf(kind, rows, page));
    sheet.scale(box, [gapColumn, gapColumn], { kind: "difference", low: -50, high: 50 });
  }
  sheet.paragraph(words.fewQuestions);
  const reasons = new Map([...areaPosition, ...topicPosition].flatMap((row) => marksOf(row)));
  for (const [mark, why] of reasons) sheet.paragraph(common.report.mark(mark, why));
  sheet.paragraph(words.cautionGroup);
  return sheet.done({ isFirst: false, orientation: "landscape", footer: titleOf(page) });

  function marksOf({ n: companies, ...row }: PositionRow): readonly (readonly [string, string])[] {
    const texts = [row.p10, row.q1, row.median, row.q3, row.p90].map((figure) => figureText(figure, reader, wholeScore));
    const own = row.place === null ? [{ text: words.noScore, why: words.whyNoPlace }] : [];
    return [...texts, countText(companies, reader), ...own].flatMap(({ text, why }) => (why === undefined ? [] : [[text, why] as const]));
  }
}

/** Own scores beside the medians, whose lines reach over the middle half of the group. */
function chartOf(kind: "areas" | "topics", rows: readonly PositionRow[], page: CompanyPage): PageChart {
  const { words, language } = page;
  return {
    kind: "bars",
    title: words.positionChart[kind](groupName(page)),
    measure: "score",
    categories: rows.map(({ metric }) => metricLabel(metric, language)),
    series: [
      { name: words.you, values: rows.map(({ own }) => own), color: ownColor },
      {
        name: words.median,
        values: rows.map(({ median }) => median.value),
        range: rows.map(({ q1, q3 }) => ({ low: q1.value, high: q3.value })),
        color: paleColor,
      },
    ],
    language,
  };
}

function rowOf(row: PositionRow, { words, common, language, reader }: CompanyPage): readonly SheetCell[] {
  const none: SheetCell = { value: words.noScore, style: "cellCenter" };
  const number = (value: number | null): SheetCell => (value === null ? none : Math.round(value));
  const figure = (found: Figure): SheetCell =>
    found.value === null ? { value: figureText(found, reader, wholeScore).text, style: "cellCenter" } : Math.round(found.value);
  return [
    metricLabel(row.metric, language),
    row.place === null ? none : common.charts.aheadOf(row.place),
    number(row.own),
    barCell(row.own, 100),
    figure(row.median),
    number(row.gap),
    figure(row.p10),
    figure(row.q1),
    figure(row.q3),
    figure(row.p90),
    row.n ?? { value: countText(row.n, reader).text, style: "cellCenter" },
  ];
}
