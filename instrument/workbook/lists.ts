import { complianceSpellings, evidenceSpellings, levelSpellings, naSpelling, type Spelling } from "../answer.ts";
import { industryChoices } from "../csr/industry-choices.ts";
import { naReasonCodes } from "../csr/na-reasons.ts";
import {
  actionStatuses,
  alignments,
  assessors,
  disclosures,
  exportShares,
  initiativeKinds,
  listings,
  marketRoles,
  ownerships,
  partners,
  sizeClasses,
  traceabilities,
  triggers,
  yesNo,
} from "../csr/profile-choices.ts";
import { provinces } from "../csr/provinces.ts";
import type { NaReason, Text } from "../types.ts";
import { choiceText } from "./choices.ts";
import { listColumn } from "./layout/hidden.ts";
import type { SheetAddresses } from "./layout/layout.ts";

const coded = (choices: Readonly<Record<string, Text>>): readonly Text[] =>
  Object.entries(choices).map(([code, text]) => choiceText(code, text));

const listed = (choices: readonly { readonly code: string; readonly title: Text }[]): readonly Text[] =>
  choices.map(({ code, title }) => choiceText(code, title));

const choicesOf = (spellings: readonly Spelling<unknown>[]): readonly Text[] => spellings.map(({ choice }) => choice);

const ratings: readonly Text[] = [1, 2, 3, 4, 5].map((rating) => ({ zh: String(rating), en: String(rating) }));

/** Every drop-down of the workbook: code, space, label. The code is what readers and formulas use. */
export const lists = {
  level: choicesOf(levelSpellings),
  compliance: choicesOf(complianceSpellings),
  evidence: choicesOf(evidenceSpellings),
  naReason: naReasonCodes.map((reason) => naSpelling(reason).choice),
  rating: ratings,
  industry: listed(industryChoices),
  province: listed(provinces.map(({ code, name }) => ({ code, title: name }))),
  size: coded(sizeClasses),
  ownership: coded(ownerships),
  listed: coded(listings),
  exportShare: coded(exportShares),
  marketRole: coded(marketRoles),
  assessor: coded(assessors),
  yesNo: coded(yesNo),
  kind: coded(initiativeKinds),
  trigger: coded(triggers),
  disclosure: coded(disclosures),
  partner: coded(partners),
  alignment: coded(alignments),
  traceability: coded(traceabilities),
  actionStatus: coded(actionStatuses),
} as const satisfies Readonly<Record<string, readonly Text[]>>;

export type ListName = keyof typeof lists;

const listNames = Object.keys(lists);

/** First row of every list on `_csr`; its name stands above. */
export const listFirstRow = 2;

/** Column of a list on `_csr`. */
export const columnOfList = (name: string): number => listColumn + listNames.indexOf(name);

/** Address of a list for a drop-down; `hidden` is the sheet with the lists. */
export const listSource = (hidden: SheetAddresses, name: ListName): string =>
  hidden.column(columnOfList(name), [listFirstRow, listFirstRow + lists[name].length - 1]);

/** Address of the one choice that an item's gate offers. */
export const naReasonSource = (hidden: SheetAddresses, reason: NaReason): string => {
  const row = listFirstRow + naReasonCodes.indexOf(reason);
  return hidden.column(columnOfList("naReason"), [row, row]);
};

/** Column of the vocabularies, right of the lists. */

export const vocabularyColumn = listColumn + listNames.length + 1;
