import type { ResearchTable } from "../research-tables.ts";
import type { Variable } from "../variable.ts";
import { categoryTexts, type CodebookWords } from "./codebook-words.ts";

/** A column of a table as the codebook lists it. */
export interface ColumnRow {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  /** Its codes with their labels; empty where it has no list, or one too long to repeat here. */
  readonly values: readonly string[];
}

/** Lists such as that of all questions are found under their own heading. */
const mostValues = 40;

/** The columns of a table, without those of single questions and topics, which have headings of their own. */
export function columnRows({ variables }: ResearchTable, { language, words }: CodebookWords): readonly ColumnRow[] {
  return variables.filter(isGeneral).map(({ name, label, type, categories }) => ({
    name,
    label: label[language],
    type: words.types[type],
    values: categories.length > mostValues ? [] : categoryTexts(categories, language),
  }));
}

const isGeneral = ({ of, name }: Variable): boolean => of === null && !topicScore.test(name);

const topicScore = /^[A-Z]{2}\d$/u;
