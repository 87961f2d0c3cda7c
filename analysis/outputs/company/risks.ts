import { itemById } from "../../../instrument/csr/instrument.ts";
import { riskLabels } from "../../../instrument/csr/scales.ts";
import type { Risk } from "../../../instrument/scoring/risk.ts";
import { mainRisks } from "../../../instrument/scoring/scorecard.ts";
import { textCell } from "../../charts/tables/chart-table.ts";
import { metricLabel } from "../../charts/words/labels.ts";
import type { FigureText } from "../../charts/words/figure-text.ts";
import { riskMap } from "../../company/risk-map.ts";
import { html, type Html } from "../report/html.ts";
import { paragraph } from "../report/page.ts";
import { table } from "../report/table.ts";
import { companySection, heading, type CompanyPage } from "./page.ts";

/** The highest risks, and all of them in a field of severity and likelihood. */
export function riskSection(page: CompanyPage): Html {
  const { words, company } = page;
  const { risks } = company.card;
  if (risks.length === 0) return companySection("risks", page, [paragraph(words.noRisks)]);
  const count = (level: Risk["level"]): number => risks.filter((risk) => risk.level === level).length;
  return companySection("risks", page, [
    paragraph(words.risksIntro),
    mainTable(page),
    heading(words.mapCaption),
    paragraph(words.mapIntro(count("high"), count("medium"), count("low"))),
    mapTable(page),
  ]);
}

function mainTable(page: CompanyPage): Html {
  const { words, common, company } = page;
  const { main } = common.workbook.risks;
  const header = [main.title, main.area, main.level, main.remark, main.severity, main.likelihood, main.risk];
  const rows = company.card.risks.slice(0, mainRisks).map((risk) => rowOf(risk, page));
  return table({ caption: words.mainRisks, header, wordColumns: 3, bodies: [{ rows }] }, { words: common.report });
}

function rowOf(risk: Risk, page: CompanyPage): readonly FigureText[] {
  const { language } = page;
  const item = itemById(risk.id);
  return [
    textCell(`${item?.title[language] ?? risk.id} (${risk.id})`),
    textCell(metricLabel(item?.area ?? "", language)),
    textCell(riskLabels[risk.level][language]),
    textCell(whyOf(risk, page)),
    textCell(String(risk.severity)),
    textCell(risk.likelihood.toFixed(1)),
    textCell(risk.risk.toFixed(1)),
  ];
}

/** Why a risk is as high as it is, in the words of the workbook. */
export function whyOf({ id, known }: Risk, { company: { card }, common }: CompanyPage): string {
  const { why } = common.workbook.risks;
  if (card.redFlags.includes(id)) return why.red;
  if (card.amberFlags.includes(id)) return why.amber;
  if (!known) return why.unknown;
  return card.priorities.some((priority) => priority.id === id && priority.gap > 0) ? why.gap : why.met;
}

const degrees = [1, 2, 3, 4, 5] as const;

/** The field of 5 by 5. A shade stands for the product; the number says how many questions. */
function mapTable({ company, words, common }: CompanyPage): Html {
  const countOf = riskMap(company.card.risks);
  const row = (severity: number): Html =>
    html`<tr>
      <th scope="row">${words.mapRow(severity)}</th>
      ${degrees.map((likelihood) => html`<td class="${shadeOf(severity * likelihood)}">${countOf(severity, likelihood)}</td>`)}
    </tr> `;
  return html`<div class="scroll" role="group" tabindex="0" aria-label="${words.mapCaption}">
    <table class="map">
      <caption>
        ${words.mapCaption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${common.workbook.risks.severity}</th>
          ${degrees.map((likelihood) => html`<th scope="col">${words.mapColumn(likelihood)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${degrees.toReversed().map(row)}
      </tbody>
    </table>
  </div> `;
}

const shadeOf = (product: number): string => (product >= 15 ? "high" : product >= 8 ? "medium" : "low");
