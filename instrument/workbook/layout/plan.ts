import type { WorkbookOptions } from "../options.ts";
import type { SheetId } from "../spec.ts";
import { speechOf, type Speech } from "../speech.ts";
import { assessmentLayout, type AssessmentLayout } from "./assessment.ts";
import { hiddenLayout, type HiddenLayout } from "./hidden.ts";
import { initiativesLayout, type InitiativesLayout } from "./initiatives.ts";
import { addressesOn, askedIn, type Asked, type SheetAddresses, sheetNames } from "./layout.ts";
import { profileLayout, type ProfileLayout } from "./profile.ts";
import { risksLayout, type RisksLayout } from "./risks.ts";
import { scoresLayout, type ScoresLayout } from "./scores.ts";

/** Where everything stands in one workbook. Sheets and formulas ask here; no other file spells an address. */
export interface Plan {
  readonly options: WorkbookOptions;
  readonly speech: Speech;
  readonly asked: Asked;
  readonly on: Readonly<Record<SheetId, SheetAddresses>>;
  readonly profile: ProfileLayout;
  readonly assessment: AssessmentLayout;
  readonly scores: ScoresLayout;
  readonly risks: RisksLayout;
  readonly initiatives: InitiativesLayout;
  readonly hidden: HiddenLayout;
}

/** Lays out a workbook of the options. */
export function planOf(options: WorkbookOptions): Plan {
  const asked = askedIn(options);
  const names = sheetNames(options);
  return {
    options,
    speech: speechOf(options.language),
    asked,
    on: {
      start: addressesOn(names.start),
      profile: addressesOn(names.profile),
      assessment: addressesOn(names.assessment),
      scores: addressesOn(names.scores),
      risks: addressesOn(names.risks),
      initiatives: addressesOn(names.initiatives),
      hidden: addressesOn(names.hidden),
    },
    profile: profileLayout(),
    assessment: assessmentLayout(asked),
    scores: scoresLayout(asked),
    risks: risksLayout(asked),
    initiatives: initiativesLayout(),
    hidden: hiddenLayout(asked),
  };
}

/** Row of a thing that the plan has placed. Asking for another one is a mistake in this project, not of a user. */
export function rowIn<Key>(rows: ReadonlyMap<Key, number>, key: Key): number {
  const row = rows.get(key);
  if (row === undefined) throw new Error(`The layout has no row for ${String(key)}.`);
  return row;
}
