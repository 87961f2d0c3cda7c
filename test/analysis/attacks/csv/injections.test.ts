import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readQuestionnaires } from "../../../../analysis/ingest/read-questionnaires.ts";
import type { Assessment } from "../../../../instrument/types.ts";
import { answerTo, assessmentIn, codesOf, readOne } from "../../ingest/expectations.ts";
import { hostileTexts } from "../hostile-texts.ts";
import { answersCsv, sound, withHeader } from "./answers-csv.ts";

const quotedField = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const expected = assessmentIn(answersCsv([{}]), "a.csv");

/** What a column of `sound` becomes where its text cannot be used. */
const without: Readonly<Record<string, (assessment: Assessment) => unknown>> = {
  year: ({ profile }) => profile.year,
  size: ({ profile }) => profile.size,
  employees: ({ profile }) => profile.employees,
  RM1_01: (assessment) => answerTo(assessment, "RM1-01"),
  RM1_01_ev: ({ answers }) => answers.get("RM1-01")?.evidence,
  EM1_05: (assessment) => answerTo(assessment, "EM1-05"),
  EN2_04: (assessment) => answerTo(assessment, "EN2-04"),
};

/** What an answer is, or that there is no value at all. */
const kindOf = (value: unknown): unknown =>
  typeof value === "object" && value !== null && "kind" in value ? value.kind : (value ?? "blank");

describe.each(hostileTexts)("$name", ({ text }) => {
  test("in any column is no answer, is reported with its place, and changes nothing else", () => {
    for (const [column, valueIn] of Object.entries(without)) {
      const { assessment, issues } = readOne(answersCsv([{ [column]: quotedField(text) }]), "a.csv");
      if (assessment === null) throw new Error(`rejected for the column ${column}`);
      expect([column, kindOf(valueIn(assessment))]).toEqual([
        column,
        column.endsWith("_ev") || !/\d/u.test(column) ? "blank" : "unreadable",
      ]);
      expect(codesOf(issues.filter((issue) => issue.column === column && issue.line === 2))).not.toEqual([]);
      const others = Object.entries(without).filter(([other]) => other !== column);
      expect(others.map(([, of]) => of(assessment))).toEqual(others.map(([, of]) => of(expected)));
    }
  });
  test("as the name of a company is kept as it is", () => {
    const { firmId } = assessmentIn(answersCsv([{ firm_id: quotedField(text) }]), "a.csv");
    // Invisible marks at its edges or from a chat program are not part of a name.
    expect(firmId).toBe(
      text
        .replaceAll(/\r\n?/gu, "\n")
        .replaceAll(/[\u200B\u200E\u200F\u2060\uFEFF]/gu, "")
        .trim(),
    );
  });
  test("as a version rejects the case, as a form it is replaced, and both are said", () => {
    expect(codesOf(readOne(answersCsv([{ instrument_version: quotedField(text) }]), "a.csv").issues)).toContain("unknown-version");
    const { assessment, issues } = readOne(answersCsv([{ form: quotedField(text) }]), "a.csv");
    expect([assessment?.form, codesOf(issues).includes("unknown-form")]).toEqual(["full", true]);
  });
  test("as a header names a column that is not known", () => {
    const { assessment, issues } = readOne(withHeader("EN2_04", quotedField(text)), "a.csv");
    expect(issues.filter(({ code }) => code === "unknown-column")).toHaveLength(1);
    expect(assessment?.answers.has("EN2-04")).toBe(false);
  });
  test("in every field of a long table is reported and takes no other answer's place", () => {
    const field = quotedField(text);
    const lines = [
      "F1,2024,EM1-05,answered,Y,",
      `F1,2024,${field},answered,3,`,
      `F1,2024,RM1-01,${field},3,`,
      `F1,2024,RM1-02,answered,${field},`,
      `F1,2024,EM1-01,na,,${field}`,
      `F1,2024,profile.size,answered,${field},`,
      `F1,2024,setting.importance.EM3,answered,${field},`,
    ];
    const { assessment, issues } = readOne(`firm_id,year,item_id,status,value,na_reason\n${lines.join("\n")}\n`, "a.csv");
    expect(assessment && answerTo(assessment, "EM1-05")).toEqual({ kind: "compliance", state: "yes" });
    const usable = ["RM1-01", "RM1-02", "EM1-01"].filter((id) => assessment?.answers.get(id)?.answer?.kind !== "unreadable");
    expect([usable, assessment?.profile.size, assessment?.settings.importance.size]).toEqual([[], null, 0]);
    expect(new Set(issues.filter(({ line = 0 }) => line > 2).map(({ line }) => line)).size).toBeGreaterThanOrEqual(6);
  });
});

describe("names that objects have by themselves", () => {
  const ownNames = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf", "__defineGetter__", "length"];
  test("name companies like any others, each with its own answers", () => {
    const text = answersCsv(ownNames.map((firm_id, at) => ({ firm_id, EN2_04: String(at) })));
    const readings = readQuestionnaires(new TextEncoder().encode(text), "a.csv");
    expect(readings.map(({ assessment }) => assessment?.firmId)).toEqual(ownNames);
    expect(readings.map(({ assessment }) => assessment?.answers.get("EN2-04")?.answer)).toEqual(
      ownNames.map((_, value) => ({ kind: "figure", value })),
    );
  });
  test("are unknown as columns, and no column is dropped for them", () => {
    const header = [
      ...Object.keys(sound),
      ...ownNames,
      ...ownNames.flatMap((name) => [`profile.${name}`, `setting.${name}.RM`, `setting.importance.${name}`]),
    ];
    const line = [...Object.values(sound), ...header.slice(Object.keys(sound).length).map(() => "1")];
    const { assessment, issues } = readOne(`${header.join(",")}\n${line.join(",")}\n`, "a.csv");
    expect(assessment).toEqual(expected);
    expect(issues.filter(({ code }) => code === "unknown-column")).toHaveLength(4 * ownNames.length);
  });
  test.each(ownNames)("are no items, answers, reasons or choices: %s", (name) => {
    const { assessment, issues } = readOne(answersCsv([{ size: name, RM1_01: name, EM1_05: `na:${name}`, RM1_01_ev: name }]), "a.csv");
    expect(assessment?.profile.size).toBeNull();
    for (const id of ["RM1-01", "EM1-05"]) expect(assessment && answerTo(assessment, id)).toMatchObject({ kind: "unreadable" });
    expect(issues.filter(({ severity }) => severity === "warning").length).toBeGreaterThanOrEqual(4);
  });
  test("leave every object as it was", () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(JSON.stringify({})).toBe("{}");
  });
});

test("whatever stands in the fields of a line, the next company is read as if it were alone", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary", maxLength: 20 }), { minLength: 10, maxLength: 10 }), (fields) => {
      const rows = fields.map((field) => quotedField(field.replaceAll("\u0000", "?").replaceAll(/[\uFFFD\p{Surrogate}]/gu, "?")));
      const text = `${answersCsv([])}${rows.join(",")}\n${Object.values(sound).join(",")}\n`;
      const last = readQuestionnaires(new TextEncoder().encode(text), "a.csv").at(-1);
      // Control characters alone make a file a binary one.
      const isBinary = last?.issues.some(({ code }) => code === "file-is-unknown") === true;
      expect(isBinary ? expected : last?.assessment).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});
