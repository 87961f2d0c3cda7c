import { saysNotApplicable } from "../../../instrument/answer.ts";
import type { Finding } from "../../../instrument/issue.ts";
import { within } from "../../../instrument/reader/refusal.ts";
import { isFinding } from "../../../instrument/reader/values/choice.ts";
import { type Entry, textEntry } from "../../../instrument/reader/values/entry.ts";
import type { ItemEntries } from "../../../instrument/reader/values/item-answer.ts";
import { readYear } from "../../../instrument/reader/values/profile.ts";
import { remembered } from "../../../instrument/reader/values/remembered.ts";
import { CsvCase } from "./case.ts";
import { subjectOf } from "./columns.ts";
import { CsvRecord } from "./record.ts";
import { eachRecord } from "./rows.ts";
import type { Layout } from "./layout.ts";
import type { CsvSource, FoundList } from "./source.ts";
import { answerParts, hasLength } from "./wide.ts";

/** Reads the long format: the lines of one company and year are a case, wherever they stand in the file. */
export function longCases({ dialect, layout, limits, caseContext, noteHeader }: CsvSource): FoundList {
  const cases: { readonly line: number; readonly found: CsvCase }[] = [];
  const byFirm = new Map<string, Map<string, CsvCase>>();
  const keyOf = caseKey(layout);
  const caseOf = (record: CsvRecord): CsvCase => {
    const byYear = byFirm.get(record.firmId) ?? new Map<string, CsvCase>();
    const key = keyOf(record);
    const known = byYear.get(key);
    if (known !== undefined) return known;
    within(limits, "csvCases", cases.length + 1);
    const found = new CsvCase(record.head, record.spot, caseContext());
    byFirm.set(record.firmId, byYear.set(key, found));
    cases.push({ line: record.line, found });
    return found;
  };
  eachRecord(
    dialect,
    (row) => {
      const record = new CsvRecord(row, layout);
      takeLine(record, layout, caseOf(record));
    },
    noteHeader,
  );
  return {
    count: cases.length,
    cases: cases.map(({ line, found }) => ({ line, assessment: found.assessment(), issues: found.log.list() })),
  };
}

/** What tells the cases of one company apart: year and MAJOR number of the version. */
export function caseKey({ subjects }: Layout): (record: CsvRecord) => string {
  const yearAt = subjects.find(({ subject }) => subject.kind === "profile" && subject.field === "year")?.at;
  return (record) => {
    const version = record.plain("instrument_version")?.text ?? "";
    return `${majorOf(version)} ${yearAt === undefined ? "" : yearKey(record.text(yearAt))}`;
  };
}

/** Takes a line of a case. */
export function takeLine(record: CsvRecord, layout: Layout, found: CsvCase): void {
  if (!hasLength(record, layout, found)) return;
  for (const { subject, at } of layout.subjects)
    if (subject.kind === "profile" && !found.hasProfile(subject.field, record.text(at))) found.profile(subject.field, record.entry(at));
  takeLongRow(record, found);
}

/** Answers to versions of different MAJOR numbers are different cases, even of one company and year. */
const majorOf = remembered((version) => version.split(".")[0] ?? "");

/** 2024 and 2024.0 are one year. */
const yearKey = remembered((text): string => {
  const year = readYear(text);
  return isFinding(year) ? text : String(year);
});

const aboutOf = remembered(subjectOf);

const statuses = ["answered", "na", "blank", "error"] as const;
type Status = (typeof statuses)[number];

/** Takes one line of the long format: the answer to an item, a field of the profile, or a setting. */
function takeLongRow(record: CsvRecord, found: CsvCase): void {
  const about = record.plain("item_id") ?? textEntry("", record.spot);
  const value = record.plain("value") ?? textEntry("", record.spot);
  const subject = aboutOf(about.text);
  if (subject === null) found.log.add(unknown(about.text), about.spot);
  else if (subject.kind === "profile") found.profile(subject.field, value);
  else if (subject.kind === "areas") found.chosen(value);
  else if (subject.kind === "setting") found.setting({ ...subject, entry: value });
  else if (subject.kind === "answer") found.answer(subject.itemId, entriesOf(record, value));
  else found.log.add(unknown(about.text), about.spot);
}

const unknown = (text: string): Finding =>
  /^(?:profile|setting)\./iu.test(text) ? { code: "unknown-field", found: text } : { code: "unknown-item", found: text };

/** The status has to fit the value; where there is none, the value alone decides. */
export function entriesOf(record: CsvRecord, value: Entry): ItemEntries {
  const reason = record.plain("na_reason");
  const evidence = record.plain("evidence");
  const stated = record.plain("status");
  const parts = answerParts(value);
  const na = reason !== null && reason.text !== "" ? reason : parts.na;
  const plain: ItemEntries = { answer: parts.answer, na, evidence, note: null };
  if (stated === null || stated.text === "") return plain;
  const status = statusOf(stated.text);
  if (status === undefined) return withProblem(plain, { code: "not-a-choice", found: stated.text, accepted: statuses }, stated);
  return withStatus(status, plain, value);
}

const statusOf = remembered((text) => statuses.find((each) => each === text.normalize("NFKC").toLowerCase()));

function withStatus(status: Status, entries: ItemEntries, value: Entry): ItemEntries {
  const isBlank = value.text === "" && entries.na === null;
  if (status === "answered" && !isBlank && entries.answer !== null) return entries;
  const contradiction: Finding = {
    code: "status-contradicts-value",
    status,
    found: value.text === "" ? (entries.na?.text ?? "") : value.text,
  };
  switch (status) {
    case "answered":
      return withProblem(entries, contradiction, value);
    case "blank":
      return isBlank ? entries : withProblem(entries, contradiction, value);
    case "error":
      return withProblem(entries, { code: "cell-error", found: value.text === "" ? status : value.text }, value);
    case "na":
      return notApplicable(entries, value, contradiction);
  }
}

function notApplicable(entries: ItemEntries, value: Entry, contradiction: Finding): ItemEntries {
  const isPlainNa = entries.answer === null || value.text === "" || saysNotApplicable(value.text);
  if (!isPlainNa) return withProblem(entries, contradiction, value);
  return entries.na === null ? { ...entries, answer: textEntry("n/a", value.spot) } : { ...entries, answer: null };
}

/** The answer cannot be used, for this reason. */
const withProblem = (entries: ItemEntries, problem: Finding, { text, spot }: Entry): ItemEntries => ({
  ...entries,
  answer: { text, problem, spot },
  na: null,
});
