import fc from "fast-check";
import { expect, test } from "vitest";
import { refreshAssessment } from "../../../addin/actions/refresh.ts";
import { csr } from "../../../instrument/csr/instrument.ts";
import { type Scorecard, scoreAssessment } from "../../../instrument/scoring/scorecard.ts";
import type { SheetLanguage } from "../../../instrument/types.ts";
import { resultName } from "../../../instrument/workbook/names.ts";
import { calculator } from "../../excel-host/calc/wasm.ts";
import { parseAddress, splitSheet } from "../../excel-host/model/a1.ts";
import { valueAt } from "../../excel-host/model/sheet.ts";
import type { CellValue } from "../../excel-host/model/types.ts";
import type { WorkbookModel } from "../../excel-host/model/workbook-model.ts";
import { assessmentOf } from "../../instrument/fillings.ts";
import { allAreas, excelWith, onlyAssessment, valueOf } from "./filled-excel.ts";

/** What the sheets show under a name. */
function shown(workbook: WorkbookModel, result: string, id?: string): CellValue {
  workbook.calculate();
  const name = workbook.names.find((each) => each.name === resultName(result, id));
  const { sheet: title, rest } = splitSheet(name?.formula.slice(1) ?? "");
  const [sheet, box] = [workbook.sheets.find((each) => each.name === title), parseAddress(rest)];
  if (sheet === undefined || box === null) throw new Error(`There is no result ${result} ${id ?? ""}.`);
  return valueAt(sheet, box.row, box.column);
}

/** A score as a number for comparing; sheets show a word where nothing applies and nothing where too little was answered. */
const figure = (score: CellValue | null): number | null => (typeof score === "number" ? Math.round(score * 1e6) / 1e6 : null);

const figuresOf = (card: Scorecard): unknown => [
  figure(card.raw.overall),
  figure(card.capped.overall),
  card.status,
  card.answered,
  ...csr.areas.map(({ id }) => figure(card.capped.areas.get(id) ?? null)),
];

const shownIn = (workbook: WorkbookModel): unknown => [
  figure(shown(workbook, "overall")),
  figure(shown(workbook, "capped")),
  shown(workbook, "status"),
  shown(workbook, "answered"),
  ...csr.areas.map(({ id }) => figure(shown(workbook, "score", id))),
];

test("for every filling the pane, the sheets' own formulas and the scorer give the same scores", { timeout: 120_000 }, async () => {
  const filling = fc.record({
    assessment: assessmentOf({ form: "full", areas: allAreas }),
    language: fc.constantFrom<SheetLanguage>("zh", "en", "both"),
  });
  await fc.assert(
    fc.asyncProperty(filling, async ({ assessment, language }) => {
      const { workbook } = await excelWith({ assessment, language }, { calc: calculator() });
      const read = valueOf(await refreshAssessment(await onlyAssessment())).assessment;
      const card = scoreAssessment(csr, assessment);
      expect(read === null ? null : scoreAssessment(csr, read)).toEqual(card);
      expect(shownIn(workbook)).toEqual(figuresOf(card));
    }),
    { numRuns: 4, seed: 11, endOnFailure: true },
  );
});
