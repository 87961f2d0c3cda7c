import { actionStatuses } from "../../csr/profile-choices.ts";
import type { Action } from "../../types.ts";
import { cellBox, relative } from "../address.ts";
import { choiceText } from "../choices.ts";
import { dateSerial } from "../dates.ts";
import { formula, type Drawing } from "../drawing.ts";
import type { itemTable } from "../layout/hidden.ts";
import type { Plan } from "../layout/plan.ts";
import { actionRows, risksColumns } from "../layout/risks.ts";
import { listSource } from "../lists.ts";
import { marker } from "../names.ts";
import { itemColumn } from "./hidden-addresses.ts";
import { drawTableHead } from "./risks-lists.ts";
import { dateRule, listError } from "./rules.ts";

const columns = risksColumns.action;
const headed = ["row", "item", "title", "action", "current", "target", "owner", "due", "status"] as const;

/** The action plan. Entries belong to the question number in their own row, so they stay right when the lists above change. */
export function drawActionPlan(sheet: Drawing, plan: Plan): void {
  const { speech, risks, options } = plan;
  drawTableHead(
    sheet,
    {
      row: risks.actionHeader,
      top: risks.actionMarker - 2,
      heading: speech.label((m) => m.risks.actionHeading),
      hint: speech.label((m) => m.risks.actionHint),
    },
    headed.map((name) => [columns[name], speech.label((m) => m.risks.action[name])]),
  );
  const markers = [
    [columns.row, marker("action_row")],
    [columns.item, marker("action_item")],
    [columns.action, marker("action")],
    [columns.owner, marker("action_owner")],
    [columns.due, marker("action_due")],
    [columns.status, marker("action_status")],
  ] as const;
  for (const [column, text] of markers) sheet.put(risks.actionMarker, column, text, "code");
  sheet.hideRow(risks.actionMarker);
  for (let index = 0; index < actionRows; index++) drawAction(sheet, plan, { index, action: options.assessment?.actions[index] });
}

function drawAction(sheet: Drawing, plan: Plan, { index, action }: { readonly index: number; readonly action: Action | undefined }): void {
  const { speech, risks } = plan;
  const row = risks.actionHeader + 1 + index;
  const item = relative(row, columns.item);
  const looked = (column: keyof typeof itemTable): string =>
    `IF(${item}="","",IFERROR(INDEX(${itemColumn(plan, column)},MATCH(${item},${itemColumn(plan, "id")},0)),"?"))`;
  const status = action === undefined || action.status === null ? null : action.status;
  sheet.put(row, columns.row, index + 1, "id");
  sheet.put(row, columns.item, action?.itemId ?? null, "inputCenter");
  sheet.put(row, columns.title, formula(looked("title")), "cell");
  sheet.put(row, columns.action, action?.action ?? null, "inputText");
  sheet.put(row, columns.current, formula(looked("level")), "score");
  sheet.put(row, columns.target, formula(looked("target")), "score");
  sheet.put(row, columns.owner, action?.owner ?? null, "input");
  sheet.put(row, columns.due, dateSerial(action?.due ?? null), "inputDate");
  sheet.put(row, columns.status, status === null ? null : speech.choice(choiceText(status, actionStatuses[status])), "input");
  sheet.setHeight(row, 30);
  const error = listError(speech);
  sheet.offer(cellBox(row, columns.item), itemColumn(plan, "id"), { error });
  sheet.offer(cellBox(row, columns.status), listSource(plan.on.hidden, "actionStatus"), { error });
  sheet.validate(dateRule(speech, cellBox(row, columns.due)));
}
