import { emptyProfile } from "../../assessment.ts";
import { isCreditCode } from "../../credit-code.ts";
import type { Finding } from "../../issue.ts";
import type { Profile } from "../../types.ts";
import type { ProfileField } from "../../workbook/names.ts";
import type { IssueLog } from "../issue-log.ts";
import { isFinding, readChoice } from "./choice.ts";
import { readDate } from "./date.ts";
import type { Entry } from "./entry.ts";
import { type DecimalSign, readMoney, readNumber } from "./number.ts";
import { readIndustry, readProvince } from "./place-codes.ts";
import {
  assessorChoices,
  exportShareChoices,
  listingChoices,
  marketRoleChoices,
  ownershipChoices,
  sizeChoices,
  yesNoChoices,
} from "./profile-choices.ts";

/** How the file writes numbers and dates. */
export interface Notation {
  readonly sign: DecimalSign;
  readonly from1904: boolean;
}

/** Reads the profile from what was typed into its fields. What cannot be used is null and goes to the log. */
export function readProfile(entries: ReadonlyMap<ProfileField, Entry>, { sign, from1904 }: Notation, log: IssueLog): Profile {
  const read = <Value>(field: ProfileField, reader: (text: string) => Value | Finding): Value | null => {
    const entry = entries.get(field);
    if (entry === undefined || (entry.text === "" && entry.problem === null)) return null;
    const value = entry.problem ?? reader(entry.text);
    if (!isFinding(value)) return value;
    log.add(value, entry.spot);
    return null;
  };
  const date = (text: string): string | Finding => readDate(text, from1904);
  const money = (text: string): number | Finding => notNegative(readMoney(text, sign));
  return {
    ...emptyProfile,
    uscc: read("uscc", readCreditCode),
    name: read("name", plain),
    province: read("province", readProvince),
    industry: read("industry", readIndustry),
    employees: read("employees", (text) => notNegative(readNumber(text, sign, employeeUnits))),
    revenue: read("revenue", money),
    assets: read("assets", money),
    size: read("size", (text) => readChoice(sizeChoices, text)),
    ownership: read("ownership", (text) => readChoice(ownershipChoices, text)),
    listed: read("listed", (text) => readChoice(listingChoices, text)),
    exportShare: read("export_share", (text) => readChoice(exportShareChoices, text)),
    marketRole: read("market_role", (text) => readChoice(marketRoleChoices, text)),
    year: read("year", readYear),
    periodStart: read("period_start", date),
    periodEnd: read("period_end", date),
    assessor: read("assessor", (text) => readChoice(assessorChoices, text)),
    roles: read("roles", plain),
    emergency: read("emergency", (text) => readChoice(yesNoChoices, text)),
  };
}

const plain = (text: string): string => text;

const employeeUnits = ["人", "名", "名员工", "person", "persons", "people", "employees"];

function notNegative(value: number | Finding): number | Finding {
  if (isFinding(value) || value >= 0) return value;
  return { code: "number-out-of-range", found: value, low: 0, high: Number.MAX_SAFE_INTEGER };
}

/** Reads a unified social credit code, in upper case and without spaces; its check character must fit. */
export function readCreditCode(text: string): string | Finding {
  const code = text.normalize("NFKC").replaceAll(/[\s-]/gu, "").toUpperCase();
  return isCreditCode(code) ? code : { code: "credit-code-invalid", found: text };
}

const firstYear = 1990;
const lastYear = 2100;

/** Reads a year: `2024`, `2024年`, `2024年度`, or `2024.0` as scripts write it. */
export function readYear(text: string): number | Finding {
  const digits = /^(\d{1,6})(?:[.,]0+)?\s*(?:年度?)?$/u.exec(text.normalize("NFKC").trim())?.[1];
  if (digits === undefined) return { code: "not-a-number", found: text };
  const year = Number(digits);
  return year >= firstYear && year <= lastYear ? year : { code: "number-out-of-range", found: year, low: firstYear, high: lastYear };
}
