import type { IssueLog } from "../../../instrument/reader/issue-log.ts";
import { looksLikeItemId } from "../../../instrument/reader/questionnaire/markers.ts";
import { columnOf, type PlainColumn, type Subject } from "./columns.ts";
import type { CsvRow } from "./rows.ts";

/** Where things stand in the lines of a CSV; columns count from 0. */
export interface Layout {
  readonly format: "wide" | "long";
  readonly headers: readonly string[];
  readonly plain: ReadonlyMap<PlainColumn, number>;
  readonly subjects: readonly { readonly subject: Subject; readonly at: number }[];
  /** Column of the evidence grade, by item. */
  readonly evidence: ReadonlyMap<string, number>;
}

/** Reads the header; null where the CSV is no questionnaire: it has neither a column of item ids nor columns named after items. */
export function readLayout({ fields, line }: CsvRow, log: IssueLog): Layout | null {
  const headers = fields.map((field) => field.replaceAll("\uFEFF", "").trim());
  const columns = headers.map(columnOf);
  const isLong = columns.some((column) => column?.kind === "plain" && column.name === "item_id");
  if (!isLong && !columns.some((column) => column?.kind === "answer")) return null;
  const plain = new Map<PlainColumn, number>();
  const subjects = new Map<string, { readonly subject: Subject; readonly at: number }>();
  for (const [at, column] of columns.entries()) {
    const found = headers[at] ?? "";
    const spot = { line, column: found };
    if (column === null) noteUnknown(found, line, log);
    else if (column.kind === "plain") {
      if (plain.has(column.name)) log.add({ code: "duplicate-column", found }, spot);
      else plain.set(column.name, at);
    } else if (subjects.has(keyOf(column))) log.add({ code: "duplicate-column", found }, spot);
    else subjects.set(keyOf(column), { subject: column, at });
  }
  const evidence = new Map(
    [...subjects.values()].flatMap(({ subject, at }) => (subject.kind === "evidence" ? [[subject.itemId, at] as const] : [])),
  );
  return { format: isLong ? "long" : "wide", headers, plain, subjects: [...subjects.values()], evidence };
}

const keyOf = (subject: Subject): string => JSON.stringify(Object.values(subject));

function noteUnknown(found: string, line: number, log: IssueLog): void {
  // Spreadsheets leave unnamed columns behind the last one.
  if (found === "") return;
  if (looksLikeItemId(found)) log.add({ code: "unknown-item", found }, { line, column: found });
  else log.add({ code: "unknown-column", found }, { line, column: found });
}
