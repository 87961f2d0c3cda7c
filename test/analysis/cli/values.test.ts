import { expect, test } from "vitest";
import { valueParsers } from "../../../analysis/cli/values.ts";

const en = valueParsers("en");

test("areas come in the order of the questionnaire, in any case, with any comma", () => {
  expect(en.areas("mk,RM，EM,RM")).toEqual(["RM", "EM", "MK"]);
  expect(() => en.areas("RM,XX")).toThrow("Use one of: RM, EM, EN, MK, CM.");
  expect(() => en.areas(",")).toThrow("Use one of: RM, EM, EN, MK, CM.");
});

test("each --by adds a combination", () => {
  expect(en.by("size,industry", en.by("Year"))).toEqual([["year"], ["industry", "size"]]);
  expect(() => en.by("colour")).toThrow("Use one of: industry, size, year, province, region, form, assessor, park, programme, cohort.");
});

test("a cluster is a park; clusters are called by the names that a table gives them", () => {
  expect(en.by("Cluster,size")).toEqual([["size", "park"]]);
  expect(en.group("cluster=East Park,size=SMALL")).toEqual({ park: "East Park", size: "small" });
});

test("the minimum count is a whole number from 3", () => {
  expect(en.minN("8")).toBe(8);
  for (const value of ["2", "5.5", "x", "", "-5", "Infinity"]) expect(() => en.minN(value)).toThrow("Use a whole number from 3 upwards.");
});

test("a refusal is in the user's language", () => {
  expect(() => valueParsers("zh").oneOf(["full", "basic"])("long")).toThrow("可选值：full, basic。");
});
