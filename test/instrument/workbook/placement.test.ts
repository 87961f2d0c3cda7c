import fc from "fast-check";
import { expect, test } from "vitest";
import { freePlacement } from "../../../instrument/workbook/placement.ts";

const languages = ["zh", "en", "both"] as const;

test("in a workbook of other things the sheets have their plain names, and the names belong to the workbook", () => {
  const { sheets, names } = freePlacement("en", { sheets: ["Sheet1"], names: ["my_range"] });
  expect(sheets).toMatchObject({ start: "Start", assessment: "Assessment", hidden: "_csr" });
  expect(names).toBe("workbook");
});

test("one taken name moves all seven sheets, whatever its case", () => {
  const { sheets } = freePlacement("en", { sheets: ["SCORES"], names: [] });
  expect(sheets).toMatchObject({ start: "Start 2", scores: "Scores 2", hidden: "_csr 2" });
});

test("names of a first assessment, even of one whose sheets are gone, keep the next one's to its sheets", () => {
  expect(freePlacement("zh", { sheets: [], names: ["CSR_EM1_01"] }).names).toBe("sheet");
});

test("a wished suffix stands behind every name, then a number", () => {
  const first = freePlacement("zh", { sheets: ["得分"], names: [] }, "2026");
  expect(first.sheets.scores).toBe("得分 2026");
  expect(freePlacement("zh", { sheets: Object.values(first.sheets), names: [] }, "2026").sheets.scores).toBe("得分 2026 2");
});

test("whatever is taken and wished: seven different names that Excel allows and that nobody has", () => {
  const taken = fc.array(
    fc.constantFrom(...languages.flatMap((each) => Object.values(freePlacement(each, { sheets: [], names: [] }).sheets))),
  );
  fc.assert(
    fc.property(fc.constantFrom(...languages), taken, fc.string({ maxLength: 40, unit: "binary" }), (language, sheets, suffix) => {
      const names = Object.values(freePlacement(language, { sheets, names: [] }, suffix).sheets);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(7);
      for (const name of names) {
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[\\/?*[\]:]|^'|'$/u);
        expect(sheets.map((each) => each.toLowerCase())).not.toContain(name.toLowerCase());
      }
    }),
  );
});
