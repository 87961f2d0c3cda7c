import { strToU8 } from "fflate";
import { encoded } from "../csv/encodings.ts";
import { longTable } from "../csv/long.ts";
import { labels } from "../csv/spelling.ts";
import { csvText, type Table } from "../csv/table.ts";
import { wideTable } from "../csv/wide.ts";
import { joined } from "../variants/archives.ts";
import { type Broken, type ExpectedIssue, small } from "./broken.ts";

type Field = string | number | null;

const comma = { delimiter: ",", decimal: "." } as const;
const wide = wideTable([small]);
const long = longTable([small]);

/** A wide table with one field changed, by its column. */
const withField = (table: Table, column: string, value: Field): Table =>
  table.map((row, line) => (line === 1 ? row.map((field, index) => (table[0]?.[index] === column ? value : field)) : row));

/** A table without a column. */
const without = (table: Table, column: string): Table => {
  const at = table[0]?.indexOf(column) ?? -1;
  return table.map((row) => row.filter((_, index) => index !== at));
};

const withColumn = (table: Table, name: string, value: Field): Table => table.map((row, line) => [...row, line === 0 ? name : value]);

interface CsvCase extends Pick<Broken, "name" | "what" | "issues" | "answers"> {
  readonly content: Table | string | Uint8Array;
  readonly cases?: number;
}

const cases: readonly CsvCase[] = [
  {
    name: "csv-unknown-column",
    what: "The CSV has a column of its own: say that it is not read, and read the others.",
    content: withColumn(wide, "remark", "checked by phone"),
    issues: [{ code: "unknown-column", line: 1, column: "remark" }],
  },
  {
    name: "csv-unknown-item",
    what: "The CSV has a column for an item that this version does not know: report it, and read the others.",
    content: withColumn(wide, "EM9_99", 3),
    issues: [{ code: "unknown-item", line: 1, column: "EM9_99" }],
  },
  {
    name: "csv-duplicate-column",
    what: "Two columns have the same header: report it, and read the first.",
    content: withColumn(wide, "EM1_06", 0),
    issues: [{ code: "duplicate-column", line: 1, column: "EM1_06" }],
    answers: { "EM1-06": 3 },
  },
  {
    name: "csv-row-too-long",
    what: "A row has more fields than the header, so that nobody knows which field is one too many: refuse the row rather than read answers into wrong columns.",
    content: [...wide.slice(0, 1), ...wide.slice(1).map((row) => [...row, "stray"])],
    issues: [{ code: "ragged-row", line: 2 }],
    cases: 0,
  },
  {
    name: "csv-row-too-short",
    what: "The last fields of a row are missing: report it; they count as blank.",
    content: [...wide.slice(0, 1), ...wide.slice(1).map((row) => row.slice(0, -3))],
    issues: [{ code: "ragged-row", line: 2 }],
    answers: { "EM3-06": null, "EM1-06": 3 },
  },
  {
    name: "csv-mixed-encodings",
    what: "One line is in UTF-8, the next in GB 18030: refuse the file rather than read garbled text.",
    content: joined([
      strToU8(csvText(withField(wideTable([small], labels), "province", "浙江臺灣"), comma)),
      encoded("91330000XXXX00901X,2024,1.0.0,full,企业自评,小型,34,浙江\r\n", "gb18030"),
    ]),
    issues: [{ code: "encoding-unknown" }],
    cases: 0,
  },
  {
    name: "csv-mark-that-lies",
    what: "The byte order mark says UTF-8, and the lines are in GB 18030: read them as what they are, say so, and keep the mark out of the first field.",
    content: joined([Uint8Array.of(0xef, 0xbb, 0xbf), encoded(csvText(wideTable([small], labels), comma), "gb18030")]),
    issues: [{ code: "encoding-guessed" }],
    answers: { "EM1-06": 3 },
  },
  {
    name: "csv-level-out-of-range",
    what: "A level of 5 stands in the CSV: report line and column, and count the answer as missing.",
    content: withField(wide, "EM1_06", 5),
    issues: [{ code: "not-an-answer", line: 2, column: "EM1_06", itemId: "EM1-06" }],
    answers: { "EM1-06": null },
  },
  {
    name: "csv-same-firm-and-year-twice",
    what: "The wide CSV has the same company and year in two rows: read both; the data set counts one and reports the other.",
    content: [...wide, ...withField(wide, "EM1_06", 1).slice(1)],
    issues: [],
    cases: 2,
  },
  {
    name: "csv-same-answer-twice",
    what: "The long CSV has two rows for one answer: report the second, and keep the first.",
    content: [...long, [...(long[1] ?? []).slice(0, 4), "EM1-06", "answered", 0, null, null]],
    issues: [{ code: "duplicate-item-row", line: long.length + 1, column: "value", itemId: "EM1-06" }],
    answers: { "EM1-06": 3 },
  },
  {
    name: "csv-without-firm-id",
    what: "The CSV does not say whose answers these are: report it; they count, but are linked to no other year.",
    content: without(wide, "firm_id"),
    issues: [{ code: "missing-column" }, { code: "firm-missing", line: 2 }],
  },
  {
    name: "csv-status-contradicts-value",
    what: "A row says “blank” and has a value: report it, and count the answer as missing.",
    content: long.map((row) => (row[4] === "EM1-06" ? row.map((field, index) => (index === 5 ? "blank" : field)) : row)),
    issues: [{ code: "status-contradicts-value", line: lineOf("EM1-06"), column: "value", itemId: "EM1-06" }],
    answers: { "EM1-06": null },
  },
  {
    name: "csv-unclosed-quote",
    what: "A quotation mark is never closed, which would swallow the rows behind it: refuse the file and name the line.",
    content: csvText([...wide, ...wide.slice(1)], comma).replace("2024,", '"2024,'),
    issues: [{ code: "file-corrupt" }],
    cases: 0,
  },
  {
    name: "csv-endless-number",
    what: "Behind a figure stand 100,000 spaces and a letter, which some readers take minutes to look through: report the cell at once.",
    content: csvText(withField(wide, "EM2_04", `1.5${" ".repeat(100_000)}x`), { delimiter: ";", decimal: "." }),
    issues: [{ code: "not-a-number", line: 2, column: "EM2_04", itemId: "EM2-04" }],
    answers: { "EM2-04": null },
  },
  {
    name: "csv-ambiguous-number",
    what: "“1.234” in a file with semicolons may be 1234 or 1.234: refuse the figure rather than guess.",
    content: csvText(withoutDecimals(withField(wide, "EM2_04", "1.234")), { delimiter: ";", decimal: "." }),
    issues: [{ code: "ambiguous-number", line: 2, column: "EM2_04", itemId: "EM2-04" }],
    answers: { "EM2-04": null },
  },
  {
    name: "csv-of-something-else",
    what: "A CSV without a column of the questionnaire: refuse it as no questionnaire.",
    content: "date,amount,purpose\r\n2024-05-01,120,paper\r\n",
    issues: [{ code: "no-questionnaire" }],
    cases: 0,
  },
];

/** Line of an item in the long CSV, counted from 1. */
function lineOf(itemId: string): number {
  return long.findIndex((row) => row[4] === itemId) + 1;
}

/** Nothing else in the table may show which decimal sign it uses. */
function withoutDecimals(table: Table): Table {
  return table.map((row) => row.map((field) => (typeof field === "number" ? Math.round(field) : field)));
}

const bytesOf = (content: CsvCase["content"]): Uint8Array =>
  content instanceof Uint8Array ? content : strToU8(typeof content === "string" ? content : csvText(content, comma));

/** CSV files with something wrong. */
export const wrongCsv: readonly Broken[] = cases.map(({ name, what, content, issues, cases: usable = 1, answers = {} }) => ({
  name,
  what,
  file: "input.csv",
  bytes: bytesOf(content),
  issues: issues satisfies readonly ExpectedIssue[],
  cases: usable,
  answers,
}));
