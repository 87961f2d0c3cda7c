import type { Reading } from "../../../instrument/reading.ts";
import type { Assessment, Initiative } from "../../../instrument/types.ts";

/** A reading without the name of the company, notes, plans and other texts that no benchmark uses. The issues still quote what could not be read. */
export const withoutFreeText = (reading: Reading): Reading => ({
  ...reading,
  assessment: reading.assessment === null ? null : answersOnly(reading.assessment),
});

const answersOnly = (assessment: Assessment): Assessment => ({
  ...assessment,
  profile: { ...assessment.profile, name: null, roles: null },
  answers: new Map([...assessment.answers].map(([id, answer]) => [id, answer.note === null ? answer : { ...answer, note: null }])),
  actions: [],
  initiatives: assessment.initiatives.map(withoutTexts),
});

const withoutTexts = (initiative: Initiative): Initiative => ({
  ...initiative,
  title: null,
  beneficiaries: null,
  location: null,
  outcome: null,
});
