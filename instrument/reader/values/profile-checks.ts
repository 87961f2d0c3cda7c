import type { ItemAnswer, NaReason, Profile } from "../../types.ts";
import type { ProfileField } from "../../workbook/names.ts";
import type { IssueLog, Spot } from "../issue-log.ts";
import { profileSize } from "./profile-size.ts";

/** Where things of a case stand, for issues about several of them. */
export interface CaseSpots {
  field(field: ProfileField): Spot;
  item(itemId: string): Spot;
}

/** Checks whether the profile hangs together, by itself and with the reasons for "not applicable". Nothing is changed. */
export function checkProfile(profile: Profile, answers: ReadonlyMap<string, ItemAnswer>, spots: CaseSpots, log: IssueLog): void {
  if (profile.year === null) log.add({ code: "year-missing" }, spots.field("year"));
  checkSize(profile, spots, log);
  const { periodStart, periodEnd } = profile;
  if (periodStart !== null && periodEnd !== null && periodStart > periodEnd) {
    log.add({ code: "date-order", earlier: "period_start", later: "period_end" }, spots.field("period_end"));
  }
  for (const { reason, field, found } of contradictions(profile)) {
    const item = firstWith(reason, answers);
    if (item !== null) log.add({ code: "na-contradicts-profile", reason, field, found }, { ...spots.item(item), itemId: item });
  }
}

/** The first item that is not applicable for a reason; null where none is. */
function firstWith(reason: NaReason, answers: ReadonlyMap<string, ItemAnswer>): string | null {
  for (const [itemId, { answer }] of answers) if (answer?.kind === "na" && answer.reason === reason) return itemId;
  return null;
}

function checkSize(profile: Profile, spots: CaseSpots, log: IssueLog): void {
  const computed = profileSize(profile);
  const stated = profile.size;
  if (stated === null && computed === null) log.add({ code: "size-unknown" }, spots.field("size"));
  if (stated !== null && computed !== null && stated !== computed)
    log.add({ code: "size-mismatch", stated, computed }, spots.field("size"));
  if ((stated ?? computed) === "large") log.add({ code: "size-large" }, spots.field("size"));
}

interface Contradiction {
  readonly reason: NaReason;
  readonly field: ProfileField;
  readonly found: string;
}

/** Reasons that the profile rules out. */
function contradictions({ employees, marketRole }: Profile): readonly Contradiction[] {
  const found: Contradiction[] = [];
  if (employees !== null && employees > 0) found.push({ reason: "NO_EMP", field: "employees", found: String(employees) });
  if (marketRole === "b2b" || marketRole === "both") found.push({ reason: "NO_B2B", field: "market_role", found: marketRole });
  return found;
}
