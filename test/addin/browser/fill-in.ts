import type { AreaId } from "../../../instrument/types.ts";
import { items } from "../../../instrument/csr/instrument.ts";
import { answerName } from "../../../instrument/workbook/names.ts";
import { address } from "../../excel-host/model/a1.ts";
import { eachPlace } from "../../excel-host/model/edit.ts";
import { type Place, resolve } from "../../excel-host/model/names.ts";
import { valueAt } from "../../excel-host/model/sheet.ts";
import type { CellValue } from "../../excel-host/model/types.ts";
import { validationAt } from "../../excel-host/model/validation.ts";
import type { WorkbookModel } from "../../excel-host/model/workbook-model.ts";

/** The cell that a defined name of the workbook means. */
export function namedCell(workbook: WorkbookModel, name: string): Place {
  const formula = workbook.names.find((each) => each.name === name)?.formula ?? "";
  const place = resolve(workbook, formula, null);
  if (place === null) throw new Error(`The workbook has no cell ${name}.`);
  return place;
}

/** What stands in it. */
export function namedValue(workbook: WorkbookModel, name: string): CellValue {
  workbook.calculate();
  const { sheet, box } = namedCell(workbook, name);
  return valueAt(sheet, box.row, box.column);
}

/** A person types into the cell of a name, or picks from its drop-down what begins with the given code. */
export function fillIn(workbook: WorkbookModel, name: string, entry: string | number): void {
  const { sheet, box } = namedCell(workbook, name);
  const choices = choicesOf(workbook, { sheet, box });
  const picked = choices.find((choice) => choice === entry || choice.startsWith(`${entry} `)) ?? entry;
  const result = workbook.user.edit(sheet, address(box), picked);
  if (!result.ok) throw new Error(`${name} does not take ${picked}: ${result.reason}`);
}

/** A person answers a question. */
export const answer = (workbook: WorkbookModel, itemId: string, entry: string | number): void =>
  fillIn(workbook, answerName(itemId), entry);

/** A person answers every question of an area: practices at a level, duties with yes. */
export function answerArea(workbook: WorkbookModel, area: AreaId, level: number): void {
  for (const item of items) {
    const isAsked = item.area === area && workbook.names.some(({ name }) => name === answerName(item.id));
    if (isAsked && item.type !== "kpi") answer(workbook, item.id, item.type === "compliance" ? "Y" : String(level));
  }
}

function choicesOf(workbook: WorkbookModel, { sheet, box }: Place): readonly string[] {
  const list = validationAt(sheet, box.row, box.column)?.rule?.["list"];
  const source = list?.["source"];
  const place = typeof source === "string" ? resolve(workbook, source, sheet) : null;
  if (place === null) return [];
  const choices: string[] = [];
  eachPlace(place.box, (row, column) => choices.push(String(valueAt(place.sheet, row, column))));
  return choices;
}
