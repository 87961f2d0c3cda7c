import fc from "fast-check";
import { expect, test } from "vitest";
import { blankAssessment } from "../../../../instrument/assessment.ts";
import { defaultLimits } from "../../../../instrument/reader/limits.ts";
import { drawnWorkbook } from "../../../../instrument/reader/questionnaire/drawn-workbook.ts";
import { inputPlaces } from "../../../../instrument/reader/questionnaire/input-places.ts";
import { locateAssessments } from "../../../../instrument/reader/questionnaire/locate-assessments.ts";
import { readFound } from "../../../../instrument/reader/questionnaire/read-assessments.ts";
import type { AreaId, SheetLanguage } from "../../../../instrument/types.ts";
import { setAsideMarker } from "../../../../instrument/workbook/names.ts";
import { styles } from "../../../../instrument/workbook/styles.ts";
import { workbookSpec } from "../../../../instrument/workbook/workbook-spec.ts";
import { assessmentOf } from "../../fillings.ts";

const allAreas: readonly AreaId[] = ["RM", "EM", "EN", "MK", "CM"];

const drawing = fc.record({
  form: fc.constantFrom("basic" as const, "full" as const),
  areas: fc.subarray([...allAreas], { minLength: 1 }),
  language: fc.constantFrom<SheetLanguage>("zh", "en", "both"),
});

test("every cell in which a reader looks for an entry has a key of its own, and all but cells for free text are found", () => {
  fc.assert(
    fc.property(drawing, (asked) => {
      const specs = workbookSpec({ ...asked, assessment: blankAssessment(asked) });
      const [source] = locateAssessments(drawnWorkbook(specs), defaultLimits);
      const places =
        source === undefined ? [] : [...inputPlaces(source).values()].map(({ sheet, row, column }) => `${sheet} ${row} ${column}`);
      expect(new Set(places).size).toBe(places.length);
      const missed = specs.flatMap(({ name, cells }) =>
        cells
          .filter(({ row, column, style }) => !styles[style].locked && !places.includes(`${name} ${row} ${column}`))
          .map(({ value, style }) => [value, style]),
      );
      expect(missed.filter(([value, style]) => value !== null || (style !== "inputText" && style !== "input"))).toEqual([]);
    }),
    { numRuns: 10 },
  );
});

test("inputs have the same keys whatever is filled in and in whatever language", () => {
  fc.assert(
    fc.property(
      assessmentOf({ form: "full", areas: allAreas }),
      fc.constantFrom<SheetLanguage>("zh", "en", "both"),
      (assessment, language) => {
        const keysOf = (filled: typeof assessment, written: SheetLanguage): readonly string[] => {
          const [source] = locateAssessments(
            drawnWorkbook(workbookSpec({ ...filled, language: written, assessment: filled })),
            defaultLimits,
          );
          return source === undefined ? [] : [...inputPlaces(source).keys()];
        };
        expect(new Set(keysOf(assessment, language))).toEqual(new Set(keysOf(blankAssessment({ ...assessment, language: "zh" }), "zh")));
      },
    ),
    { numRuns: 5 },
  );
});

test("a description is read like the workbook that is drawn from it", () => {
  fc.assert(
    fc.property(assessmentOf({ form: "full", areas: allAreas }), (assessment) => {
      const specs = workbookSpec({ form: "full", areas: allAreas, language: "zh", assessment });
      const found = locateAssessments(drawnWorkbook(specs), defaultLimits).map((source) => readFound(source, "", defaultLimits).assessment);
      const given = [...assessment.answers].filter(([, { answer, evidence }]) => answer !== null || evidence !== null);
      expect(found.map((each) => each?.answers)).toEqual([new Map(given)]);
      expect(found.map((each) => each?.settings)).toEqual([assessment.settings]);
    }),
    { numRuns: 5, endOnFailure: true },
  );
});

test.each([setAsideMarker, " CSR:Set-Aside ", "ｃｓｒ:set-aside"])("a sheet that says %j anywhere is not read", (text) => {
  const asked = { form: "basic", areas: allAreas, language: "zh" } as const;
  const drawn = drawnWorkbook(workbookSpec({ ...asked, assessment: blankAssessment(asked) }));
  const marked = { row: 500, cells: new Map([[20, { kind: "text" as const, text }]]) };
  const sheets = drawn.sheets.map((sheet) => ({ ...sheet, rows: [...sheet.rows, marked] }));
  expect(locateAssessments(drawn, defaultLimits).length).toBe(1);
  expect(locateAssessments({ ...drawn, sheets }, defaultLimits)).toEqual([]);
});
