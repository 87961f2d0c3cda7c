import { messages } from "../../../instrument/messages/messages.ts";
import { programmeMessages } from "../../../instrument/messages/programme-messages.ts";
import type { GroupNeeds, GroupProgress, Programmes } from "../../benchmark/types.ts";
import { groupLabel, metricLabel } from "../../charts/words/labels.ts";
import { decimalsFor } from "../../disclosure/minimum-counts.ts";
import { changeMetrics } from "../../programmes/changes.ts";
import { trainingOf } from "../../programmes/training.ts";
import { byKind } from "../report/group-kinds.ts";
import { guidanceOf } from "../report/training-card.ts";
import { SheetPage, type SheetCell } from "../workbook/sheet-page.ts";
import { companiesCell, figureCell, shareCell, type BenchmarkPage } from "./benchmark-cells.ts";

/** The sheets about parks, programmes and cohorts: how far they have come, what they lack, and what answers it. */
export const programmeSheets = (programmes: Programmes): readonly ((page: BenchmarkPage) => SheetPage)[] => [
  (page) => progressSheet(page, programmes),
  (page) => needsSheet(page, programmes.needs),
  (page) => listSheet(page, programmes.needs),
];

function progressSheet(page: BenchmarkPage, { progress, asOf, years }: Programmes): SheetPage {
  const { language, words: report } = page;
  const { progress: words, sheets } = programmeMessages[language];
  const sheet = new SheetPage(sheets.progress, [34, ...Array.from({ length: 2 * changeMetrics.length }, () => 14)]);
  sheet.title(report.programmes);
  if (progress.length === 0) {
    sheet.paragraph(words.logged);
    return sheet;
  }
  sheet.paragraph(words.intro(asOf));
  sheet.paragraph(words.withheld);
  const { group, companies, withPlan, planning, total, open, doing, done, overdue, closed, toTarget } = words;
  const header = [group, companies, planning, withPlan, total, open, doing, done, overdue, closed, toTarget];
  const groups = byKind(progress, language).flatMap((kind) => kind.groups);
  sheet.table({ header, rows: groups.map((each) => progressRow(each, page)) });
  if (years === null) return sheet;
  sheet.heading(words.changes(years.from, years.to));
  sheet.paragraph(words.changesIntro(years.from, years.to));
  const metrics = changeMetrics.flatMap((metric) => [metricLabel(metric, language), messages[language].charts.n]);
  sheet.table({ header: [group, ...metrics], rows: groups.map((each) => changeRow(each, page)) });
  return sheet;
}

function progressRow({ cell, n, withPlan, actions, toTarget }: GroupProgress, page: BenchmarkPage): readonly SheetCell[] {
  const { total, open, doing, done, overdue, closed } = actions;
  return [
    groupLabel({ cell }, page.language),
    companiesCell(n, page),
    companiesCell(actions.n, page),
    shareCell(withPlan, page),
    ...[total, open, doing, done, overdue].map((sum) => figureCell(sum, page, "score")),
    shareCell(closed, page),
    figureCell(toTarget.median, page, "score"),
  ];
}

const changeRow = ({ cell, changes }: GroupProgress, page: BenchmarkPage): readonly SheetCell[] => [
  groupLabel({ cell }, page.language),
  ...changes.flatMap(({ n, mean }) => [
    figureCell(mean, page, n !== null && decimalsFor(n) > 0 ? "decimal" : "score"),
    companiesCell(n, page),
  ]),
];

function needsSheet(page: BenchmarkPage, needs: readonly GroupNeeds[]): SheetPage {
  const { language, benchmark, words: report, chartWords } = page;
  const { training: words, sheets, sheetsIntro, progress } = programmeMessages[language];
  const sheet = new SheetPage(sheets.needs, [34, 8, 30, 26, 14, 12, 10, 10]);
  sheet.title(report.training);
  sheet.paragraph(words.rule);
  sheet.paragraph(sheetsIntro.needs);
  const header = [progress.group, words.rank, words.topic, chartWords.area, words.scored, words.lacking, words.low, words.high];
  const published = byKind(needs, language).flatMap(({ groups }) => groups.filter(({ n }) => n !== null));
  const rows = published.flatMap((group) =>
    trainingOf(benchmark, group).map(({ topic, need }, at) => [
      groupLabel(group, language),
      at + 1,
      metricLabel(topic.id, language),
      metricLabel(topic.area, language),
      companiesCell(need.n, page),
      shareCell(need.lacking, page),
      ...endCells(need.lacking),
    ]),
  );
  const box = sheet.table({ header, rows });
  sheet.scale(box, [lackingColumn, lackingColumn], { kind: "shade", low: 0, high: 1 });
  sheet.filter(box);
  return sheet;
}

/** The column with the share of companies that lack a topic. */
const lackingColumn = 6;

const endCells = (figure: GroupNeeds["topics"][number]["lacking"]): readonly SheetCell[] =>
  figure.value === null || figure.interval === undefined
    ? ["", ""]
    : [figure.interval.low, figure.interval.high].map((value) => ({ value, style: "percent" }) as const);

function listSheet(page: BenchmarkPage, needs: readonly GroupNeeds[]): SheetPage {
  const { language, benchmark, reader } = page;
  const { training: words, sheets, sheetsIntro } = programmeMessages[language];
  const everybody = needs.find(({ cell }) => Object.keys(cell).length === 0);
  const ranked = everybody === undefined ? [] : trainingOf(benchmark, everybody);
  const names = [words.below, words.question, words.next, words.target, words.evidence, words.law, words.standards];
  const sheet = new SheetPage(sheets.list, [14, 20, 11, 24, 26, 26, 20, 18, 20]);
  sheet.title(sheets.list);
  sheet.paragraph(sheetsIntro.list);
  const rows = ranked.flatMap(({ topic, items }) =>
    items.map((need) => {
      const lines = new Map(guidanceOf(need, reader));
      const cells = names.map((name) => lines.get(name) ?? page.own.none);
      return [metricLabel(topic.id, language), `${need.item.title[language]} ${need.item.id}`, ...cells];
    }),
  );
  sheet.filter(sheet.table({ header: [words.topic, page.own.title, ...names], rows }));
  return sheet;
}
