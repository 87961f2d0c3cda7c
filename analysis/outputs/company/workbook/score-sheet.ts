import { bandLabels } from "../../../../instrument/csr/scales.ts";
import { bandOf } from "../../../../instrument/scoring/bands.ts";
import type { Score } from "../../../../instrument/scoring/roll-up.ts";
import type { ReportSheet } from "../../../template/report-sheet.ts";
import { ownColor, type PageChart } from "../../workbook/page-chart.ts";
import { barCell, SheetPage, type SheetCell } from "../../workbook/sheet-page.ts";
import { titleOf } from "../identity.ts";
import type { CompanyPage } from "../page.ts";
import { scoreLines, type ScoreLine } from "../scores.ts";

/** Displayed scores of the whole, the areas and the topics, with bars of characters. */
export function scoreSheet(page: CompanyPage): ReportSheet {
  const { words, common } = page;
  const { bar, low, high, answered } = common.workbook.scores.columns;
  const sheet = new SheetPage(words.sheets.scores, [34, 16, 10, 23, 12, 12, 12, 11, 11]);
  sheet.title(words.scoreTable);
  sheet.paragraph(words.scoresIntro);
  const header = [words.topic, words.band, words.score, bar, words.withoutCaps, low, high, answered, words.applicable];
  const lines = scoreLines(page);
  sheet.table({ header, rows: lines.map((line) => rowOf(line, page)) });
  // Beside a group they stand on the sheet of the position.
  if (page.company.chosen === null) for (const level of ["area", "topic"] as const) sheet.chart(chartOf(level, lines, page));
  return sheet.done({ isFirst: false, orientation: "landscape", footer: titleOf(page) });
}

function chartOf(level: "area" | "topic", lines: readonly ScoreLine[], { words, language }: CompanyPage): PageChart {
  const drawn = lines.filter((line) => line.level === level);
  return {
    kind: "bars",
    title: level === "area" ? words.scoreChart.areas : words.scoreChart.topics,
    measure: "score",
    categories: drawn.map(({ name }) => name),
    series: [{ name: words.score, values: drawn.map(({ shown }) => (typeof shown === "number" ? shown : null)), color: ownColor }],
    language,
  };
}

function rowOf(line: ScoreLine, { words, language }: CompanyPage): readonly SheetCell[] {
  const isHead = line.level !== "topic";
  const shown = (score: Score): SheetCell => {
    if (typeof score === "number") return { value: Math.round(score), style: isHead ? "scoreBold" : "score" };
    return { value: score === "NA" ? words.notApplicable : words.noScore, style: "cellCenter" };
  };
  const band = typeof line.shown === "number" ? bandOf(line.shown) : null;
  return [
    { value: isHead ? line.name : `  ${line.name}`, style: isHead ? "bandBold" : "cell" },
    { value: band === null ? words.noScore : bandLabels[band][language], style: isHead ? "bandBold" : "cell" },
    shown(line.shown),
    barCell(typeof line.shown === "number" ? line.shown : null, 100),
    shown(line.raw),
    shown(line.low),
    shown(line.high),
    { value: line.answered, style: "score" },
    { value: line.applicable, style: "score" },
  ];
}
