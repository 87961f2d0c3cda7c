import { items } from "../../../instrument/csr/instrument.ts";
import { issueLog } from "../../../instrument/reader/issue-log.ts";
import { trimmedText } from "../../../instrument/reader/values/entry.ts";
import { highestFigure } from "../../../instrument/reader/values/figure.ts";
import { readItemAnswer } from "../../../instrument/reader/values/item-answer.ts";
import { answerCode, evidenceCode } from "../../../instrument/scoring/coded/answer-code.ts";
import type { ProfileField } from "../../../instrument/workbook/names.ts";
import { subjectOf } from "../csv/columns.ts";
import type { Layout } from "../csv/layout.ts";
import { entriesOf } from "../csv/long.ts";
import { CsvRecord } from "../csv/record.ts";

/** What a line is about. `other`: anything that only the general reader knows what to do with. */
export type About =
  | {
      readonly kind: "answer";
      readonly position: number;
      /** The highest figure that the question takes; null where it does not ask for one. */
      readonly highest: number | null;
    }
  | { readonly kind: "profile"; readonly field: ProfileField }
  | { readonly kind: "areas" }
  | { readonly kind: "other" };

const positions: ReadonlyMap<string, number> = new Map(items.map(({ id }, position) => [id, position]));

/** What the field `item_id` says that a line is about. */
export function aboutOf(text: string): About {
  const subject = subjectOf(trimmedText(text));
  if (subject?.kind === "answer") return aboutItem(positions.get(subject.itemId) ?? 0);
  if (subject?.kind === "profile") return { kind: "profile", field: subject.field };
  return { kind: subject?.kind === "areas" ? "areas" : "other" };
}

function aboutItem(position: number): About {
  const item = items[position];
  return { kind: "answer", position, highest: item?.type === "kpi" ? highestFigure(item) : null };
}

/** An answer as codes. Null where the line gives rise to any issue. */
export interface LineAnswer {
  readonly code: number;
  readonly evidence: number;
  readonly figure: number | null;
}

/** The answer to a question in a line's last fields `status,value,na_reason,evidence`. The general reader says what they mean. */
export function answerIn(position: number, fields: readonly string[], layout: Layout): LineAnswer | null {
  const item = items[position];
  const log = issueLog("");
  const record = new CsvRecord({ fields: ["", "", "", "", "", ...fields], line: 0 }, layout);
  const value = record.plain("value");
  if (item === undefined || value === null) return null;
  const read = readItemAnswer(item, entriesOf(record, value), "point", log);
  if (log.list().length > 0) return null;
  if (read === null) return { code: 0, evidence: 0, figure: null };
  const { answer, evidence } = read;
  return { code: answerCode(answer), evidence: evidenceCode(evidence), figure: answer?.kind === "figure" ? answer.value : null };
}
