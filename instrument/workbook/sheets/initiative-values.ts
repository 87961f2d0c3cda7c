import { alignments, disclosures, initiativeKinds, partners, traceabilities, triggers, yesNo } from "../../csr/profile-choices.ts";
import type { Initiative, SheetLanguage, Text } from "../../types.ts";
import { choiceText } from "../choices.ts";
import { dateSerial } from "../dates.ts";
import type { InitiativeColumn } from "../names.ts";
import { speechOf } from "../speech.ts";

type Row = Readonly<Record<InitiativeColumn, string | number | null>>;

/** What stands in the register's cells for a known initiative; everything blank without one. */
export function initiativeValues(initiative: Initiative | undefined, language: SheetLanguage): Row {
  const { choice } = speechOf(language);
  const chosen = <Code extends string | number>(code: Code | null | undefined, texts: Readonly<Record<Code, Text>>): string | null => {
    if (code === null || code === undefined) return null;
    return choice(choiceText(String(code), texts[code]));
  };
  const answered = (flag: boolean | null | undefined): string | null =>
    flag === null || flag === undefined ? null : chosen(flag ? "yes" : "no", yesNo);
  return {
    initiative: initiative?.id ?? null,
    title: initiative?.title ?? null,
    kind: chosen(initiative?.kind, initiativeKinds),
    start: dateSerial(initiative?.start ?? null),
    end: dateSerial(initiative?.end ?? null),
    trigger: chosen(initiative?.trigger, triggers),
    trigger_date: dateSerial(initiative?.triggerDate ?? null),
    decision_date: dateSerial(initiative?.decisionDate ?? null),
    first_delivery_date: dateSerial(initiative?.firstDeliveryDate ?? null),
    alignment: chosen(initiative?.alignment, alignments),
    beneficiaries: initiative?.beneficiaries ?? null,
    beneficiary_count: initiative?.beneficiaryCount ?? null,
    location: initiative?.location ?? null,
    cash: initiative?.cash ?? null,
    in_kind: initiative?.inKind ?? null,
    staff_hours: initiative?.staffHours ?? null,
    hourly_wage: initiative?.hourlyWage ?? null,
    partner: chosen(initiative?.partner, partners),
    traceability: chosen(initiative?.traceability, traceabilities),
    staff_protection: answered(initiative?.staffProtection),
    outcome: initiative?.outcome ?? null,
    sustained: answered(initiative?.sustained),
    disclosure: chosen(initiative?.disclosure, disclosures),
    misconduct: answered(initiative?.misconduct),
  };
}
