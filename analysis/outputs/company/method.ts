import { csr } from "../../../instrument/csr/instrument.ts";
import { assessors } from "../../../instrument/csr/profile-choices.ts";
import { scorerVersion } from "../../../instrument/scoring/version.ts";
import { yearSpan } from "../../charts/words/labels.ts";
import { html, type Html } from "../report/html.ts";
import { paragraph } from "../report/page.ts";
import { titleOf } from "./identity.ts";
import { companySection, heading, type CompanyPage } from "./page.ts";

/** What the report is, how scores and places are made, and what they cannot say. */
export function companyMethod(page: CompanyPage): Html {
  const parts = page.words.methodParts.map(({ title, text }) => html`${heading(title)}${text.map(paragraph)}`);
  return companySection("method", page, parts);
}

/** Versions of everything that shaped the report, its sources, licence, and how to cite it. */
export function companyColophon(page: CompanyPage): Html {
  const { words, common, company } = page;
  const { report } = common;
  return companySection("colophon", page, [
    html`<dl class="colophon">
      ${sourcesOf(page).map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd> `,
      )}
      <dt>${report.licence}</dt>
      <dd>${words.licenceText}</dd>
      <dt>${report.citation}</dt>
      <dd>${words.cite(titleOf(page), report.versionOf(csr.id, company.assessment.instrumentVersion))}</dd>
    </dl> `,
    paragraph(report.privacy),
  ]);
}

/** Names and values: file, who assessed, benchmark, versions. */
export function sourcesOf({ words, common, company, language }: CompanyPage): readonly (readonly [string, string])[] {
  const { chosen, assessment, reading } = company;
  const { report } = common;
  const { assessor } = assessment.profile;
  const benchmark =
    chosen === null
      ? words.noBenchmarkSource
      : words.benchmarkText(chosen.peers.file, String(chosen.peers.benchmark.pool.firms), yearSpan(chosen.peers.benchmark, language));
  return [
    [words.file, reading.provenance.file],
    ...(assessor === null ? [] : [[words.assessor, assessors[assessor][language]] as const]),
    [words.benchmarkSource, benchmark],
    [report.questionnaire, report.versionOf(csr.id, assessment.instrumentVersion)],
    [report.scorer, report.version(scorerVersion)],
  ];
}
