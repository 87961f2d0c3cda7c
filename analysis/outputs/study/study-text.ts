import { messages } from "../../../instrument/messages/messages.ts";
import { plainText } from "../../../instrument/messages/plain-text.ts";
import type { Language } from "../../../instrument/types.ts";
import type { TidyTable } from "../../ingest/tidy/tidy-table.ts";
import type { Study } from "../../studies/study.ts";
import { textTable } from "../text-table.ts";
import { figureColumns } from "./figure-text.ts";
import { groupText } from "./group-text.ts";
import { itemText } from "./item-text.ts";
import { valueText } from "./value-text.ts";
import { weightingText } from "./weighting-text.ts";
import { yearText } from "./year-text.ts";

/** A study for reading on a terminal: what the columns hold, then one section after the other. */
export function studyText(study: Study, table: TidyTable, language: Language): string {
  const words = messages[language].cli.stats;
  const { column, n, blank, missing, unreadable } = words.columns;
  const counts = textTable(
    figureColumns([column, n, blank, missing, unreadable]),
    study.columns.map((each) => [each.column, ...[each.n, each.blank, each.missing, each.unreadable].map(String)]),
  );
  const sections = [
    `${words.title(plainText(table.name), table.rows.length)}\n\n${counts}`,
    ...study.values.flatMap((value) => [
      valueText(value, language),
      groupText(value, study.by ?? "", language),
      weightingText(value, language),
      yearText(value, language),
    ]),
    itemText(study, table.rows.length, language),
  ];
  return sections.filter((section) => section !== "").join("\n");
}
