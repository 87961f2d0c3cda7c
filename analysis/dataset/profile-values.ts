import { csr } from "../../instrument/csr/instrument.ts";
import type { Assessment } from "../../instrument/types.ts";
import type { ProfileField } from "../../instrument/workbook/names.ts";

/** Fields that say who the company is or hold free text; they never leave the file they stand in. The year has a column of its own. */
type Withheld = "uscc" | "name" | "roles" | "year";

type Value = string | number | boolean | null;

/** The areas are null where the company chose all of them. */
interface ProfileOf extends Pick<Assessment, "profile"> {
  readonly areas: Assessment["areas"] | null;
}

/**
 * What is known of a company, by field of the CSV format, without its identity: fields that are not given are left out. The areas are
 * named only where the company did not choose all of them.
 */
export function profileValues({ profile, areas }: ProfileOf): readonly (readonly [field: string, value: string])[] {
  const fields: Readonly<Record<Exclude<ProfileField, Withheld> | "areas", Value>> = {
    areas: areas === null || areas.length === csr.areas.length ? null : areas.join(","),
    province: profile.province,
    industry: profile.industry,
    employees: profile.employees,
    revenue: profile.revenue,
    assets: profile.assets,
    size: profile.size,
    ownership: profile.ownership,
    listed: profile.listed,
    export_share: profile.exportShare,
    market_role: profile.marketRole,
    period_start: profile.periodStart,
    period_end: profile.periodEnd,
    assessor: profile.assessor,
    emergency: profile.emergency,
  };
  return Object.entries(fields).flatMap(([field, value]) => (value === null ? [] : [[field, written(value)] as const]));
}

function written(value: string | number | boolean): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return String(value);
}
