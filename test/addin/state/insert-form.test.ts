import { describe, expect, test } from "vitest";
import {
  allAreas,
  emptyInsertForm,
  formSize,
  insertProblem,
  ownWeights,
  typedWeight,
  withArea,
  withWeight,
} from "../../../addin/state/insert-form.ts";

const form = emptyInsertForm("zh");

test("the basic form has 25 questions for about a quarter of an hour, the full one 77", () => {
  expect(formSize("basic", allAreas)).toEqual({ questions: 25, minutes: 15 });
  expect(formSize("full", allAreas)).toEqual({ questions: 77, minutes: 45 });
});

test("leaving areas out leaves their questions out", () => {
  const one = allAreas.map((area) => formSize("full", [area]).questions);
  expect(one.reduce((sum, questions) => sum + questions, 0)).toBe(77);
  expect(formSize("full", []).questions).toBe(0);
});

test("areas stay in the order of the questionnaire, however they are ticked", () => {
  const none = allAreas.reduce((left, area) => withArea(left, area, false), form);
  expect(insertProblem(none)).toBe("no-area");
  const again = [...allAreas].toReversed().reduce((left, area) => withArea(left, area, true), none);
  expect(again.areas).toEqual(allAreas);
  expect(insertProblem(again)).toBeNull();
});

describe("weights", () => {
  test.each([
    ["", null],
    ["  ", null],
    ["20", 20],
    ["20%", 20],
    ["２０", 20],
    ["12.5", 12.5],
    ["0", 0],
    ["100", 100],
    ["101", undefined],
    ["-1", undefined],
    ["x", undefined],
    ["1e1000", undefined],
    ["0x10", undefined],
  ])("“%s” is read as %s", (text, weight) => {
    expect(typedWeight(text)).toBe(weight);
  });

  test("are given for all chosen areas or for none, because a blank beside 40 would count as 0.2", () => {
    const [first = "RM", ...others] = allAreas;
    const some = withWeight(form, first, "40");
    expect(insertProblem(some)).toBe("some-weights");
    const all = others.reduce((left, area) => withWeight(left, area, "15"), some);
    expect(insertProblem(all)).toBeNull();
    expect([...ownWeights(all)]).toEqual([[first, 40], ...others.map((area) => [area, 15])]);
  });

  test("may not all be zero, and must be numbers", () => {
    const zeros = allAreas.reduce((left, area) => withWeight(left, area, "0"), form);
    expect(insertProblem(zeros)).toBe("zero-weights");
    expect(insertProblem(withWeight(form, "RM", "much"))).toBe("bad-weight");
  });

  test("of an area that was left out do not count", () => {
    const left = withArea(withWeight(form, "RM", "much"), "RM", false);
    expect(insertProblem(left)).toBeNull();
    expect(ownWeights(left).size).toBe(0);
  });
});
