import { expect, test } from "vitest";
import { codesOf, readOne } from "../../../analysis/ingest/expectations.ts";
import { bestAnswers, questionnaire, questionnaireBytes } from "../../../analysis/ingest/make-questionnaire.ts";
import { makeWorkbook } from "../../../analysis/ingest/make-workbook.ts";

test("weights, importance, exposure and targets are read from their tables", () => {
  const settings = {
    A20: "csr:area",
    C20: "csr:area_weight",
    A21: "RM",
    C21: 2,
    A22: "EM",
    C22: "x",
    A30: "csr:topic",
    B30: "csr:topic_weight",
    C30: "csr:importance",
    D30: "csr:exposure",
    A31: "EM3",
    B31: 0.5,
    C31: "5 很重要",
    D31: 1,
    A32: "EM1",
    C32: 9,
  };
  const { assessment, issues } = readOne(questionnaireBytes({ answers: bestAnswers, settings, targets: { "RM1-01": 4, "RM1-02": 7 } }));
  expect(assessment?.settings).toEqual({
    areaWeights: new Map([["RM", 2]]),
    topicWeights: new Map([["EM3", 0.5]]),
    importance: new Map([["EM3", 5]]),
    exposure: new Map([["EM3", 1]]),
    targets: new Map([["RM1-01", 4]]),
  });
  expect(codesOf(issues)).toEqual(["not-a-number", "number-out-of-range", "number-out-of-range"]);
});

test("the action plan is read by its rows; suggestions without an entry are none", () => {
  const actions = {
    A3: 1,
    B3: "EM1-05",
    C3: "签订合同",
    D3: "王",
    E3: 45838,
    F3: "doing 进行中",
    A4: 2,
    B4: "EM1-06",
    A5: 3,
    B5: "EM9-99",
    C5: "x",
    B6: "RM1-01",
    C6: "a row that was inserted",
    F6: "sometime",
  };
  const { assessment, issues } = readOne(questionnaireBytes({ answers: bestAnswers, actions }));
  expect(assessment?.actions).toEqual([
    { itemId: "EM1-05", action: "签订合同", owner: "王", due: "2025-06-30", status: "doing" },
    { itemId: "RM1-01", action: "a row that was inserted", owner: null, due: null, status: null },
  ]);
  expect(issues).toMatchObject([
    { code: "unknown-item", found: "EM9-99", cell: "B5" },
    { code: "not-a-choice", found: "sometime", cell: "F6" },
  ]);
});

test("the register is read by its rows, without its header and blank rows", () => {
  const initiatives = {
    A2: "#",
    B2: "编号",
    C2: "名称",
    D2: "类型",
    A3: 1,
    B3: "I-1",
    C3: "捐赠口罩",
    D3: "in-kind 物资捐赠",
    E3: "2020-01-30",
    F3: 43861,
    G3: "2020-02-01",
    H3: "2020-01-28",
    I3: "2 使用自身产品或技能",
    J3: "1.5万元",
    K3: "12小时",
    L3: "慈善组织",
    M3: "4",
    N3: "是",
    A4: 2,
    B4: "I-2",
  };
  const { assessment, issues } = readOne(questionnaireBytes({ answers: bestAnswers, initiatives }));
  expect(assessment?.initiatives).toHaveLength(1);
  expect(assessment?.initiatives[0]).toMatchObject({
    id: "I-1",
    title: "捐赠口罩",
    kind: "in-kind",
    start: "2020-01-30",
    end: "2020-01-31",
    decisionDate: "2020-02-01",
    firstDeliveryDate: "2020-01-28",
    alignment: 2,
    cash: 1.5,
    staffHours: 12,
    partner: "charity",
    traceability: 4,
    sustained: true,
    location: null,
    misconduct: null,
  });
  expect(issues).toMatchObject([{ code: "date-order", earlier: "decision_date", later: "first_delivery_date" }]);
});

test("evidence grades and notes are kept beside the answer, or without one", () => {
  const bytes = questionnaireBytes({
    answers: { "RM1-01": 2 },
    evidence: { "RM1-01": "E3 记录或数据", "RM1-02": "0", "RM1-03": "lots" },
    notes: { "EM1-05": "=cmd" },
  });
  const { assessment, issues } = readOne(bytes);
  expect([...(assessment?.answers ?? [])]).toEqual([
    ["RM1-01", { answer: { kind: "level", level: 2 }, evidence: 3, note: null }],
    ["RM1-02", { answer: null, evidence: 0, note: null }],
    ["EM1-05", { answer: null, evidence: null, note: "=cmd" }],
  ]);
  expect(issues).toMatchObject([{ code: "not-a-choice", found: "lots", itemId: "RM1-03" }]);
});

test("a workbook without a profile sheet is read, and what is missing is said", () => {
  const source = questionnaire({ answers: bestAnswers });
  const { assessment, issues } = readOne(makeWorkbook({ ...source, sheets: source.sheets.filter(({ name }) => name !== "企业信息") }));
  expect(assessment?.profile.year).toBeNull();
  expect(codesOf(issues)).toEqual(["firm-missing", "year-missing", "size-unknown"]);
});
