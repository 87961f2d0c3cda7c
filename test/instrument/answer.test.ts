import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  complianceSpellings,
  folded,
  headOf,
  levelSpellings,
  naReasonOf,
  readAnswer,
  readEvidence,
  readNaReason,
} from "../../instrument/answer.ts";
import { items, scoredItems } from "../../instrument/csr/instrument.ts";
import type { ScoredItem } from "../../instrument/types.ts";

const item = (id: string): ScoredItem => {
  const found = scoredItems.find((each) => each.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
const [maturity, duty] = [item("RM1-01"), item("EM1-01")];

describe("an answer cell", () => {
  test.each([
    ["3", 3],
    ["３", 3],
    [" 3 ", 3],
    ["3.0", 3],
    ["3,0", 3],
    ["3 全面实施", 3],
    ["３　全面实施", 3],
    ["3 Fully applied", 3],
    ["3 a wording of an older version", 3],
    ["3全面实施", 3],
    ["全面实施", 3],
    ["fully APPLIED", 3],
    ["0", 0],
    ["0 未开展", 0],
    ["not in place", 0],
  ])("of a maturity item reads %j as level %i", (text, level) => {
    expect(readAnswer(maturity, text)).toEqual({ kind: "level", level });
  });

  test.each([
    ["Y", "yes"],
    ["y 符合", "yes"],
    [" 符合 ", "yes"],
    ["YES", "yes"],
    ["Ｙ", "yes"],
    ["是", "yes"],
    ["A 需关注", "attention"],
    ["Further attention", "attention"],
    ["N 不符合", "no"],
    ["不符合", "no"],
    ["no", "no"],
  ])("of a duty reads %j as %s", (text, state) => {
    expect(readAnswer(duty, text)).toEqual({ kind: "compliance", state });
  });

  test.each(["5", "-1", "3.5", "35", "yes", "TRUE", "?", "*", "~", "三", "mostly", "3/4"])(
    "of a maturity item takes %j for no answer",
    (text) => {
      expect(readAnswer(maturity, text)).toMatchObject({ code: "not-an-answer", found: text, accepted: ["0", "1", "2", "3", "4"] });
    },
  );

  test("is blank when it holds nothing but spaces of any width", () => {
    for (const text of ["", "  ", "\u3000", "\u00A0\t"]) expect(readAnswer(maturity, text)).toBeNull();
  });

  test("asks for the reason when somebody types that the item does not apply", () => {
    expect(readAnswer(item("EM1-01"), "N/A")).toEqual({ code: "na-without-reason" });
    expect(readAnswer(item("RM1-01"), "不适用")).toEqual({ code: "na-not-allowed", found: "不适用" });
  });

  test("reads every choice of its own drop-down back, in every language and in both", () => {
    for (const { value, choice } of levelSpellings) {
      for (const text of [choice.zh, choice.en, `${choice.zh} ${choice.en.slice(2)}`])
        expect(readAnswer(maturity, text)).toEqual({ kind: "level", level: value });
    }
    for (const { value, choice } of complianceSpellings) {
      for (const text of [choice.zh, choice.en, `${choice.zh} ${choice.en.slice(2)}`])
        expect(readAnswer(duty, text)).toEqual({ kind: "compliance", state: value });
    }
  });

  test("never throws and never invents a level, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const read = readAnswer(maturity, text);
        const understood = read !== null && "kind" in read;
        const head = headOf(folded(text));
        return !understood || levelSpellings.some(({ accepted }) => accepted.includes(head));
      }),
    );
  });
});

describe("the cell beside it", () => {
  test("accepts the item's own reason by code or label, and no other reason", () => {
    expect(readNaReason(item("EM1-01"), "NO_EMP 没有雇用员工")).toBe("NO_EMP");
    expect(readNaReason(item("EM1-01"), "no employees")).toBe("NO_EMP");
    expect(readNaReason(item("EM1-01"), "NO_IP")).toEqual({ code: "na-wrong-reason", found: "NO_IP", expected: "NO_EMP" });
    expect(readNaReason(item("RM1-01"), "NO_IP")).toEqual({ code: "na-not-allowed", found: "NO_IP" });
    expect(readNaReason(item("EM1-01"), " ")).toBeNull();
  });

  test("knows every gate that an item names", () => {
    const gates = items.flatMap(({ naReason }) => (naReason === null ? [] : [naReason]));
    expect(gates.map((gate) => naReasonOf(gate.toLowerCase()))).toEqual(gates);
  });

  test("reads evidence grades with or without E and label", () => {
    expect(["E3 Records or data", "3", "e3", "记录或数据"].map(readEvidence)).toEqual([3, 3, 3, 3]);
    expect(readEvidence("lots")).toMatchObject({ code: "not-a-choice", found: "lots" });
  });
});
