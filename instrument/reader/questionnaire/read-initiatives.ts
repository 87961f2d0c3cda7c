import type { Initiative } from "../../types.ts";
import { initiativeColumns } from "../../workbook/names.ts";
import type { IssueLog } from "../issue-log.ts";
import {
  alignmentChoices,
  disclosureChoices,
  initiativeKindChoices,
  partnerChoices,
  traceabilityChoices,
  triggerChoices,
} from "../values/register-choices.ts";
import { type Block, idText } from "./blocks.ts";
import { rowValues, type RowValues } from "./row-values.ts";

/** Reads the initiatives register. Rows in which nothing but the number stands are blank. */
export function readInitiatives(blocks: readonly Block[], from1904: boolean, log: IssueLog): readonly Initiative[] {
  return blocks.flatMap((block) =>
    block.rows.flatMap((row) => {
      if (row.cells.size === 1 && row.cells.has(block.idColumn)) return [];
      const values = rowValues(block, row, from1904, log);
      if (initiativeColumns.every((column) => column === "initiative" || values.isBlank(column))) return [];
      const initiative = { id: values.text("initiative") ?? idText(block, row), ...described(values), ...measured(values) };
      checkOrder(values, initiative, log);
      return [initiative];
    }),
  );
}

type Described =
  | "title"
  | "kind"
  | "trigger"
  | "alignment"
  | "beneficiaries"
  | "location"
  | "partner"
  | "traceability"
  | "outcome"
  | "disclosure";

function described(values: RowValues): Pick<Initiative, Described> {
  return {
    title: values.text("title"),
    kind: values.choice("kind", initiativeKindChoices),
    trigger: values.choice("trigger", triggerChoices),
    alignment: values.choice("alignment", alignmentChoices),
    beneficiaries: values.text("beneficiaries"),
    location: values.text("location"),
    partner: values.choice("partner", partnerChoices),
    traceability: values.choice("traceability", traceabilityChoices),
    outcome: values.text("outcome"),
    disclosure: values.choice("disclosure", disclosureChoices),
  };
}

function measured(values: RowValues): Omit<Initiative, Described | "id"> {
  return {
    start: values.date("start"),
    end: values.date("end"),
    triggerDate: values.date("trigger_date"),
    decisionDate: values.date("decision_date"),
    firstDeliveryDate: values.date("first_delivery_date"),
    beneficiaryCount: values.number("beneficiary_count"),
    cash: values.money("cash"),
    inKind: values.money("in_kind"),
    staffHours: values.number("staff_hours"),
    hourlyWage: values.number("hourly_wage"),
    staffProtection: values.yesNo("staff_protection"),
    sustained: values.yesNo("sustained"),
    misconduct: values.yesNo("misconduct"),
  };
}

/** ISO days compare as texts. */
function checkOrder(values: RowValues, { start, end, decisionDate, firstDeliveryDate }: Initiative, log: IssueLog): void {
  if (start !== null && end !== null && start > end)
    log.add({ code: "date-order", earlier: "start", later: "end" }, values.entry("end").spot);
  if (decisionDate !== null && firstDeliveryDate !== null && decisionDate > firstDeliveryDate) {
    log.add({ code: "date-order", earlier: "decision_date", later: "first_delivery_date" }, values.entry("first_delivery_date").spot);
  }
}
