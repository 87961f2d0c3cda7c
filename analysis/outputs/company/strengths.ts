import { evidenceScale } from "../../../instrument/csr/scales.ts";
import { textCell } from "../../charts/tables/chart-table.ts";
import { anchorWords, levelWords } from "../../company/answer-words.ts";
import type { Html } from "../report/html.ts";
import { paragraph } from "../report/page.ts";
import { table } from "../report/table.ts";
import { companySection, type CompanyPage } from "./page.ts";

/** Practices that are listed. */
const mostListed = 10;

/** Practices that the company may show, with the evidence it states and the evidence that would suit. */
export function strengthSection(page: CompanyPage): Html {
  const { strengths, words, language, common } = page;
  if (strengths.length === 0) return companySection("strengths", page, [paragraph(words.noStrengths)]);
  const header = [words.subject, words.level, words.reached, words.evidence, words.evidenceHint];
  const rows = strengths
    .slice(0, mostListed)
    .map(({ pooled: { item, level }, evidence }) => [
      textCell(`${item.title[language]} (${item.id})`),
      textCell(levelWords(item, level, language) ?? ""),
      textCell(anchorWords(item, level ?? 0, language) ?? ""),
      textCell(evidence === null ? words.evidenceNone : evidenceScale[evidence].label[language]),
      textCell(item.evidence[language]),
    ]);
  return companySection("strengths", page, [
    paragraph(words.strengthsIntro),
    table({ caption: words.strengthsTable, header, wordColumns: 4, bodies: [{ rows }] }, { words: common.report }),
    ...(strengths.length > rows.length ? [paragraph(words.strengthsMore(strengths.length - rows.length))] : []),
  ]);
}
