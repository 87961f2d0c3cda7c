import { messages } from "../../../instrument/messages/messages.ts";
import type { Language } from "../../../instrument/types.ts";
import type { ResearchTable } from "../research-tables.ts";
import type { Category, Variable } from "../variable.ts";
import { oneLine, missingNumber, recoded } from "./missing-numbers.ts";

/**
 * SPSS syntax that reads a table and gives it labels. Missing reasons become user-missing numbers below zero, so that they stay apart; no value of the
 * questionnaire is negative. It runs in PSPP too.
 */
export function spssSyntax(table: ResearchTable, language: Language): string {
  const words = messages[language].research;
  return [
    "* Encoding: UTF-8.",
    `* ${words.title}.`,
    `* ${words.labelsIntro(table.name)}`,
    "SET DECIMAL=DOT.",
    readIn(table),
    ...recoded(table).flatMap(({ answer, missing }) => [
      ...missing.categories.map(
        ({ value }) => `IF (${missing.name} = ${quoted(String(value))}) ${answer.name} = ${missingNumber(String(value))}.`,
      ),
      `MISSING VALUES ${answer.name} (LOWEST THRU -1).`,
    ]),
    "EXECUTE.",
    ...table.variables.map(({ name, label }) => `VARIABLE LABELS ${name} ${quoted(label[language])}.`),
    ...table.variables.filter(({ categories }) => categories.length > 0).map((each) => valueLabels(each, table, language)),
    ...table.variables.map((each) => `VARIABLE LEVEL ${each.name} (${levelOf(each)}).`),
    "",
  ].join("\n");
}

function readIn({ name, variables }: ResearchTable): string {
  const formats = variables.map((each) => `  ${each.name} ${formatOf(each)}`);
  return [
    `GET DATA /TYPE=TXT /FILE="${name}.csv" /ENCODING="UTF8" /ARRANGEMENT=DELIMITED /DELCASE=LINE`,
    `  /FIRSTCASE=2 /DELIMITERS="," /QUALIFIER='"' /VARIABLES=`,
    `${formats.join("\n")}.`,
  ].join("\n");
}

/** Widths hold every code, and the lists of questions of the flags. */
function formatOf({ type, categories, name }: Variable): string {
  if (type === "integer") return "F8.0";
  if (type === "number") return "F16.4";
  if (type === "date") return "A10";
  if (categories.length > 0) return `A${Math.max(8, ...categories.map(({ value }) => String(value).length))}`;
  return name.endsWith("_flags") ? "A600" : "A40";
}

function levelOf({ type, categories, isOrdered }: Variable): string {
  if (categories.length > 0) return isOrdered ? "ORDINAL" : "NOMINAL";
  return type === "integer" || type === "number" ? "SCALE" : "NOMINAL";
}

/** An answer has the labels of its missing reasons, too. */
function valueLabels(each: Variable, table: ResearchTable, language: Language): string {
  const isText = each.type === "string";
  const own = each.categories.map(({ value, label }) => ({ code: isText ? quoted(String(value)) : String(value), label }));
  const reasons = recoded(table).find(({ answer }) => answer === each)?.missing.categories ?? [];
  const further = reasons.map(({ value, label }: Category) => ({ code: String(missingNumber(String(value))), label }));
  const lines = [...own, ...further].map(({ code, label }) => `  ${code} ${quoted(label[language])}`);
  return `VALUE LABELS ${each.name}\n${lines.join("\n")}.`;
}

/** A text in quotes; the labels are our own, on one line. */
const quoted = (text: string): string => `"${oneLine(text).replaceAll('"', '""')}"`;
