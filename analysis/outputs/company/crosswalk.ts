import type { Crosswalk } from "../../../instrument/types.ts";
import { textCell } from "../../charts/tables/chart-table.ts";
import { answerWords } from "../../company/answer-words.ts";
import { askedItems } from "../../company/asked-items.ts";
import type { Html } from "../report/html.ts";
import { paragraph } from "../report/page.ts";
import { table } from "../report/table.ts";
import { companySection, type CompanyPage } from "./page.ts";

/** The standards in the order of their columns. */
export const standards = ["iso26000", "gbt36002", "sdg", "gri", "vsme", "ungc"] as const satisfies readonly (keyof Crosswalk)[];

/** Codes of one standard as one text; null where none fits. */
export function codesOf(crosswalk: Crosswalk, standard: keyof Crosswalk): string | null {
  const codes = crosswalk[standard];
  const text = typeof codes === "string" ? codes : codes.join(", ");
  return text === "" ? null : text;
}

/** Every question with its answer and where it belongs in other standards. */
export function crosswalkSection(page: CompanyPage): Html {
  const { words, language, common, company } = page;
  const header = [words.question, words.answer, ...standards.map((standard) => words.standards[standard])];
  const bodies = askedItems(company).map(({ topic, items }) => ({
    head: topic.title[language],
    rows: items.map(({ item, given }) => [
      textCell(`${item.id} ${item.title[language]}`),
      textCell(answerWords(item, given?.answer ?? null, { language, notApplicable: words.notApplicable }) ?? words.unanswered),
      ...standards.map((standard) => textCell(codesOf(item.crosswalk, standard) ?? words.noCode)),
    ]),
  }));
  return companySection("crosswalk", page, [
    paragraph(words.crosswalkIntro),
    table({ caption: words.crosswalkTable, header, wordColumns: 7, bodies }, { words: common.report }),
  ]);
}
