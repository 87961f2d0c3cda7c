import { messages } from "../../../instrument/messages/messages.ts";
import { programmeMessages } from "../../../instrument/messages/programme-messages.ts";
import type { Figure, GroupProgress, ProgressChange, Programmes } from "../../benchmark/types.ts";
import { textCell } from "../../charts/tables/chart-table.ts";
import { countLabel, countText, figureText, type FigureText, percent, wholeScore } from "../../charts/words/figure-text.ts";
import { groupLabel, metricLabel } from "../../charts/words/labels.ts";
import { decimalsFor } from "../../disclosure/minimum-counts.ts";
import { changeMetrics } from "../../programmes/changes.ts";
import { byKind, type KindOfGroups } from "./group-kinds.ts";
import { html, type Html } from "./html.ts";
import { paragraph, section, type Page } from "./page.ts";
import { table, type TableBody } from "./table.ts";

/** How far the companies of every park, programme and cohort have come: plans, targets, and change since the year before. */
export function programmeSection(page: Page, programmes: Programmes): Html {
  const words = programmeMessages[page.language].progress;
  const { progress, asOf, years } = programmes;
  if (progress.length === 0) return section("programmes", page, [paragraph(words.logged)]);
  const kinds = byKind(progress, page.language);
  return section("programmes", page, [
    paragraph(words.intro(asOf)),
    progressTable(kinds, page),
    paragraph(words.withheld),
    ...(years === null ? [paragraph(words.noYears)] : changes(kinds, years, page)),
  ]);
}

function progressTable(kinds: readonly KindOfGroups<GroupProgress>[], page: Page): Html {
  const words = programmeMessages[page.language].progress;
  const { group, companies, withPlan, total, open, doing, done, overdue, closed, toTarget } = words;
  const header = [group, companies, withPlan, total, open, doing, done, overdue, closed, toTarget];
  return table({ caption: words.table, header, bodies: bodiesOf(kinds, (each) => progressRow(each, page)) }, page);
}

const bodiesOf = (
  kinds: readonly KindOfGroups<GroupProgress>[],
  row: (group: GroupProgress) => readonly FigureText[],
): readonly TableBody[] => kinds.map(({ head, groups }) => ({ ...(head !== null && { head }), rows: groups.map(row) }));

function progressRow({ cell, n, withPlan, actions, toTarget }: GroupProgress, { language, reader }: Page): readonly FigureText[] {
  const number = (figure: Figure): FigureText => figureText(figure, reader, String);
  const { total, open, doing, done, overdue, closed } = actions;
  return [
    textCell(groupLabel({ cell }, language)),
    countText(n, reader),
    figureText(withPlan, reader, percent),
    ...[total, open, doing, done, overdue].map(number),
    figureText(closed, reader, percent),
    figureText(toTarget.median, reader, wholeScore),
  ];
}

function changes(
  kinds: readonly KindOfGroups<GroupProgress>[],
  { from, to }: NonNullable<Programmes["years"]>,
  page: Page,
): readonly Html[] {
  const { language } = page;
  const words = programmeMessages[language].progress;
  const caption = words.changes(from, to);
  const header = [words.group, messages[language].charts.n, ...changeMetrics.map((metric) => metricLabel(metric, language))];
  return [
    html`<h3>${caption}</h3> `,
    paragraph(words.changesIntro(from, to)),
    paragraph(words.brackets),
    table({ caption, header, bodies: bodiesOf(kinds, (group) => changeRow(group, page)) }, page),
  ];
}

function changeRow({ cell, changes: told }: GroupProgress, page: Page): readonly FigureText[] {
  const first = told[0];
  return [
    textCell(groupLabel({ cell }, page.language)),
    countText(first?.n ?? null, page.reader),
    ...told.map((change) => changeText(change, first?.n ?? null, page)),
  ];
}

/** The change; that of the overall score with its interval, and with its number of companies where that is not the one of the row. */
function changeText({ metric, n, mean }: ProgressChange, usual: number | null, { reader, language }: Page): FigureText {
  const points = changePoints(n);
  const shown = figureText(mean, reader, points);
  if (mean.value === null) return shown;
  const { interval } = mean;
  const words = programmeMessages[language].progress;
  const value =
    metric !== "overall" || interval === undefined ? shown.text : words.between(shown.text, points(interval.low), points(interval.high));
  return textCell(n === usual ? value : messages[language].charts.withCount(value, countLabel(n, reader)));
}

/** Points with their sign, and one decimal where scores have one. */
const changePoints =
  (n: number | null) =>
  (value: number): string => {
    const decimals = n === null ? 0 : decimalsFor(n);
    const points = Math.abs(value).toFixed(decimals);
    if (Number(points) === 0) return points;
    return value < 0 ? `−${points}` : `+${points}`;
  };
