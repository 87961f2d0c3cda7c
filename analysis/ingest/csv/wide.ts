import { items } from "../../../instrument/csr/instrument.ts";
import type { IssueLog } from "../../../instrument/reader/issue-log.ts";
import { type Entry, textEntry } from "../../../instrument/reader/values/entry.ts";
import type { ItemEntries } from "../../../instrument/reader/values/item-answer.ts";
import type { AreaId, Form } from "../../../instrument/types.ts";
import { within } from "../../../instrument/reader/refusal.ts";
import { type CaseContext, CsvCase } from "./case.ts";
import type { Layout } from "./layout.ts";
import { CsvRecord } from "./record.ts";
import { type CsvRow, recordsOf } from "./rows.ts";
import type { CsvSource, FoundCase, FoundList } from "./source.ts";

/**
 * Reads the wide format: every line is a case. The cases are read one after another whenever they are asked for, so that not all of them are in memory.
 *
 * @param log where it is noted once for the whole file which items of the chosen areas it has no column for
 */
export function wideCases(source: CsvSource, log: IssueLog): FoundList {
  const { dialect, layout, limits } = source;
  const present = new Set(layout.subjects.map(({ subject }) => (subject.kind === "answer" ? subject.itemId : "")));
  const missing = items.filter(({ id }) => !present.has(id));
  const [areas, forms] = [new Set<AreaId>(), new Set<Form>()];
  let count = 0;
  const note = (row: CsvRow): void => {
    within(limits, "csvCases", (count += 1));
    const assessment = missing.length === 0 ? null : foundIn(row, source).assessment;
    for (const area of assessment?.areas ?? []) areas.add(area);
    if (assessment !== null) forms.add(assessment.form);
  };
  const rows = recordsOf(dialect, { row: note, header: source.noteHeader });
  const itemIds = missing.filter(({ area, basic }) => areas.has(area) && (basic || forms.has("full"))).map(({ id }) => id);
  if (itemIds.length > 0) log.add({ code: "item-not-found", itemIds });
  return { count, cases: casesIn(rows, source) };
}

function* casesIn(rows: Iterable<CsvRow>, source: CsvSource): Generator<FoundCase> {
  for (const row of rows) yield foundIn(row, source);
}

function foundIn(row: CsvRow, { layout, caseContext }: CsvSource): FoundCase {
  const found = wideCase(row, layout, caseContext());
  const assessment = found.assessment();
  return { line: row.line, assessment, issues: found.log.list() };
}

function wideCase(row: CsvRow, layout: Layout, context: CaseContext): CsvCase {
  const record = new CsvRecord(row, layout);
  const found = new CsvCase(record.head, record.spot, context);
  if (!hasLength(record, layout, found)) return found;
  for (const { subject, at } of layout.subjects) {
    const entry = record.entry(at);
    if (subject.kind === "profile") found.profile(subject.field, entry);
    else if (subject.kind === "areas") found.chosen(entry);
    else if (subject.kind === "setting") found.setting({ ...subject, entry });
    else if (subject.kind === "answer") {
      const evidenceAt = layout.evidence.get(subject.itemId);
      const evidence = evidenceAt === undefined ? null : record.entry(evidenceAt);
      const { answer, na } = answerParts(entry);
      found.answer(subject.itemId, { answer, na, evidence, note: null });
    }
  }
  return found;
}

/**
 * Whether a line can be used by the number of its fields. With too many, a separator within a text may have moved all that follow, even
 * where the last field is blank; with too few, the last ones are blank.
 */
export function hasLength(record: CsvRecord, { headers }: Layout, found: CsvCase): boolean {
  const { length } = record;
  const expected = headers.length;
  if (length > expected) {
    found.skip({ code: "ragged-row", found: length, expected }, record.spot);
    return false;
  }
  if (length < expected) found.log.add({ code: "ragged-row", found: length, expected }, record.spot);
  found.use();
  return true;
}

/** `na:NO_EMP` says in one field that an item does not apply, and why. */
export function answerParts(entry: Entry): Pick<ItemEntries, "answer" | "na"> {
  const reason = /^[nｎ]/iu.test(entry.text) ? /^na\s*:\s*(.*)$/isu.exec(entry.text.normalize("NFKC"))?.[1] : undefined;
  if (reason === undefined) return { answer: entry, na: null };
  return reason === "" ? { answer: textEntry("na", entry.spot), na: null } : { answer: null, na: textEntry(reason, entry.spot) };
}
