import { describe, expect, test } from "vitest";
import { answerText } from "../../../addin/state/guidance.ts";
import { itemById, items } from "../../../instrument/csr/instrument.ts";
import { referencesOf, stepsOf } from "../../../instrument/guidance.ts";
import { paneMessages } from "../../../instrument/messages/pane-messages.ts";
import type { Answer, Item } from "../../../instrument/types.ts";

function item(id: string): Item {
  const found = itemById(id);
  if (found === undefined) throw new Error(`There is no question ${id}.`);
  return found;
}

test("every practice has five steps, every duty three, and a figure none", () => {
  const counts = { maturity: 5, compliance: 3, kpi: 0 };
  for (const each of items) expect(stepsOf(each, null, "zh"), each.id).toHaveLength(counts[each.type]);
});

test("the step that was answered is marked, and it alone", () => {
  const chosen = (id: string, answer: Answer): readonly string[] =>
    stepsOf(item(id), answer, "en")
      .filter(({ isChosen }) => isChosen)
      .map(({ code }) => code);
  expect(chosen("EM1-06", { kind: "level", level: 2 })).toEqual(["2"]);
  expect(chosen("EM1-01", { kind: "compliance", state: "attention" })).toEqual(["A"]);
  expect(chosen("EM1-01", { kind: "level", level: 2 })).toEqual([]);
});

test("GB/T 36000 counts the clauses of ISO 26000 one further", () => {
  const codes = Object.fromEntries(referencesOf(item("EM1-06")).map(({ name, codes: places }) => [name, places]));
  expect(codes["iso26000"]).toBe("6.3.7, 6.3.10");
  expect(codes["gbt36000"]).toBe("7.3.7, 7.3.10");
});

test("a standard that does not speak of the subject is left out", () => {
  for (const each of items) for (const { codes } of referencesOf(each)) expect(codes.trim(), each.id).not.toBe("");
});

describe("an answer in words", () => {
  test.each<[string, string, Answer | null, string]>([
    ["a blank", "EM1-01", null, "未答"],
    ["a level", "EM1-06", { kind: "level", level: 3 }, "3 全面实施"],
    ["a duty", "EM1-01", { kind: "compliance", state: "no" }, "N 不符合"],
    ["a figure", "EM2-05", { kind: "figure", value: 7.9 }, "7.9 %"],
    ["a reason", "EM1-01", { kind: "na", reason: "NO_EMP" }, "不适用：没有雇用员工"],
    ["something unreadable", "EM1-01", { kind: "unreadable", found: "有的" }, "“有的”不是有效答案"],
  ])("%s", (_, id, answer, text) => {
    expect(answerText(item(id), answer, "zh", paneMessages.zh.guidance)).toBe(text);
  });
});
