import { describe, expect, test } from "vitest";
import { readQuestionnaires } from "../../../../analysis/ingest/read-questionnaires.ts";
import type { Reading } from "../../../../instrument/reading.ts";
import { answerTo, assessmentIn, codesOf, readOne } from "../expectations.ts";

const header = "firm_id,year,instrument_version,form,item_id,status,value,na_reason,evidence";
const read = (lines: readonly string[]): readonly Reading[] =>
  readQuestionnaires(new TextEncoder().encode([header, ...lines, ""].join("\n")), "a.csv");
const line = (item: string, status: string, value: string, reason = "", evidence = ""): string =>
  `F1,2024,1.0.0,full,${item},${status},${value},${reason},${evidence}`;
const one = (...lines: readonly string[]): Reading =>
  readOne([header, "F1,2024,1.0.0,full,profile.size,answered,small,,", ...lines, ""].join("\n"), "a.csv");

describe("a line holds", () => {
  test.each([
    ["an answer", line("RM1-01", "answered", "3"), { kind: "level", level: 3 }, []],
    ["an answer without status", line("RM1_01", "", "3"), { kind: "level", level: 3 }, []],
    ["a duty", line("EM1-05", "answered", "attention"), { kind: "compliance", state: "attention" }, []],
    ["a figure", line("EN2-04", "answered", "12.5"), { kind: "figure", value: 12.5 }, []],
    ["a blank", line("RM1-01", "blank", ""), undefined, ["nothing-answered"]],
    ["a blank without status", line("RM1-01", "", ""), undefined, ["nothing-answered"]],
    ["a reason", line("EM1-01", "na", "", "NO_EMP"), { kind: "na", reason: "NO_EMP" }, []],
    ["a reason without status", line("EM1-01", "", "", "NO_EMP"), { kind: "na", reason: "NO_EMP" }, []],
    ["a reason in the value", line("EM1-01", "na", "na:NO_EMP"), { kind: "na", reason: "NO_EMP" }, []],
    ["a reason beside n/a", line("EM1-01", "na", "N/A", "NO_EMP"), { kind: "na", reason: "NO_EMP" }, []],
    ["a reason of another item", line("EM1-01", "na", "", "NO_PROD"), { kind: "na", reason: "NO_PROD" }, ["na-wrong-reason"]],
    ["no reason", line("EM1-01", "na", ""), { kind: "unreadable", found: "n/a" }, ["na-without-reason"]],
    ["an error", line("RM1-01", "error", "#REF!"), { kind: "unreadable", found: "#REF!" }, ["cell-error"]],
    ["an error without text", line("RM1-01", "error", ""), { kind: "unreadable", found: "error" }, ["cell-error"]],
    ["answered without answer", line("RM1-01", "answered", ""), { kind: "unreadable", found: "" }, ["status-contradicts-value"]],
    ["blank with answer", line("RM1-01", "blank", "3"), { kind: "unreadable", found: "3" }, ["status-contradicts-value"]],
    ["na with answer", line("EM1-01", "na", "yes", "NO_EMP"), { kind: "unreadable", found: "yes" }, ["status-contradicts-value"]],
    ["an unknown status", line("RM1-01", "ok", "3"), { kind: "unreadable", found: "ok" }, ["not-a-choice"]],
    ["answer and reason without status", line("EM1-01", "", "yes", "NO_EMP"), { kind: "compliance", state: "yes" }, ["na-and-answer"]],
  ])("%s", (_, text, answer, codes) => {
    const { assessment, issues } = one(text);
    const [given] = [...(assessment?.answers.values() ?? [])];
    expect(given?.answer).toEqual(answer);
    expect(codesOf(issues)).toEqual(codes);
  });
});

test("profile, settings and evidence stand in lines of their own", () => {
  const assessment = assessmentIn(
    [
      header,
      line("profile.emergency", "answered", "yes"),
      line("profile.industry", "", "36"),
      line("profile.size", "answered", "medium"),
      line("setting.area_weight.RM", "", "2"),
      line("setting.topic_weight.EM1", "", "0.25"),
      line("setting.importance.EM3", "", "4"),
      line("setting.exposure.EM3", "", "5"),
      line("setting.target.RM1-01", "", "0"),
      line("RM1-01", "answered", "2", "", "E4"),
      line("RM1-02", "blank", "", "", "1"),
    ].join("\n"),
    "a.csv",
  );
  expect(assessment.profile).toMatchObject({ emergency: true, industry: "36", size: "medium", year: 2024 });
  expect(assessment.settings).toMatchObject({
    areaWeights: new Map([["RM", 2]]),
    topicWeights: new Map([["EM1", 0.25]]),
    targets: new Map([["RM1-01", 0]]),
  });
  expect([...assessment.settings.importance, ...assessment.settings.exposure]).toEqual([
    ["EM3", 4],
    ["EM3", 5],
  ]);
  expect(assessment.answers.get("RM1-01")?.evidence).toBe(4);
  expect(assessment.answers.get("RM1-02")).toEqual({ answer: null, evidence: 1, note: null });
});

test("lines of a company and year belong together wherever they stand", () => {
  const readings = read([
    "A,2023,1.0.0,full,RM1-01,answered,1,,",
    "B,2024,1.0.0,basic,RM1-01,answered,2,,",
    "A,2024,1.0.0,full,RM1-01,answered,3,,",
    "A,2023.0,1.0.0,full,EM1-05,answered,no,,",
    "A,2024年,1.0.0,full,EM1-05,answered,yes,,",
  ]);
  expect(
    readings.map(({ assessment, provenance }) => [assessment?.firmId, assessment?.profile.year, assessment?.answers.size, provenance.line]),
  ).toEqual([
    ["A", 2023, 2, 2],
    ["B", 2024, 1, 3],
    ["A", 2024, 2, 4],
  ]);
  expect(readings.map(({ assessment }) => assessment?.form)).toEqual(["full", "basic", "full"]);
});

test("all areas count, also those without a line, unless the company names the ones it chose", () => {
  const { assessment: whole } = one(line("EM1-05", "answered", "yes"));
  expect(whole?.areas).toEqual(["RM", "EM", "EN", "MK", "CM"]);
  const { assessment: chosen } = one(line("profile.areas", "answered", "EN;EM"), line("EM1-05", "answered", "yes"));
  expect(chosen?.areas).toEqual(["EM", "EN"]);
  const { assessment: wrong, issues } = one(line("profile.areas", "answered", "XX"), line("EM1-05", "answered", "yes"));
  expect(wrong?.areas).toHaveLength(5);
  expect(issues).toMatchObject([{ code: "not-a-choice", found: "XX", accepted: ["RM", "EM", "EN", "MK", "CM"] }]);
});

describe("an item that a company and year has twice", () => {
  test("is reported, and its first answer counts", () => {
    const { assessment, issues } = one(line("EM1-05", "answered", "yes"), line("EM1-05", "answered", "no"));
    expect(assessment && answerTo(assessment, "EM1-05")).toEqual({ kind: "compliance", state: "yes" });
    expect(issues).toMatchObject([{ code: "duplicate-item-row", itemId: "EM1-05", line: 4, firmId: "F1" }]);
  });
  test("counts with the answer where the first line is blank", () => {
    const { assessment } = one(line("EM1-05", "blank", ""), line("EM1-05", "answered", "no"));
    expect(assessment && answerTo(assessment, "EM1-05")).toEqual({ kind: "compliance", state: "no" });
  });
});

test("what is no item, field or setting is reported with its line", () => {
  const { issues } = one(
    line("EM9-99", "answered", "3"),
    line("profile.mood", "", "x"),
    line("setting.importance.XX", "", "3"),
    line("", "", "3"),
    line("RM1-01", "", "1"),
  );
  expect(issues).toMatchObject([
    { code: "unknown-item", found: "EM9-99", line: 3, column: "item_id" },
    { code: "unknown-field", found: "profile.mood", line: 4 },
    { code: "unknown-field", found: "setting.importance.XX", line: 5 },
    { code: "unknown-item", found: "", line: 6 },
  ]);
});

test("a company without id is still read", () => {
  const [reading] = read([",2024,1.0.0,full,RM1-01,answered,3,,"]);
  expect(reading?.assessment).toMatchObject({ firmId: null });
  expect(codesOf(reading?.issues ?? [])).toContain("firm-missing");
});

test("columns may be written in camel case and in any order", () => {
  const text =
    "value,itemId,firmId,year,instrumentVersion,form,status,naReason\n3,RM1-01,F1,2024,1.0.0,full,answered,\n,EM1-01,F1,2024,1.0.0,full,na,NO_EMP\n";
  expect([...assessmentIn(text, "a.csv").answers.keys()]).toEqual(["RM1-01", "EM1-01"]);
});

describe("a line with too many fields", () => {
  test("is left out, and the others of its case are used", () => {
    const { assessment, issues } = one(`${line("RM1-01", "answered", "3")},moved`, line("RM1-02", "answered", "2"));
    expect([...(assessment?.answers.keys() ?? [])]).toEqual(["RM1-02"]);
    expect(issues).toMatchObject([{ code: "ragged-row", severity: "warning", line: 3, found: 10, expected: 9 }]);
  });
  test("is no case by itself", () => {
    const [reading] = read(["A, Inc.,2024,1.0.0,full,RM1-01,answered,3,,"]);
    expect(reading?.assessment).toBeNull();
    expect(reading?.issues).toContainEqual(expect.objectContaining({ code: "ragged-row", severity: "rejected" }));
  });
});

test("answers to another MAJOR version are never pooled with the others", () => {
  const readings = read([
    "A,2024,1.0.0,full,RM1-01,answered,3,,",
    "A,2024,2.0.0,full,RM1-02,answered,3,,",
    "A,2024,1.2.0,full,RM1-03,answered,3,,",
  ]);
  expect(readings.map(({ assessment }) => assessment && [...assessment.answers.keys()])).toEqual([["RM1-01", "RM1-03"], null]);
});
