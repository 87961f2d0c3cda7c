import { describe, expect, test } from "vitest";
import type { Issue } from "../../../../instrument/issue.ts";
import { answerTo, assessmentIn, codesOf, readOne } from "../../../analysis/ingest/expectations.ts";
import { bestAnswers, type Filling, questionnaireBytes, rowOf, validCode } from "../../../analysis/ingest/make-questionnaire.ts";

const issuesOf = (filling: Filling): readonly Issue[] =>
  readOne(questionnaireBytes({ ...filling, answers: { ...bestAnswers, ...filling.answers } })).issues;

describe("a reason for not applicable", () => {
  const reading = (reason: string, answer = "", item = "EM1-01"): ReturnType<typeof readOne> =>
    readOne(questionnaireBytes({ answers: { ...bestAnswers, [item]: answer }, reasons: { [item]: reason } }));
  test.each([
    ["its own", "NO_EMP 没有雇用员工", { kind: "na", reason: "NO_EMP" }, []],
    ["its own, by label", "没有雇用员工", { kind: "na", reason: "NO_EMP" }, []],
    ["that of another item", "NO_PROD", { kind: "na", reason: "NO_PROD" }, ["na-wrong-reason"]],
    ["no reason at all", "too busy", { kind: "unreadable", found: "too busy" }, ["na-wrong-reason"]],
  ])("is %s", (_, reason, answer, codes) => {
    const { assessment, issues } = reading(reason);
    expect(assessment && answerTo(assessment, "EM1-01")).toEqual(answer);
    expect(codesOf(issues)).toEqual(codes);
  });
  test("gives way to an answer", () => {
    const { assessment, issues } = reading("NO_EMP", "N");
    expect(assessment && answerTo(assessment, "EM1-01")).toEqual({ kind: "compliance", state: "no" });
    expect(issues).toMatchObject([{ code: "na-and-answer", cell: `E${rowOf("EM1-01")}` }]);
  });
  test("completes an answer cell that says no more than n/a", () => {
    expect(
      answerTo(assessmentIn(questionnaireBytes({ answers: { "EM1-01": "不适用" }, reasons: { "EM1-01": "NO_EMP" } })), "EM1-01"),
    ).toEqual({ kind: "na", reason: "NO_EMP" });
  });
  test("does not excuse an answer that cannot be read", () => {
    const { assessment, issues } = reading("NO_EMP", "maybe");
    expect(assessment && answerTo(assessment, "EM1-01")).toEqual({ kind: "unreadable", found: "maybe" });
    expect(codesOf(issues)).toEqual(["na-and-answer", "not-an-answer"]);
  });
  test("is needed", () => expect(codesOf(reading("", "N/A").issues)).toEqual(["na-without-reason"]));
  test("is not for items that apply to everybody", () =>
    expect(codesOf(reading("NO_EMP", "", "MK1-01").issues)).toEqual(["na-not-allowed"]));
  test("that the profile rules out is reported once", () => {
    const answers = { ...bestAnswers, "EM1-01": "", "EM1-02": "" };
    const { issues } = readOne(
      questionnaireBytes({ answers, reasons: { "EM1-01": "NO_EMP", "EM1-02": "NO_EMP" }, profile: { employees: 12 } }),
    );
    expect(issues).toMatchObject([
      { code: "na-contradicts-profile", reason: "NO_EMP", field: "employees", found: "12", itemId: "EM1-01", cell: `E${rowOf("EM1-01")}` },
    ]);
  });
});

describe("a figure", () => {
  test.each([
    ["EN2-04", 12.5, { kind: "figure", value: 12.5 }],
    ["EN2-04", 0, { kind: "figure", value: 0 }],
    ["EN2-04", "1,234.5 MWh", { kind: "figure", value: 1234.5 }],
    ["EN2-04", "1200 兆瓦时", { kind: "figure", value: 1200 }],
    ["EN2-04", "12 kWh", { kind: "unreadable", found: "12 kWh" }],
    ["EN2-04", "不清楚", { kind: "unreadable", found: "不清楚" }],
    ["EN2-04", -1, { kind: "unreadable", found: "-1" }],
    ["EM2-05", "35%", { kind: "figure", value: 35 }],
    ["EM2-05", 0.35, { kind: "figure", value: 0.35 }],
    ["EM2-05", 101, { kind: "unreadable", found: "101" }],
  ])("%s: %s", (item, content, answer) =>
    expect(answerTo(assessmentIn(questionnaireBytes({ answers: { [item]: content } })), item)).toEqual(answer),
  );
});

describe("the profile", () => {
  const profile = {
    uscc: ` ${validCode.toLowerCase()} `,
    name: "  甲公司 ",
    province: "33 浙江",
    industry: "36 汽车制造业",
    employees: "120人",
    revenue: "1.2亿元",
    assets: 3000,
    size: "small 小型",
    ownership: "民营",
    listed: "否",
    export_share: "below25",
    market_role: "两者都有",
    year: "2024年",
    period_start: 45292,
    period_end: "2024/12/31",
    assessor: "consultant 咨询机构协助",
    roles: "厂长",
    emergency: true,
  };
  test("is read whatever way its cells are written", () => {
    expect(assessmentIn(questionnaireBytes({ profile })).profile).toEqual({
      uscc: validCode,
      name: "甲公司",
      province: "33",
      industry: "36",
      employees: 120,
      revenue: 12_000,
      assets: 3000,
      size: "small",
      ownership: "private",
      listed: false,
      exportShare: "below25",
      marketRole: "both",
      year: 2024,
      periodStart: "2024-01-01",
      periodEnd: "2024-12-31",
      assessor: "consultant",
      roles: "厂长",
      emergency: true,
    });
  });
  test("counts its dates from 1904 where the workbook does", () => {
    expect(assessmentIn(questionnaireBytes({ profile: { period_start: 43830 }, from1904: true })).profile.periodStart).toBe("2024-01-01");
  });
  test.each<readonly [string, Readonly<Record<string, string | number>>, object]>([
    ["an invalid credit code", { uscc: "91350100M000100Y44" }, { code: "credit-code-invalid", cell: "C3" }],
    ["no credit code", { uscc: "" }, { code: "firm-missing" }],
    ["no year", { year: "" }, { code: "year-missing" }],
    ["a year of two digits", { year: 24 }, { code: "number-out-of-range", found: 24, cell: "C4" }],
    ["a large enterprise", { size: "large" }, { code: "size-large" }],
    [
      "another size than its figures give",
      { industry: "C", employees: 500, revenue: 50_000 },
      { code: "size-mismatch", stated: "small", computed: "medium" },
    ],
    ["neither size nor figures", { size: "" }, { code: "size-unknown", severity: "note" }],
    [
      "a period that ends before it begins",
      { period_start: "2024-12-31", period_end: "2024-01-01" },
      { code: "date-order", earlier: "period_start", later: "period_end" },
    ],
    ["a date that is none", { period_end: "end of year" }, { code: "not-a-date", found: "end of year" }],
    ["a choice that is not in the list", { ownership: "family" }, { code: "not-a-choice", found: "family" }],
    ["a negative number", { employees: -3 }, { code: "number-out-of-range", found: -3, low: 0 }],
    ["words for a number", { revenue: "about 2000" }, { code: "not-a-number" }],
    ["a field that does not exist", { mood: "good" }, { code: "unknown-field", found: "mood" }],
  ])("with %s is reported", (_, changed, issue) =>
    expect(issuesOf({ profile: changed })).toContainEqual(expect.objectContaining({ file: "a.xlsx", ...issue })),
  );
  test("with an invalid credit code cannot be linked", () => {
    expect(assessmentIn(questionnaireBytes({ profile: { uscc: "123" } }))).toMatchObject({ firmId: null, profile: { uscc: null } });
  });
});
