import { messages } from "../../../instrument/messages/messages.ts";
import type { Language } from "../../../instrument/types.ts";
import type { ResearchTable } from "../research-tables.ts";
import type { Variable } from "../variable.ts";
import { missingLetter, oneLine, recoded } from "./missing-numbers.ts";

/** A Stata do-file that reads a table and gives it labels. Missing reasons become extended missing values: `.a` blank, `.b` unreadable … */
export function stataDo(table: ResearchTable, language: Language): string {
  const words = messages[language].research;
  return [
    "version 14",
    `* ${words.title}`,
    `* ${words.labelsIntro(table.name)}`,
    // Every text column is named, so that codes such as 01 keep their zeros.
    `import delimited using "${table.name}.csv", clear varnames(1) case(preserve) encoding("utf-8") bindquote(strict) stringcols(${textColumns(table)})`,
    ...recoded(table).flatMap(({ answer, missing }) =>
      missing.categories.map(
        ({ value }) => `quietly replace ${answer.name} = ${missingLetter(String(value))} if ${missing.name} == "${String(value)}"`,
      ),
    ),
    ...table.variables.flatMap((each) => labelled(each, table, language)),
    "",
  ].join("\n");
}

const textColumns = ({ variables }: ResearchTable): string =>
  variables.flatMap(({ type }, index) => (type === "string" || type === "date" ? [index + 1] : [])).join(" ");

/** Stata labels numbers only, so that texts become numbers in the order of their list. */
function labelled(each: Variable, table: ResearchTable, language: Language): readonly string[] {
  const { name, type, label, categories } = each;
  const variableLabel = `label variable ${name} ${quoted(label[language])}`;
  const reasons = recoded(table).find(({ answer }) => answer === each)?.missing.categories ?? [];
  if (categories.length === 0 && reasons.length === 0) return [variableLabel];
  const set = `l_${name}`;
  const isText = type === "string";
  const codes = categories.map(({ value, label: text }, index) => ({ code: isText ? String(index + 1) : String(value), value, text }));
  const further = reasons.map(({ value, label: text }) => ({ code: missingLetter(String(value)), value, text }));
  const defined = [...codes, ...further].map(({ code, text }) => `label define ${set} ${code} ${quoted(text[language])}, add`);
  const numbered = isText
    ? [
        `quietly generate int n_${name} = .`,
        ...codes.map(({ code, value }) => `quietly replace n_${name} = ${code} if ${name} == "${String(value)}"`),
        `drop ${name}`,
        `rename n_${name} ${name}`,
      ]
    : [];
  return [...numbered, ...defined, `label values ${name} ${set}`, variableLabel];
}

/** A text in compound quotes, in which quotes and macro signs are harmless. */
const quoted = (text: string): string => `\`"${oneLine(text).replaceAll("`", "'").replaceAll("$", "S")}"'`;
