import fc from "fast-check";
import { expect, test } from "vitest";
import { repairAssessment } from "../../../addin/actions/repair.ts";
import { switchLanguage } from "../../../addin/actions/switch-language.ts";
import type { SheetLanguage } from "../../../instrument/types.ts";
import { relative } from "../../../instrument/workbook/address.ts";
import type { WorkbookModel } from "../../excel-host/model/workbook-model.ts";
import { assessmentOf } from "../../instrument/fillings.ts";
import { allAreas, excelWith, onlyAssessment, typedIn } from "./filled-excel.ts";
import { minimumApi } from "../manifest/minimum-api.ts";

const asked = { form: "full", areas: allAreas } as const;

/** Things that end up in cells for answers, by hand or by pasting. */
const entries = ["3 全面实施", "abc", "=1+1", "'007", "#N/A", -1, 3.5, 45_000, true, " ", "na", "1-2", "a\nb", "x".repeat(300)];

interface Damaging {
  readonly name: string;
  /** `at` is any number from 0. */
  readonly damage: (workbook: WorkbookModel, at: number) => void;
}

/** What people, and other programs, do to the sheets without meaning to change an entry. */
const damagings: readonly Damaging[] = [
  { name: "insert a row among the questions", damage: ({ user }, at) => user.insertRows("自评", 5 + (at % 100)) },
  { name: "insert a row in the profile", damage: ({ user }, at) => user.insertRows("企业信息", at % 26) },
  { name: "insert a row on the risks sheet", damage: ({ user }, at) => user.insertRows("风险与行动", at % 108) },
  { name: "insert a row in the register", damage: ({ user }, at) => user.insertRows("公益与应急", at % 44) },
  { name: "insert a column", damage: ({ user }, at) => user.insertColumns("自评", at % 12) },
  { name: "sort the questions", damage: ({ user }, at) => user.sort("自评", "A7:L106", [{ key: at % 10, ascending: at % 2 === 0 }]) },
  { name: "type over formulas", damage: ({ user }, at) => user.paste("自评", relative(8 + (at % 90), 9), [[5, "x", 3].slice(0, 2)]) },
  { name: "type over texts", damage: ({ user }, at) => user.paste("自评", relative(8 + (at % 90), 2), [["my own"]]) },
  { name: "type over an id", damage: ({ user }) => void user.edit("自评", "A8", "first") },
  { name: "clear the markers", damage: ({ user }) => user.clear("自评", "A4:L4") },
  { name: "lose all names", damage: (workbook) => void workbook.names.splice(0) },
  { name: "lose some names", damage: (workbook, at) => void (workbook.names = workbook.names.filter((_, index) => index % 7 !== at % 7)) },
  { name: "lose all rules", damage: ({ sheets }) => sheets.forEach((sheet) => (sheet.validations = [])) },
  { name: "clear formats", damage: ({ user }, at) => user.clear("自评", `A${5 + (at % 20)}:L60`, "Formats") },
  { name: "rename a sheet", damage: ({ user, sheets }, at) => user.renameSheet(sheets[1 + (at % 6)]?.name ?? "", `Sheet of ours ${at}`) },
  { name: "delete the start sheet", damage: ({ user }) => user.deleteSheet("开始") },
];

/** Sheets may have got other names, or be gone, by an earlier damage. */
function damaged(workbook: WorkbookModel, { damage }: Damaging, at: number): void {
  try {
    damage(workbook, at);
  } catch (error) {
    if (!(error instanceof Error) || !error.message.startsWith("There is no sheet")) throw error;
  }
}

const filling = fc.record({
  assessment: assessmentOf(asked),
  pasted: fc.array(fc.record({ row: fc.integer({ min: 8, max: 105 }), entry: fc.constantFrom(...entries) }), { maxLength: 8 }),
  damages: fc.array(fc.record({ damaging: fc.constantFrom(...damagings), at: fc.nat(1000) }), { minLength: 1, maxLength: 3 }),
  language: fc.constantFrom<SheetLanguage>("zh", "en", "both"),
});

const notes = ["=SUM(A1)", "@x", "2025-03", "+86 10"];

test(
  "whatever was filled in and however the sheets were damaged, a repair and a change of language keep every entry",
  { timeout: 400_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(filling, async ({ assessment, pasted, damages, language }) => {
        const { workbook } = await excelWith({ assessment }, { apis: { ExcelApi: minimumApi } });
        for (const { row, entry } of pasted) workbook.user.paste("自评", relative(row, 5), [[entry]]);
        notes.forEach((note, index) => workbook.user.paste("自评", relative(8 + index, 8), [[`'${note}`]]));
        workbook.user.edit("风险与行动", "D95", "because");
        const before = typedIn(workbook);
        for (const { damaging, at } of damages) damaged(workbook, damaging, at);
        const repaired = await repairAssessment(await onlyAssessment());
        expect(repaired).toMatchObject({ ok: true });
        const open = await onlyAssessment();
        expect([open.damages, typedIn(workbook)]).toEqual([[], before]);
        expect(await switchLanguage(open, language)).toEqual({ ok: true, value: null });
        const after = await onlyAssessment();
        expect([after.damages, after.assessment?.language, typedIn(workbook)]).toEqual([[], language, before]);
      }),
      { numRuns: 6, seed: 4242, endOnFailure: true },
    );
  },
);
