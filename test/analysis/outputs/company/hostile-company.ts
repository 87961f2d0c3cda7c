import type { Action, Assessment, Initiative } from "../../../../instrument/types.ts";
import { hostileTexts } from "../../attacks/hostile-texts.ts";

/** Texts that respondents may type, the long one shortened to what a reader lets through. */
export const typedTexts: readonly string[] = hostileTexts.map(({ text }) => text.slice(0, 2000));

const action = (text: string): Action => ({ itemId: "RM1-01", action: text, owner: text, due: text, status: "open" });

const initiative = (text: string): Initiative => ({
  id: text,
  title: text,
  kind: "cash",
  start: "2025-01-01",
  end: "2025-02-01",
  trigger: "none",
  triggerDate: null,
  decisionDate: null,
  firstDeliveryDate: null,
  alignment: 2,
  beneficiaries: text,
  beneficiaryCount: 1,
  location: text,
  cash: 1,
  inKind: null,
  staffHours: null,
  hourlyWage: null,
  partner: "charity",
  traceability: 2,
  staffProtection: null,
  outcome: text,
  sustained: null,
  disclosure: null,
  misconduct: null,
});

/** A file in which every place that takes text holds something hostile. */
export const hostileParts: Partial<Assessment> = {
  actions: typedTexts.map(action),
  initiatives: typedTexts.map(initiative),
};
