import type { Reading } from "../../../instrument/reading.ts";
import type { Assessment, Initiative } from "../../../instrument/types.ts";
import { nameKey } from "./name-key.ts";

/**
 * A reading without notes and other texts that no benchmark uses, with the key of the company's name in place of the name, and with nothing of the action
 * plan but what became of each action and when it is due. The issues still quote what could not be read.
 */
export const withoutFreeText = (reading: Reading): Reading => ({
  ...reading,
  assessment: reading.assessment === null ? null : answersOnly(reading.assessment),
});

const answersOnly = (assessment: Assessment): Assessment => ({
  ...assessment,
  profile: { ...assessment.profile, name: nameKey(assessment.profile.name), roles: null },
  answers: new Map([...assessment.answers].map(([id, answer]) => [id, answer.note === null ? answer : { ...answer, note: null }])),
  actions: assessment.actions.map((action) => ({ ...action, action: null, owner: null })),
  initiatives: assessment.initiatives.map(withoutTexts),
});

const withoutTexts = (initiative: Initiative): Initiative => ({
  ...initiative,
  title: null,
  beneficiaries: null,
  location: null,
  outcome: null,
});
