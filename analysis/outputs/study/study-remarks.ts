import { messages } from "../../../instrument/messages/messages.ts";
import { plainText } from "../../../instrument/messages/plain-text.ts";
import type { Language } from "../../../instrument/types.ts";
import type { TidyTable } from "../../ingest/tidy/tidy-table.ts";
import type { Study } from "../../studies/study.ts";

/** What whoever reads the figures has to know of the table they come from, a line each. */
export function studyRemarks({ columns, reliability, values }: Study, { tooLong }: TidyTable, language: Language): readonly string[] {
  const words = messages[language].cli.stats.remarks;
  const [longRow] = tooLong;
  return [
    ...(longRow === undefined ? [] : [words.tooLong(tooLong.length, longRow)]),
    ...columns.flatMap(({ column, unreadable, example }) =>
      example === null ? [] : [words.unreadable(column, unreadable, example.found, example.row)],
    ),
    ...values.flatMap(({ value, raking }) => (raking?.advisable === false ? [words.notAdvisable(value)] : [])),
    ...(reliability != null && reliability.alpha !== null && reliability.sem === null ? [words.outsideScale(...reliability.scale)] : []),
  ].map(plainText);
}
