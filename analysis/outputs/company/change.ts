import { messages } from "../../../instrument/messages/messages.ts";
import { textCell } from "../../charts/tables/chart-table.ts";
import { signed, wholeScore, type FigureText } from "../../charts/words/figure-text.ts";
import { metricLabel } from "../../charts/words/labels.ts";
import type { Change, ChangedItem, ChangeRow } from "../../company/change.ts";
import { levelWords } from "../../company/answer-words.ts";
import { html, nothing, type Html } from "../report/html.ts";
import { paragraph } from "../report/page.ts";
import { table } from "../report/table.ts";
import { named, titleOfItem } from "./names.ts";
import { companySection, heading, type CompanyPage } from "./page.ts";

/** Changed answers that are listed. */
const mostListed = 20;

/** What became of the company since an earlier assessment. */
export function changeSection(page: CompanyPage): Html {
  const { change, words } = page;
  if (change === null) return companySection("change", page, [paragraph(words.noChange)]);
  const [before, now] = yearNames(change, page);
  return companySection("change", page, [
    paragraph(words.changeIntro(before, now)),
    ...(change.sameForm ? [] : [paragraph(words.changeForms)]),
    scoreTable(change, page),
    ...flagSentences(change, page).map(paragraph),
    answers(change, page),
    paragraph(words.changeCaution),
  ]);
}

/** How the two years are called at the head of columns. */
export function yearNames({ years }: Change, { words }: CompanyPage): readonly [string, string] {
  const [before, now] = years;
  return [before === null ? words.earlier : String(before), now === null ? words.thisTime : String(now)];
}

function scoreTable(change: Change, page: CompanyPage): Html {
  const { words, common } = page;
  const header = [words.score, ...yearNames(change, page), words.difference];
  const bodies = [{ rows: change.areas.map((row) => rowOf(row, page)) }, { rows: change.topics.map((row) => rowOf(row, page)) }];
  const filled = bodies.filter(({ rows }) => rows.length > 0);
  return table({ caption: words.changeTable, header, bodies: filled }, { words: common.report });
}

function rowOf({ metric, before, now, difference }: ChangeRow, { words, language }: CompanyPage): readonly FigureText[] {
  const none = { text: words.noScore, why: words.whyTooFew };
  const shown = (value: number | null): FigureText => (value === null ? none : textCell(wholeScore(value)));
  return [textCell(metricLabel(metric, language)), shown(before), shown(now), difference === null ? none : textCell(signed(difference))];
}

/** What became of red flags; nothing where there was none in either year. */
export function flagSentences({ solved, fresh, standing }: Change, page: CompanyPage): readonly string[] {
  const { words } = page;
  const names = (ids: readonly string[]): string =>
    named(
      ids.map((id) => titleOfItem(id, page)),
      page,
    );
  return [
    ...(solved.length === 0 ? [] : [words.solved(names(solved))]),
    ...(fresh.length === 0 ? [] : [words.fresh(names(fresh))]),
    ...(standing.length === 0 ? [] : [words.standingFlags(names(standing))]),
  ];
}

/** Answers that changed, the largest step first. */
export const changedAnswers = ({ better, worse }: Change): readonly ChangedItem[] =>
  [...better, ...worse].toSorted((a, b) => Math.abs(b.now - b.before) - Math.abs(a.now - a.before));

/** How many answers are better, lower and alike. */
export const changedCount = ({ better, worse, answeredTwice }: Change, { words }: CompanyPage): string =>
  words.changedAnswers(better.length, worse.length, answeredTwice - better.length - worse.length);

function answers(change: Change, page: CompanyPage): Html {
  const { words, language } = page;
  const count = paragraph(changedCount(change, page));
  const changed = changedAnswers(change);
  if (changed.length === 0) return count;
  const header = [words.question, ...yearNames(change, page)];
  const cell = ({ pooled: { item } }: ChangedItem, level: number): FigureText => textCell(levelWords(item, level, language) ?? "");
  const rows = changed
    .slice(0, mostListed)
    .map((each) => [
      textCell(`${each.pooled.item.title[language]} (${each.pooled.item.id})`),
      cell(each, each.before),
      cell(each, each.now),
    ]);
  const more = changed.length - rows.length;
  const list = table({ caption: words.changedTable, header, wordColumns: 2, bodies: [{ rows }] }, { words: messages[language].report });
  return html`${heading(words.changedTable)}${count}${list}${more > 0 ? paragraph(words.changedMore(more)) : nothing}`;
}
