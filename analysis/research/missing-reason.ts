import { naReasonCodes, naReasons } from "../../instrument/csr/na-reasons.ts";
import type { Answer, Item } from "../../instrument/types.ts";
import { type Category, spoken } from "./variable.ts";

/**
 * Why a question has no value. `na:NO_EMP` names the reason for which it does not apply. `unreadable`: an error value or a text that is no answer;
 * `invalid`: an answer of another kind, or a reason that this question does not accept.
 */
export type MissingReason = string;

/** Codes of the reasons that every question may have. */
export const missingCodes = { blank: "blank", unreadable: "unreadable", invalid: "invalid", notAsked: "not_asked" } as const;

/** Code in data for the public: all answers of a group are alike. */
export const withheldCode = "withheld";

/** Code in data for the public: there is no value, and it is not told why. */
export const notPublicCode = "not_public";

/** The reasons that an item may have, with their labels. */
export function missingReasonsOf(item: Item): readonly Category[] {
  const own = item.naReason === null ? [] : [item.naReason];
  return [...plainReasons, ...own.map(naCategory)];
}

/** All reasons there are. */
export const allMissingReasons = (): readonly Category[] => [...plainReasons, ...naReasonCodes.map(naCategory)];

const naCategory = (reason: (typeof naReasonCodes)[number]): Category => ({
  value: `na:${reason}`,
  label: {
    zh: spoken(({ research }) => research.missing.na(naReasons[reason].zh)).zh,
    en: spoken(({ research }) => research.missing.na(naReasons[reason].en)).en,
  },
});

const plainReasons: readonly Category[] = [
  { value: missingCodes.blank, label: spoken(({ research }) => research.missing.blank) },
  { value: missingCodes.unreadable, label: spoken(({ research }) => research.missing.unreadable) },
  { value: missingCodes.invalid, label: spoken(({ research }) => research.missing.invalid) },
  { value: missingCodes.notAsked, label: spoken(({ research }) => research.missing.notAsked) },
];

/** The reasons that data for the public give. */
export const publicMissingReasons: readonly Category[] = [
  { value: missingCodes.notAsked, label: spoken(({ research }) => research.missing.notAsked) },
  { value: notPublicCode, label: spoken(({ research }) => research.missing.notPublic) },
  { value: withheldCode, label: spoken(({ research }) => research.missing.withheld) },
];

/** Why an answer gives no value; null where it does. */
export function missingReasonOf(item: Item, answer: Answer | null): MissingReason | null {
  if (answer === null) return missingCodes.blank;
  if (answer.kind === "unreadable") return missingCodes.unreadable;
  if (answer.kind === "na" && answer.reason === item.naReason) return `na:${answer.reason}`;
  return answer.kind === kinds[item.type] ? null : missingCodes.invalid;
}

const kinds = { maturity: "level", compliance: "compliance", kpi: "figure" } as const;
