import { triggers } from "../../instrument/csr/profile-choices.ts";
import type { Initiative, Trigger } from "../../instrument/types.ts";
import type { Database } from "./database.ts";
import type { AnyRow } from "./tables.ts";

/** One initiative of a company's register, without free text. */
export interface InitiativeRow extends Pick<Initiative, "trigger" | "triggerDate" | "firstDeliveryDate" | "alignment" | "traceability"> {
  readonly firmId: string;
  /** Last ISO day of the period in which it was reported; the end of the year where the company does not say. */
  readonly observedUntil: string;
}

/** The registers of all cases that enter, in the order of reading. */
export async function* registers(database: Database): AsyncGenerator<InitiativeRow> {
  const rows = database.stream(`
    SELECT firm, year, profile, trigger_kind, trigger_date, first_delivery_date, alignment, traceability
    FROM cases JOIN answers USING (case_id) JOIN initiatives USING (case_id)
    WHERE excluded IS NULL AND year IS NOT NULL
    ORDER BY case_id, initiative_id`);
  for await (const row of rows) yield initiativeRow(row);
}

function initiativeRow(row: AnyRow): InitiativeRow {
  const profile: Readonly<Record<string, string>> = JSON.parse(String(row["profile"]));
  const trigger = text(row, "trigger_kind");
  return {
    firmId: String(row["firm"]),
    observedUntil: profile["period_end"] ?? `${row["year"]}-12-31`,
    trigger: trigger !== null && isTrigger(trigger) ? trigger : null,
    triggerDate: text(row, "trigger_date"),
    firstDeliveryDate: text(row, "first_delivery_date"),
    alignment: ([0, 1, 2, 3] as const).find((grade) => grade === row["alignment"]) ?? null,
    traceability: ([0, 1, 2, 3, 4] as const).find((grade) => grade === row["traceability"]) ?? null,
  };
}

const isTrigger = (value: string): value is Trigger => Object.hasOwn(triggers, value);

function text(row: AnyRow, column: string): string | null {
  const cell = row[column];
  return typeof cell === "string" ? cell : null;
}
