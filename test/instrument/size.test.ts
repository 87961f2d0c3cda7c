import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { divisions, sectionOf } from "../../instrument/csr/industries.ts";
import { sizeRuleSet } from "../../instrument/csr/size-rule.ts";
import { classify, ruleFor, sizeClassOf, sizeOf } from "../../instrument/size.ts";
import cases from "./data/size-cases.json" with { type: "json" };

const unknown = { industry: null, employees: null, revenue: null, assets: null };
const ladder = ["micro", "small", "medium", "large"];
const rank = (size: string | null) => ladder.indexOf(size ?? "");
const ruleIdFor = (industry: string) => {
  const found = ruleFor(industry);
  return found.status === "rule" ? found.rule.id : found.status;
};

describe("the size class by one rule", () => {
  test.each(cases)("$rule $figures is $expected", ({ rule, figures, expected }) => {
    expect(classify(rule, figures)).toBe(expected);
  });

  test("needs all lower bounds: many employees with little revenue fall down, they do not fall between ranges", () => {
    expect(classify("industry", { employees: 5000, revenue: 299 })).toBe("micro");
    expect(classify("industry", { employees: 5000, revenue: 300 })).toBe("small");
    expect(classify("storage", { employees: 250, revenue: 40_000 })).toBe("large");
  });

  test("is unknown without a figure that the rule uses, and without a rule", () => {
    expect(classify("industry", { employees: 50 })).toBeNull();
    expect(classify("industry", { employees: 50, revenue: null })).toBeNull();
    expect(classify("__proto__", { employees: 50, revenue: 50 })).toBeNull();
  });

  test("never falls when a figure grows, and exists for every set of figures", () => {
    const figure = fc.integer({ min: 0, max: 250_000 });
    const filling = fc.record({ employees: figure, revenue: figure, assets: figure });
    const rule = fc.constantFrom(...sizeRuleSet.rules);
    const measure = fc.constantFrom("employees", "revenue", "assets");
    fc.assert(
      fc.property(rule, filling, measure, figure, ({ id }, figures, grown, more) => {
        const before = rank(classify(id, figures));
        return before >= 0 && rank(classify(id, { ...figures, [grown]: figures[grown] + more })) >= before;
      }),
    );
  });
});

const ruleIds = [
  ["A", "agriculture"],
  ["03", "agriculture"],
  ["C", "industry"],
  ["36", "industry"],
  ["361", "industry"],
  ["3611", "industry"],
  ["46", "industry"],
  ["E", "construction"],
  ["51", "wholesale"],
  ["523", "retail"],
  ["54", "transport"],
  ["591", "transport"],
  ["592", "storage"],
  ["599", "storage"],
  ["60", "post"],
  ["61", "lodging"],
  ["62", "catering"],
  ["63", "telecom"],
  ["64", "telecom"],
  ["65", "software"],
  ["701", "realestate"],
  ["702", "property"],
  ["703", "other"],
  ["709", "other"],
  ["L", "leasing"],
  ["72", "leasing"],
  ["M", "other"],
  ["83", "other"],
  ["Q", "other"],
  ["R", "other"],
] as const;

describe("the rule of an industry", () => {
  test.each(ruleIds)("%s goes by %s", (industry, rule) => {
    expect(ruleIdFor(industry)).toBe(rule);
  });

  test.each(["J", "66", "53", "531", "S", "91", "T", "97", "597", "98", "00", "Z", "", "c", "__proto__"])(
    "%j has no size class",
    (industry) => {
      expect(ruleFor(industry)).toEqual({ status: "not-classified" });
    },
  );

  test.each([
    ["F", 2],
    ["G", 2],
    ["H", 2],
    ["I", 2],
    ["K", 3],
    ["59", 3],
    ["70", 3],
  ])("%s needs a code of %i digits first", (industry, digits) => {
    expect(ruleFor(industry)).toEqual({ status: "finer-code-needed", digits });
  });
});

describe("the size rule", () => {
  test("has a row for every division but finance, railways and public bodies; two divisions need a group", () => {
    const undecided = divisions.filter(({ code }) => ruleFor(code).status !== "rule").map(({ code }) => code);
    expect(undecided).toEqual(["53", "59", "66", "67", "68", "69", "70", "91", "92", "93", "94", "95", "96", "97"]);
  });

  test("is unambiguous: no code stands in two rows, and every code is one of the standard's", () => {
    const codes = sizeRuleSet.rules.flatMap(({ industries }) => industries);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => sectionOf(code) === null)).toEqual([]);
  });

  test("has bounds that rise from small to large", () => {
    for (const { lower } of sizeRuleSet.rules) {
      for (const [large, medium, small] of Object.values(lower)) expect(large > medium && medium > small && small > 0).toBe(true);
    }
  });
});

describe("the size class of a company", () => {
  test("comes from the rule of its industry", () => {
    expect(sizeOf({ industry: "36", employees: 40, revenue: 900, assets: null })).toEqual({ status: "class", size: "small" });
    expect(sizeClassOf({ industry: "36", employees: 40, revenue: 900, assets: null })).toBe("small");
  });

  test("asks only for the figures that the rule uses", () => {
    expect(sizeOf({ ...unknown, industry: "83", employees: 5 })).toEqual({ status: "class", size: "micro" });
    expect(sizeOf({ ...unknown, industry: "E", revenue: 400 })).toEqual({ status: "missing", fields: ["assets"] });
    expect(sizeOf({ ...unknown, industry: "C" })).toEqual({ status: "missing", fields: ["employees", "revenue"] });
  });

  test("takes 0 for a figure, not for a missing one", () => {
    expect(sizeOf({ ...unknown, industry: "C", employees: 0, revenue: 0 })).toEqual({ status: "class", size: "micro" });
  });

  test.each([
    [null, { status: "missing", fields: ["industry"] }],
    ["K", { status: "finer-code-needed", digits: 3 }],
    ["J", { status: "not-classified" }],
  ])("says why there is none for industry %j", (industry, expected) => {
    const figures = { industry, employees: 10, revenue: 10, assets: 10 };
    expect(sizeOf(figures)).toEqual(expected);
    expect(sizeClassOf(figures)).toBeNull();
  });
});
