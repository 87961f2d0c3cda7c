import { naReasonCodes, naReasons } from "../../instrument/csr/na-reasons.ts";
import type { Item } from "../../instrument/types.ts";
import { type Category, spoken } from "./variable.ts";

/** Codes of the reasons that every question may have. */
const missingCodes = { blank: "blank", unreadable: "unreadable", invalid: "invalid", notAsked: "not_asked" } as const;

/** Code of "withheld" in data for the public. */
const withheldCode = "withheld";

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
  { value: withheldCode, label: spoken(({ research }) => research.missing.withheld) },
];
