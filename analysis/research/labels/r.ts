import { messages } from "../../../instrument/messages/messages.ts";
import type { Language } from "../../../instrument/types.ts";
import type { ResearchTable } from "../research-tables.ts";
import type { Variable } from "../variable.ts";
import { oneLine } from "./missing-numbers.ts";

/**
 * An R script that reads a table into a data frame of its name. It needs no package: columns keep their codes, so that a script runs in every
 * language, and have the attributes `label` and `labels`, as the packages haven and labelled use them.
 */
export function rScript({ name, variables }: ResearchTable, language: Language): string {
  const words = messages[language].research;
  return [
    `# ${words.title}`,
    `# ${words.labelsIntro(name)}`,
    `${name} <- read.csv("${name}.csv", fileEncoding = "UTF-8-BOM", check.names = FALSE, na.strings = "", colClasses = c(`,
    variables.map((each) => `  ${quoted(each.name)} = "${classOf(each)}"`).join(",\n"),
    "))",
    ...variables.flatMap((each) => labelled(name, each, language)),
    "",
  ].join("\n");
}

const classOf = ({ type }: Variable): string => ({ string: "character", integer: "integer", number: "numeric", date: "Date" })[type];

function labelled(table: string, { name, type, label, categories }: Variable, language: Language): readonly string[] {
  const column = `${table}[[${quoted(name)}]]`;
  const codes = categories.map(({ value }) => (type === "string" ? quoted(String(value)) : String(value))).join(", ");
  const texts = categories.map(({ label: text }) => quoted(text[language])).join(", ");
  const values = categories.length === 0 ? [] : [`attr(${column}, "labels") <- stats::setNames(c(${codes}), c(${texts}))`];
  return [...values, `attr(${column}, "label") <- ${quoted(label[language])}`];
}

/** A text in quotes. Signs beyond ASCII are escaped, so that the script runs in every locale. */
const quoted = (text: string): string =>
  `"${oneLine(text)
    .replaceAll("\\", "\\\\")
    .replaceAll('"', '\\"')
    .replaceAll(/[^\u0020-\u007E]/gu, (sign) => `\\U{${(sign.codePointAt(0) ?? 0).toString(16)}}`)}"`;
