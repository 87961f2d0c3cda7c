import type { Issue, Severity } from "../../../instrument/issue.ts";
import { describeIssue } from "../../../instrument/messages/describe-issue.ts";
import { messages } from "../../../instrument/messages/messages.ts";
import type { Figure } from "../../benchmark/types.ts";
import { textCell } from "../../charts/tables/chart-table.ts";
import { countLabel, figureText } from "../../charts/words/figure-text.ts";
import { metricLabel } from "../../charts/words/labels.ts";
import { html, type Html } from "./html.ts";
import { paragraph, section, type Page } from "./page.ts";
import { table } from "./table.ts";

/** Problems that are listed; the file problems.csv holds all. */
const mostListed = 500;

/** What was read, what did not enter and why, and every problem with how to mend it. */
export function sourceSection(page: Page): Html {
  const { benchmark, words } = page;
  const { files, cases, used, firms, exclusions } = benchmark.pool;
  const rows = exclusions.map((exclusion) => [textCell(words.exclusionReasons[exclusion.reason]), textCell(String(exclusion.cases))]);
  return section("sources", page, [
    paragraph(words.pool({ files, cases, used, firms })),
    html`<h3>${words.exclusions}</h3> `,
    rows.length === 0
      ? paragraph(words.noExclusions)
      : table({ caption: words.exclusions, header: [words.reason, words.cases], bodies: [{ rows }] }, page),
    ...carelessPart(page),
    html`<h3>${words.problems}</h3> `,
    problemPart(page),
  ]);
}

function problemPart(page: Page): Html {
  const { problems, words, isPublic = false } = page;
  if (isPublic) return paragraph(words.problemsKept);
  return problems.length === 0 ? paragraph(words.noProblems) : problemTable(page);
}

/** What became of answers that look careless, and the headline figures without them; nothing where nobody looked, or nobody is flagged. */
function carelessPart({ benchmark, language, words }: Page): readonly Html[] {
  const { careless, minimumCounts, breakdowns } = benchmark;
  if (careless === null || careless.rule === "exclude" || careless.companies === 0) return [];
  const reader = { language, minimumCounts };
  const score = (figure: Figure): string => figureText(figure, reader, (value) => value.toFixed(1)).text;
  const everybody = breakdowns.find(({ by }) => by.length === 0)?.groups[0];
  const headlines = careless.without.flatMap(({ metric, n, mean }) => {
    const all = everybody?.summaries.find((summary) => summary.metric === metric);
    if (all === undefined) return [];
    return [words.headlineWithout(metricLabel(metric, language), { all: score(all.mean), without: score(mean), n: countLabel(n, reader) })];
  });
  return [
    html`<h3>${words.careless}</h3> `,
    paragraph(words.carelessFound(careless.companies, minimumCounts.mean)),
    ...(headlines.length === 0 ? [paragraph(words.carelessWithheld)] : headlines.map(paragraph)),
  ];
}

const severities: readonly Severity[] = ["rejected", "warning", "note"];

/** The gravest problems first, then by file in the order in which they were found. */
export function problemTable({ problems, words, language }: Pick<Page, "problems" | "words" | "language">): Html {
  const sorted = severities.flatMap((severity) => problems.filter((issue) => issue.severity === severity));
  const listed = sorted.slice(0, mostListed);
  const files = new Set(problems.map(({ file }) => file)).size;
  const more = sorted.length - listed.length;
  return html`<p>${words.problemsIntro(files, problems.length)}</p>
    <div class="scroll" role="group" tabindex="0" aria-label="${words.scrollable(words.problems)}">
      <table class="problems">
        <caption>
          ${words.problems}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.file}</th>
            <th scope="col">${words.place}</th>
            <th scope="col">${words.whatFound}</th>
            <th scope="col">${words.whatToDo}</th>
          </tr>
        </thead>
        <tbody>
          ${listed.map((issue) => problemRow(issue, words, language))}
        </tbody>
      </table>
    </div>
    ${more > 0 ? paragraph(words.moreProblems(more)) : []}`;
}

function problemRow(issue: Issue, words: Page["words"], language: Page["language"]): Html {
  const { found, remedy } = describeIssue(issue, language);
  const severity = messages[language].issues.severity[issue.severity];
  return html`<tr>
    <th scope="row">${issue.file}</th>
    <td>${placeOf(issue, words)}</td>
    <td><b class="${issue.severity}">${severity}</b> ${found}</td>
    <td>${remedy}</td>
  </tr> `;
}

/** Sheet, cell, line, column and question, as far as they are known. */
function placeOf({ sheet, cell, line, column, itemId }: Issue, words: Page["words"]): string {
  const parts = [
    ...(sheet === undefined ? [] : [words.sheet(sheet)]),
    ...(cell === undefined ? [] : [words.cell(cell)]),
    ...(line === undefined ? [] : [words.line(line)]),
    ...(column === undefined ? [] : [words.column(column)]),
    ...(itemId === undefined ? [] : [words.item(itemId)]),
  ];
  return parts.length === 0 ? words.wholeFile : parts.join(words.placeSeparator);
}
