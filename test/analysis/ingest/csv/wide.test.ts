import { describe, expect, test } from "vitest";
import { readQuestionnaires } from "../../../../analysis/ingest/read-questionnaires.ts";
import { items } from "../../../../instrument/csr/instrument.ts";
import type { Reading } from "../../../../instrument/reading.ts";
import { answerTo, assessmentIn, codesOf, readOne } from "../expectations.ts";
import { validCode } from "../make-questionnaire.ts";

const read = (text: string): readonly Reading[] => readQuestionnaires(new TextEncoder().encode(text), "a.csv");
const row = (values: Readonly<Record<string, string>>, delimiter = ","): string =>
  `${Object.keys(values).join(delimiter)}\n${Object.values(values).join(delimiter)}\n`;
const basics = { firm_id: "F1", year: "2024", instrument_version: "1.0.0", form: "full", size: "small" };
const every = Object.fromEntries(
  items.map((item) => [item.id.replace("-", "_"), item.type === "maturity" ? "3" : item.type === "kpi" ? "12" : "yes"]),
);

test("a complete line is read without any remark", () => {
  const text = row({
    ...basics,
    assessor: "self",
    industry: "C",
    province: "33",
    employees: "25",
    revenue: "800",
    emergency: "no",
    ...every,
  });
  const { assessment, issues, provenance } = readOne(text, "a.csv");
  expect(issues).toEqual([]);
  expect(provenance).toMatchObject({ format: "csv-wide", line: 2 });
  expect(assessment).toMatchObject({
    instrumentVersion: "1.0.0",
    form: "full",
    areas: ["RM", "EM", "EN", "MK", "CM"],
    firmId: "F1",
    profile: { year: 2024, size: "small", assessor: "self", industry: "C", province: "33", employees: 25, revenue: 800, emergency: false },
  });
  expect(assessment?.answers.size).toBe(items.length);
});

describe("an item column", () => {
  test.each([
    ["EM1_05", "0", "no"],
    ["EM1-05", "N", "no"],
    ["csr_EM1_05", "attention", "attention"],
    [" em1_05 ", "A 需关注", "attention"],
    ["EM1_05", "符合", "yes"],
    ["EM1_05", "YES", "yes"],
  ])("%s holds %s", (column, value, state) => {
    const answer = answerTo(assessmentIn(row({ ...basics, [column]: value }), "a.csv"), "EM1-05");
    expect(answer).toEqual(value === "0" ? { kind: "unreadable", found: "0" } : { kind: "compliance", state });
  });

  test.each([
    ["RM1_01", "3", { kind: "level", level: 3 }],
    ["RM1_01", "3.0", { kind: "level", level: 3 }],
    ["RM1_01", "0", { kind: "level", level: 0 }],
    ["RM1_01", "", undefined],
    ["RM1_01", "5", { kind: "unreadable", found: "5" }],
    ["RM1_01", "#N/A", { kind: "unreadable", found: "#N/A" }],
    ["EM1_01", "na:NO_EMP", { kind: "na", reason: "NO_EMP" }],
    ["EM1_01", "NA: 没有雇用员工", { kind: "na", reason: "NO_EMP" }],
    ["EM1_01", "na:NO_PROD", { kind: "na", reason: "NO_PROD" }],
    ["EM1_01", "na:", { kind: "unreadable", found: "na" }],
    ["EM1_01", "n/a", { kind: "unreadable", found: "n/a" }],
    ["EN2_04", "2000万", { kind: "figure", value: 20_000_000 }],
    ["EN2_04", "-3", { kind: "unreadable", found: "-3" }],
    ["EN2_04", "about 12", { kind: "unreadable", found: "about 12" }],
  ])("%s reads %s", (column, value, answer) => {
    expect(answerTo(assessmentIn(row({ ...basics, [column]: value }), "a.csv"), column.replace("_", "-"))).toEqual(answer);
  });

  test("is named with its line where it cannot be read", () => {
    const { issues } = readOne(`firm_id,year,instrument_version,form,size,RM1_01\nF1,2024,1.0.0,full,small,"lots\nof it"\n`, "a.csv");
    expect(issues).toContainEqual({
      file: "a.csv",
      line: 2,
      column: "RM1_01",
      firmId: "F1",
      itemId: "RM1-01",
      severity: "warning",
      code: "not-an-answer",
      found: "lots\nof it",
      accepted: ["0", "1", "2", "3", "4"],
    });
  });
});

test("further columns hold the profile, settings and evidence", () => {
  const text = row({
    ...basics,
    ownership: "private",
    "profile.export_share": "none",
    marketRole: "b2b",
    RM1_01: "2",
    RM1_01_ev: "E3",
    "setting.area_weight.RM": "2",
    "setting.topic_weight.EM1": "0.5",
    "setting.importance.EM3": "5",
    "setting.exposure.EM3": "1",
    "setting.target.RM1-01": "4",
  });
  const assessment = assessmentIn(text, "a.csv");
  expect(assessment.profile).toMatchObject({ ownership: "private", exportShare: "none", marketRole: "b2b" });
  expect(assessment.answers.get("RM1-01")).toEqual({ answer: { kind: "level", level: 2 }, evidence: 3, note: null });
  expect(assessment.settings).toEqual({
    areaWeights: new Map([["RM", 2]]),
    topicWeights: new Map([["EM1", 0.5]]),
    importance: new Map([["EM3", 5]]),
    exposure: new Map([["EM3", 1]]),
    targets: new Map([["RM1-01", 4]]),
  });
});

test("settings out of their range keep the default and are reported", () => {
  const { assessment, issues } = readOne(
    row({ ...basics, RM1_01: "2", "setting.importance.EM3": "6", "setting.exposure.EM3": "2.5", "setting.area_weight.RM": "-1" }),
    "a.csv",
  );
  expect(assessment?.settings.importance.size).toBe(0);
  expect(issues.filter(({ code }) => code === "number-out-of-range").map(({ column }) => column)).toEqual([
    "setting.importance.EM3",
    "setting.exposure.EM3",
    "setting.area_weight.RM",
  ]);
});

describe("the header", () => {
  test("may lack everything but items; what is assumed is said once for the file", () => {
    const [first, second] = read("EM1_05,RM1_01\nY,3\nN,2\n");
    expect(first?.issues.filter(({ line }) => line === undefined)).toMatchObject([
      { code: "missing-column", expected: "firm_id" },
      { code: "meta-inferred", field: "version", assumed: "1.0.0", severity: "note" },
      { code: "meta-inferred", field: "form", assumed: "full", severity: "note" },
      { code: "item-not-found" },
    ]);
    expect(codesOf(second?.issues ?? [])).toEqual(["firm-missing", "year-missing", "size-unknown"]);
    expect(second?.assessment).toMatchObject({ firmId: null, form: "full", areas: ["RM", "EM", "EN", "MK", "CM"] });
  });
  test("reports what it does not know and what it has twice", () => {
    const { issues, assessment } = readOne(
      "firm_id,year,instrument_version,form,size,EM1_05,EM1-05,EM9_99,colour,setting.mood.RM,__proto__,\nF1,2024,1.0.0,full,small,Y,N,3,red,1,x,\n",
      "a.csv",
    );
    const about = (code: string): readonly unknown[] =>
      issues.filter((issue) => issue.code === code).map((issue) => ("found" in issue ? issue.found : null));
    expect(about("duplicate-column")).toEqual(["EM1-05"]);
    expect(about("unknown-item")).toEqual(["EM9_99"]);
    expect(about("unknown-column")).toEqual(["colour", "setting.mood.RM", "__proto__"]);
    expect(assessment && answerTo(assessment, "EM1-05")).toEqual({ kind: "compliance", state: "yes" });
  });
  test("without items is no questionnaire", () => {
    expect(codesOf(readOne("name,amount\nx,3\n", "a.csv").issues)).toEqual(["no-questionnaire"]);
    expect(codesOf(readOne("firm_id,year,EM1_05\n", "a.csv").issues)).toEqual(["no-questionnaire"]);
  });
});

describe("a line", () => {
  const header = "firm_id,year,instrument_version,form,size,EM1_05";
  test("with too many fields is not used, because its answers may have moved", () => {
    const { assessment, issues } = readOne(`${header}\nA, Inc.,2024,1.0.0,full,small,Y\n`, "a.csv");
    expect(assessment).toBeNull();
    expect(issues).toContainEqual(expect.objectContaining({ code: "ragged-row", severity: "rejected", line: 2, found: 7, expected: 6 }));
  });
  test("with a blank field too many is not used either", () => {
    const { assessment, issues } = readOne(
      `firm_id,year,instrument_version,form,size,RM1_01,RM1_02\nA, Inc.,2024,1.0.0,full,small,3,\n`,
      "a.csv",
    );
    expect(assessment).toBeNull();
    expect(issues).toContainEqual(expect.objectContaining({ code: "ragged-row", severity: "rejected", found: 8, expected: 7 }));
  });
  test("with too few fields is used, with a warning", () => {
    expect(readOne(`${header}\nA,2024,1.0.0\n`, "a.csv").issues).toContainEqual(
      expect.objectContaining({ code: "ragged-row", severity: "warning", found: 3 }),
    );
  });
  test("that is blank is passed over", () => expect(read(`${header}\n\n,,,,,\nA,2024,1.0.0,full,small,Y\n\n`)).toHaveLength(1));
  test("of another MAJOR version is rejected alone", () => {
    const readings = read(`${header}\nA,2024,2.1.0,full,small,Y\nB,2024,1.0,full,small,Y\n`);
    expect(readings.map(({ assessment }) => assessment?.instrumentVersion ?? null)).toEqual([null, "1.0.0"]);
    expect(readings[0]?.issues).toContainEqual(expect.objectContaining({ code: "unknown-version", found: "2.1.0", firmId: "A" }));
  });
  test("keeps any name of a company apart from all others", () => {
    const readings = read(
      `${header}\n__proto__,2024,1.0.0,full,small,Y\nconstructor,2024,1.0.0,full,small,N\n${validCode.toLowerCase()},2024,1.0.0,full,small,N\n`,
    );
    expect(readings.map(({ assessment }) => assessment?.firmId)).toEqual(["__proto__", "constructor", validCode]);
    expect(readings[2]?.assessment?.profile.uscc).toBe(validCode);
  });
  test("may write its year in other ways", () => {
    const readings = read(`${header}\nA,2024年,1.0.0,full,small,Y\nB,2024.0,1.0.0,full,small,Y\nC,MMXXIV,1.0.0,full,small,Y\n`);
    expect(readings.map(({ assessment }) => assessment?.profile.year)).toEqual([2024, 2024, null]);
  });
});

test("reasons that the profile rules out are reported", () => {
  const { issues } = readOne(row({ ...basics, employees: "12", EM1_01: "na:NO_EMP", EM1_02: "na:NO_EMP" }), "a.csv");
  expect(issues.filter(({ code }) => code === "na-contradicts-profile")).toMatchObject([
    { reason: "NO_EMP", field: "employees", found: "12", itemId: "EM1-01" },
  ]);
});
