import { describe, expect, test } from "vitest";
import { readQuestionnaires } from "../../../../analysis/ingest/read-questionnaires.ts";
import type { Reading } from "../../../../instrument/reading.ts";
import { answerTo, codesOf, expectRefusal, readOne } from "../../ingest/expectations.ts";
import { answersCsv, sound } from "./answers-csv.ts";

const read = (text: string): readonly Reading[] => readQuestionnaires(new TextEncoder().encode(text), "a.csv");
const names = (readings: readonly Reading[]): readonly unknown[] => readings.map(({ assessment }) => assessment?.firmId ?? null);
const two = answersCsv([{ firm_id: "A", EN2_04: "3" }, { firm_id: "BETA" }]);
const expected = read(two);

test("two companies are two cases, whatever is done to their lines below", () => expect(names(expected)).toEqual(["A", "BETA"]));

describe("line ends: the same two companies come out of", () => {
  test.each([
    ["CR LF", two.replaceAll("\n", "\r\n")],
    ["CR alone", two.replaceAll("\n", "\r")],
    ["a header with CR LF above lines with LF, which merges lines in other readers", two.replace("\n", "\r\n")],
    ["a header with LF above lines with CR LF", two.replaceAll("\n", "\r\n").replace("\r\n", "\n")],
    ["a header with CR above lines with LF", two.replace("\n", "\r")],
    ["every line with another end", two.replace("\n", "\r").replace("\n", "\r\n")],
    ["no end behind the last line", two.trimEnd()],
    ["blank lines in between", two.replaceAll("\n", "\n\n\n")],
    ["lines of nothing but separators in between", two.replaceAll("\n", `\n${",".repeat(9)}\n`)],
    ["CR CR LF, as copying through text mode leaves it", two.replaceAll("\n", "\r\r\n")],
    ["the sign with which DOS ends a file", `${two}\u001A`],
  ])("%s", (_, text) => {
    const readings = read(text);
    expect(readings.map(({ assessment }) => assessment)).toEqual(expected.map(({ assessment }) => assessment));
    expect(readings.flatMap(({ issues }) => codesOf(issues))).toEqual(expected.flatMap(({ issues }) => codesOf(issues)));
  });
  test("only CR and LF end a line; other signs that some programs take for it are part of the text", () => {
    const name = "A\u2028B\u0085C\u000BD\u000CE\u2029F";
    expect(names(read(answersCsv([{ firm_id: name }, { firm_id: "BETA" }])))).toEqual([name, "BETA"]);
  });
  test("a line break within quotes is kept, and every later line has its right number", () => {
    const readings = read(answersCsv([{ firm_id: '"A\r\nLtd"' }, { firm_id: "B", EM1_05: "?" }]));
    expect(names(readings)).toEqual(["A\nLtd", "B"]);
    expect(readings[1]?.issues).toContainEqual(expect.objectContaining({ code: "not-an-answer", line: 4, column: "EM1_05" }));
  });
});

describe("quotes:", () => {
  test.each([
    ["doubled within quotes", '"A ""B"""', 'A "B"'],
    ["around nothing", '""', null],
    ["around a separator", '"A, B; C"', "A, B; C"],
    ["in the middle of a plain field", 'A "B" C', 'A "B" C'],
    ["at the end of a plain field", 'A"', 'A"'],
    ["around spaces", '"  A  "', "A"],
    ["with spaces behind", '"A"  ', "A"],
    ["with spaces before, which makes the field a plain one", '  "A"', '"A"'],
    ["single", "'A'", "'A'"],
    ["curly", "“A”", "“A”"],
    ["nothing but quotes", '""""', '"'],
  ])("%s", (_, field, name) => expect(names(read(answersCsv([{ firm_id: field }])))).toEqual([name]));
  test.each([
    ["never closed", '"A'],
    ["closed three lines below", '"A', "B", "C", '"'],
    ["with text behind", '"A" Ltd'],
    ["with a backslash, which is no escape here", '"A \\" B"'],
    ["doubled at the end", '"A""'],
    ["opened at the end of the file", ""],
  ])("%s refuse the file and name the line", (_, ...fields) => {
    const text = fields[0] === "" ? `${answersCsv([{}])}"` : answersCsv(fields.map((firm_id) => ({ firm_id })));
    const [reading] = read(text);
    expect(reading?.assessment).toBeNull();
    const line = fields[0] === "" ? 3 : 2;
    expect(reading?.issues).toMatchObject([{ severity: "rejected", code: "file-corrupt", part: `line ${line}`, cause: "unclosed-quote" }]);
  });
});

describe("Excel's sep= line", () => {
  test.each([
    ["sep=;", ";"],
    ["SEP=;", ";"],
    ['"sep=;"', ";"],
    ["sep=;;;;;;;;;;", ";"],
    ["sep=\t", "\t"],
    ["sep=|", "|"],
    ["sep=,", ","],
  ])("%j is believed", (line, delimiter) => {
    const text = answersCsv([{ firm_id: "A" }, { firm_id: "B", EM1_05: "?" }], delimiter);
    const readings = read(`\uFEFF${line}\r\n${text.replaceAll("\n", "\r\n")}`);
    expect(names(readings)).toEqual(["A", "B"]);
    expect(readings[1]?.issues).toContainEqual(expect.objectContaining({ code: "not-an-answer", line: 4 }));
  });
  test.each([
    ["sep=;", ","],
    ["sep=:", ":"],
    ["sep=", ","],
    ["sep=;;", ","],
  ])("%j that does not fit the lines separated by %j gives no answers rather than wrong ones", (line, delimiter) => {
    expectRefusal(`${line}\n${answersCsv([{}], delimiter)}`, { code: "no-questionnaire" }, "a.csv");
  });
});

describe("ragged lines:", () => {
  const line = (fields: number): string =>
    `${two}${["C", "2024", "1.0.0", "full", "small", "5", "3", "E1", "Y", "1", "9", "9"].slice(0, fields).join(",")}\n`;
  test.each([11, 12])("one with %d fields under a header of 10 is not used, and named", (fields) => {
    const readings = read(line(fields));
    expect(names(readings)).toEqual(["A", "BETA", null]);
    expect(readings[2]?.issues).toContainEqual(
      expect.objectContaining({ code: "ragged-row", severity: "rejected", line: 4, firmId: "C", found: fields, expected: 10 }),
    );
  });
  test.each([1, 5, 9])("one with %d fields is used as far as it goes, and named", (fields) => {
    const readings = read(line(fields));
    expect(names(readings)).toEqual(["A", "BETA", "C"]);
    expect(readings[2]?.issues).toContainEqual(
      expect.objectContaining({ code: "ragged-row", severity: "warning", line: 4, found: fields }),
    );
    expect(readings[2]?.assessment?.answers.get("EN2-04")).toBeUndefined();
  });
  test("the header joined to the last line of the file before it is not used", () => {
    const [, second] = read(answersCsv([{ firm_id: "A" }]).trimEnd() + answersCsv([{ firm_id: "B" }]));
    expect(second?.assessment).toBeDefined();
    expect(names(read(answersCsv([{ firm_id: "A" }]).trimEnd() + answersCsv([{ firm_id: "B" }])))).toEqual([null, "B"]);
  });
});

describe("what stands there twice is named and counts once:", () => {
  test.each([
    ["with the same name", "EM1_05,EM1_05"],
    ["in another spelling", "EM1_05,csr_EM1-05"],
    ["in full width", "EM1_05,ＥＭ１－０５"],
  ])("a column %s; the first one counts", (_, columns) => {
    const { assessment, issues } = readOne(`firm_id,year,size,${columns}\nA,2024,small,Y,N\n`, "a.csv");
    expect(assessment && answerTo(assessment, "EM1-05")).toEqual({ kind: "compliance", state: "yes" });
    expect(codesOf(issues).filter((code) => code === "duplicate-column")).toHaveLength(1);
  });
  test.each([
    ["firm_id", "firmId"],
    ["year", "profile.year"],
    ["size", "SIZE"],
  ])("the column %s, also as %s", (first, again) => {
    const { assessment, issues } = readOne(`firm_id,year,size,EM1_05,${again}\nA,2024,small,Y,2023\n`, "a.csv");
    expect(assessment).toMatchObject({ firmId: "A", profile: { year: 2024, size: "small" } });
    expect(issues).toContainEqual(expect.objectContaining({ code: "duplicate-column", found: again, column: again, line: 1 }));
    expect(first.length).toBeGreaterThan(0);
  });
  test("the header, where files were joined", () => {
    const readings = read(`\uFEFF${answersCsv([{ firm_id: "A" }])}\uFEFF${answersCsv([{ firm_id: "B" }])}`);
    expect(names(readings)).toEqual(["A", "B"]);
    expect(readings[0]?.issues).toContainEqual(expect.objectContaining({ code: "repeated-header", line: 3, severity: "note" }));
  });
  test("an answer of a long table; the first one counts", () => {
    const text = "firm_id,year,item_id,value\nA,2024,EM1-05,Y\nA,2024,EM1_05,N\n";
    const { assessment, issues } = readOne(text, "a.csv");
    expect(assessment && answerTo(assessment, "EM1-05")).toEqual({ kind: "compliance", state: "yes" });
    expect(issues).toContainEqual(expect.objectContaining({ code: "duplicate-item-row", line: 3, itemId: "EM1-05" }));
  });
});

describe("next to nothing in a file is refused as such:", () => {
  test.each([
    ["nothing", "", "file-empty"],
    ["a byte order mark", "\uFEFF", "no-questionnaire"],
    ["a line end", "\r\n", "no-questionnaire"],
    ["spaces", "   \n  \n", "no-questionnaire"],
    ["separators", ",,,\n,,,\n", "no-questionnaire"],
    ["a header", answersCsv([]), "no-questionnaire"],
    ["a sep= line", "sep=;\n", "no-questionnaire"],
    ["a header without items", "firm_id,year\nA,2024\n", "no-questionnaire"],
    ["a line without a header", `${Object.values(sound).join(",")}\n`, "no-questionnaire"],
  ] as const)("%s", (_, text, code) => expectRefusal(text, { code }, "a.csv"));
});
