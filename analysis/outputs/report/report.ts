import { areas } from "../../../instrument/csr/areas.ts";
import { figureText, percent, wholeScore } from "../../charts/words/figure-text.ts";
import { yearSpan } from "../../charts/words/labels.ts";
import { everybody, figureOf } from "../../charts/facts/published.ts";
import type { Benchmark } from "../../benchmark/types.ts";
import type { PublishedBenchmark } from "../../disclosure/gate/published-benchmark.ts";
import { dutySection } from "./duties.ts";
import { figure } from "./figure.ts";
import { groupSection } from "./groups.ts";
import { html, type Html } from "./html.ts";
import { keyList } from "./key-list.ts";
import { colophon, methodSection, titleOf } from "./method.ts";
import { pageOf, paragraph, section, sectionsOf, type Page, type ReportOptions } from "./page.ts";
import { pageHead } from "./page-head.ts";
import { programmeSection } from "./programmes.ts";
import { sourceSection } from "./sources.ts";
import { style } from "./style.ts";
import { summary } from "./summary.ts";
import { trainingSection } from "./training.ts";

/**
 * The benchmark as one HTML page in one language: sentences, charts with their tables, tables of all groups, red flags,
 * problems of the files, method. It holds no script and loads nothing, reads on a telephone and prints on A4.
 */
export const renderReport = ({ benchmark }: PublishedBenchmark, options: ReportOptions): string => reportOf(benchmark, options);

/** The page of any benchmark, inspected or not. Whoever writes for others takes `renderReport`. */
export function reportOf(benchmark: Benchmark, options: ReportOptions): string {
  const page = pageOf(benchmark, options);
  const { words } = page;
  const title = titleOf(page);
  return html`<!doctype html>
    <html lang="${page.language === "zh" ? "zh-CN" : "en"}">
      ${pageHead(title, style)}
      <body>
        <a class="skip" href="#report">${words.skip}</a>
        <header>
          <p class="product">${words.product}</p>
          <h1>${title}</h1>
          ${keyFigures(page)}
        </header>
        ${contents(page)}
        <main id="report">${sections(page)}</main>
      </body>
    </html> `.markup;
}

function contents(page: Page): Html {
  const { words } = page;
  return html`<nav aria-labelledby="contents-heading">
    <h2 id="contents-heading">${words.contents}</h2>
    <ol>
      ${sectionsOf(page).map((id) => html`<li><a href="#${id}">${words[id]}</a></li> `)}
    </ol>
  </nav> `;
}

/** The four or five numbers that everybody asks for first. */
function keyFigures({ benchmark, language, reader, words }: Page): Html {
  const group = everybody(benchmark);
  const years = yearSpan(benchmark, language);
  const figures: readonly (readonly [string, string])[] = [
    [String(benchmark.pool.firms), words.keyCompanies],
    [String(benchmark.pool.used), words.keyAssessments],
    ...(years === "" ? [] : [[years, words.keyYears] as const]),
    [figureText(figureOf(group, "core", "median"), reader, wholeScore).text, words.keyCore],
    ...(group === undefined ? [] : [[figureText(group.redFlags.any, reader, percent).text, words.keyFlags] as const]),
  ];
  return keyList(figures);
}

function sections(page: Page): readonly Html[] {
  const { words, language, benchmark } = page;
  const { programmes } = benchmark;
  const practices = areas.map(
    ({ id, title }) =>
      html`<h3>${title[language]}</h3>
        ${figure(`items-${id}`, page)}`,
  );
  return [
    summary(page),
    section("scores", page, [paragraph(words.scoresIntro), figure("areas", page), figure("topics", page)]),
    groupSection(page),
    section("years", page, [figure("years", page)]),
    section("practices", page, [paragraph(words.practicesIntro), figure("maturity", page), ...practices]),
    dutySection(page),
    ...(programmes === undefined ? [] : [programmeSection(page, programmes), trainingSection(page, programmes.needs)]),
    section("completeness", page, [paragraph(words.completenessIntro), figure("completeness", page)]),
    sourceSection(page),
    methodSection(page),
    colophon(page),
  ];
}
