import { industryTitle } from "../../csr/industry-choices.ts";
import { assessors, exportShares, listings, marketRoles, ownerships, sizeClasses, yesNo } from "../../csr/profile-choices.ts";
import { provinces } from "../../csr/provinces.ts";
import type { Profile, SheetLanguage, Text } from "../../types.ts";
import { choiceText } from "../choices.ts";
import { dateSerial } from "../dates.ts";
import type { ProfileField } from "../names.ts";
import type { CellValue } from "../spec.ts";
import { speechOf } from "../speech.ts";

/** What stands in the profile's cells for a known profile; everything blank without one. */
export function profileValues(profile: Profile | undefined, language: SheetLanguage): Readonly<Record<ProfileField, CellValue>> {
  const { choice } = speechOf(language);
  const coded = (code: string | null | undefined, text: Text | null | undefined): string | null => {
    if (code === null || code === undefined) return null;
    return text === null || text === undefined ? code : choice(choiceText(code, text));
  };
  const chosen = <Code extends string>(code: Code | null | undefined, texts: Readonly<Record<Code, Text>>): string | null =>
    code === null || code === undefined ? null : coded(code, texts[code]);
  const answered = (flag: boolean | null | undefined, texts: Readonly<Record<"yes" | "no", Text>>): string | null =>
    flag === null || flag === undefined ? null : chosen(flag ? "yes" : "no", texts);
  return {
    uscc: profile?.uscc ?? null,
    name: profile?.name ?? null,
    province: coded(profile?.province, provinces.find(({ code }) => code === profile?.province)?.name),
    industry: coded(profile?.industry, industryTitle(profile?.industry ?? "")),
    employees: profile?.employees ?? null,
    revenue: profile?.revenue ?? null,
    assets: profile?.assets ?? null,
    size: chosen(profile?.size, sizeClasses),
    ownership: chosen(profile?.ownership, ownerships),
    listed: answered(profile?.listed, listings),
    export_share: chosen(profile?.exportShare, exportShares),
    market_role: chosen(profile?.marketRole, marketRoles),
    year: profile?.year ?? null,
    period_start: dateSerial(profile?.periodStart ?? null),
    period_end: dateSerial(profile?.periodEnd ?? null),
    assessor: chosen(profile?.assessor, assessors),
    roles: profile?.roles ?? null,
    emergency: answered(profile?.emergency, yesNo),
  };
}
