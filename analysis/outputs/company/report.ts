import { bandLabels } from "../../../instrument/csr/scales.ts";
import { percent, wholeScore } from "../../charts/words/figure-text.ts";
import { html, type Html } from "../report/html.ts";
import { keyList } from "../report/key-list.ts";
import { pageHead } from "../report/page-head.ts";
import { paragraph } from "../report/page.ts";
import { problemTable } from "../report/sources.ts";
import { style } from "../report/style.ts";
import { changeSection } from "./change.ts";
import { crosswalkSection } from "./crosswalk.ts";
import { flagSection } from "./flags.ts";
import { identityOf, titleOf } from "./identity.ts";
import { initiativeSection } from "./initiatives.ts";
import { companyColophon, companyMethod } from "./method.ts";
import { companySection, heading, sectionIds, type CompanyCharts, type CompanyPage } from "./page.ts";
import { planSection } from "./plan.ts";
import { positionSection } from "./position.ts";
import { riskSection } from "./risks.ts";
import { scoreSection } from "./scores.ts";
import { strengthSection } from "./strengths.ts";
import { companyStyle } from "./style.ts";
import { summaryOf } from "./summary.ts";

/** Characters from which a title is set smaller, so that the summary keeps to its page. */
const longTitle = 80;

/**
 * The report of one company as one HTML page in one language. It holds no script and loads nothing, reads on a telephone and prints
 * on A4 with the summary on the first page.
 */
export function renderCompanyReport(page: CompanyPage, charts: CompanyCharts): string {
  const { words, common, language } = page;
  const title = titleOf(page);
  return html`<!doctype html>
    <html lang="${language === "zh" ? "zh-CN" : "en"}">
      ${pageHead(title, style + companyStyle)}
      <body>
        <a class="skip" href="#report">${common.report.skip}</a>
        <header>
          <p class="product">${words.product}</p>
          <h1 class="${title.length > longTitle ? "long" : "short"}">${title}</h1>
          <p class="identity">${identityOf(page)}</p>
          ${keyFigures(page)}
        </header>
        <main id="report">${summarySection(page)}${contents(page)}${sections(page, charts)}</main>
      </body>
    </html> `.markup;
}

function contents({ words, common }: CompanyPage): Html {
  return html`<nav aria-labelledby="contents-heading">
    <h2 id="contents-heading">${common.report.contents}</h2>
    <ol>
      ${sectionIds.map((id) => html`<li><a href="#${id}">${words.sections[id]}</a></li> `)}
    </ol>
  </nav> `;
}

/** The few numbers that everybody asks for first. */
function keyFigures(page: CompanyPage): Html {
  const { company, words, language, common, areaPosition } = page;
  const { card, comparable } = company;
  const core = areaPosition.find(({ metric }) => metric === "core");
  const figures: readonly (readonly [string, string])[] = [
    ...(card.capped.overall === null ? [] : [[wholeScore(card.capped.overall), words.keyOverall] as const]),
    ...(card.band === null ? [] : [[bandLabels[card.band][language], words.keyBand] as const]),
    ...(comparable.coreScore === null ? [] : [[wholeScore(comparable.coreScore), words.keyCore] as const]),
    ...(core?.place === null || core === undefined ? [] : [[common.charts.aheadOf(core.place), words.keyPlace] as const]),
    [String(card.redFlags.length), words.keyFlags],
    [percent(card.completeness), words.keyAnswered],
  ];
  return keyList(figures);
}

function summarySection(page: CompanyPage): Html {
  const parts = summaryOf(page).map(
    ({ title, sentences }) =>
      html`${heading(title)}
        <ul class="summary">
          ${sentences.map((sentence) => html`<li>${sentence}</li> `)}
        </ul> `,
  );
  return companySection("summary", page, [...parts, html`<p class="confidential">${page.words.confidential}</p> `]);
}

function sections(page: CompanyPage, charts: CompanyCharts): readonly Html[] {
  return [
    positionSection(page, charts),
    scoreSection(page),
    flagSection(page),
    riskSection(page),
    planSection(page),
    changeSection(page),
    strengthSection(page),
    initiativeSection(page),
    crosswalkSection(page),
    remarkSection(page),
    companyMethod(page),
    companyColophon(page),
  ];
}

/** What was noticed while the file was read, with how to mend it. */
function remarkSection(page: CompanyPage): Html {
  const { issues } = page.company.reading;
  const { words, common, language } = page;
  return companySection("remarks", page, [
    paragraph(issues.length === 0 ? words.noRemarks : words.remarksIntro),
    ...(issues.length === 0 ? [] : [problemTable({ problems: issues, words: common.report, language })]),
  ]);
}
