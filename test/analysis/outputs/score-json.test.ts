import { expect, test } from "vitest";
import { scoreJson } from "../../../analysis/outputs/score-json.ts";
import { assessmentOf, goldenCases } from "./golden-cases.ts";

test.each(goldenCases)("$name is scored like the reference scorer does, field by field", (golden) => {
  expect(scoreJson(assessmentOf(golden))).toEqual(golden.expected);
});
