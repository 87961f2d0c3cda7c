import { findAssessments } from "../../../addin/actions/open.ts";
import { insertAssessment, type InsertOptions } from "../../../addin/actions/insert.ts";
import type { OpenAssessment } from "../../../addin/open-assessment.ts";
import { csr } from "../../../instrument/csr/instrument.ts";
import type { Outcome } from "../../../instrument/failure.ts";
import { columnOf, rowOf } from "../../excel-host/model/box.ts";
import type { CellValue, Sheet } from "../../excel-host/model/types.ts";
import type { WorkbookModel } from "../../excel-host/model/workbook-model.ts";
import type { BootedExcel, BootOptions } from "../../excel-host/node.ts";
import { inBootedExcel } from "../in-excel.ts";

export const allAreas = csr.areas.map(({ id }) => id);

/** The value of an outcome that has to be one. */
export function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

/** The only assessment of the workbook, as it is now. */
export async function onlyAssessment(): Promise<OpenAssessment> {
  const found = valueOf(await findAssessments());
  const [open] = found;
  if (open === undefined || found.length !== 1) throw new Error(`There are ${found.length} assessments.`);
  return open;
}

/** An Excel in which one assessment was inserted. */
export async function excelWith(insert: Partial<InsertOptions> = {}, boot: BootOptions = {}): Promise<BootedExcel> {
  const booted = await inBootedExcel(boot);
  valueOf(await insertAssessment({ form: "full", areas: allAreas, language: "zh", ...insert }));
  return booted;
}

/**
 * What a person has typed, by the marker of its column and the id of its row, read from the cells without any code of the product. Sheets that
 * were set aside do not count; neither do cells that the product itself has drawn.
 */
export function typedIn(workbook: WorkbookModel): ReadonlyMap<string, CellValue> {
  workbook.calculate();
  const typed = new Map<string, CellValue>();
  for (const sheet of workbook.sheets) for (const [key, value] of typedOn(sheet)) typed.set(key, value);
  return typed;
}

const idMarks = ["csr:item", "csr:field", "csr:area", "csr:topic", "csr:action_row", "csr:initiative_row"];

function typedOn(sheet: Sheet): ReadonlyMap<string, CellValue> {
  const typed = new Map<string, CellValue>();
  const rows = new Map<number, Map<number, CellValue>>();
  for (const [key, { value }] of sheet.cells)
    if (value !== "") rows.set(rowOf(key), (rows.get(rowOf(key)) ?? new Map()).set(columnOf(key), value));
  const values = [...rows.values()].flatMap((cells) => [...cells.values()]);
  if (values.includes("csr:set-aside") || values.includes("csr:meta")) return typed;
  const open = new Map<string, { idColumn: number; columns: [number, string][] }>();
  for (const row of [...rows.keys()].toSorted((a, b) => a - b)) {
    const cells = rows.get(row) ?? new Map<number, CellValue>();
    const marks = [...cells].filter((each): each is [number, string] => typeof each[1] === "string" && each[1].startsWith("csr:"));
    for (const [idColumn, mark] of marks)
      if (idMarks.includes(mark)) open.set(mark, { idColumn, columns: marks.filter(([column]) => column !== idColumn) });
    if (marks.length > 0) continue;
    for (const [mark, { idColumn, columns }] of open) {
      const id = cells.get(idColumn);
      if (id === undefined || !/^(?:[A-Z]{2}\d(?:-\d\d)?|[A-Z]{2}|[a-z_]+|\d+)$/u.test(String(id))) continue;
      for (const [column, name] of columns) {
        const value = cells.get(column);
        if (value !== undefined) typed.set(`${mark} ${id} ${name}`, value);
      }
    }
  }
  return typed;
}
