import { csr, itemById } from "../../csr/instrument.ts";
import type { Assessment, ItemAnswer } from "../../types.ts";
import { metaFields, metaName, type ProfileField, profileFields, profileName } from "../../workbook/names.ts";
import type { IssueLog } from "../issue-log.ts";
import type { Entry } from "../values/entry.ts";
import { readItemAnswer } from "../values/item-answer.ts";
import { readProfile } from "../values/profile.ts";
import { type CaseSpots, checkProfile } from "../values/profile-checks.ts";
import { readSettings } from "../values/setting.ts";
import { itemEntries, itemEntry, type LocatedItems } from "./locate-items.ts";
import { readActions } from "./read-actions.ts";
import { fieldList, readFields, unknownFields } from "./read-fields.ts";
import { readInitiatives } from "./read-initiatives.ts";
import { readMeta } from "./read-meta.ts";
import { noteScore } from "./score-check.ts";
import { settingEntries } from "./setting-entries.ts";
import type { Source } from "./source.ts";
import { noteStructure } from "./structure-issues.ts";

const metaList = fieldList(metaFields, metaName);
const profileList = fieldList(profileFields, profileName);

/** Reads one assessment; null where it is of another questionnaire or version. */
export function readAssessment(source: Source, log: IssueLog): Assessment | null {
  const { group, located, names, from1904 } = source;
  const { tables } = group;
  const meta = readMeta(readFields(metaList, tables.meta, names), located, log);
  if (meta === null) return null;
  const entries = readFields(profileList, tables.field, names);
  for (const { text, spot } of unknownFields(profileList, tables.field))
    if (/^[a-z_]+$/u.test(text)) log.add({ code: "unknown-field", found: text }, spot);
  const profile = readProfile(entries, { sign: "point", from1904 }, log);
  if ((entries.get("uscc")?.text ?? "") === "") log.add({ code: "firm-missing" }, entries.get("uscc")?.spot);
  noteStructure(source, meta, profile, log);
  const answers = readAnswers(located, log);
  checkProfile(profile, answers, spotsOf(entries, located), log);
  const assessment: Assessment = {
    instrumentId: csr.id,
    instrumentVersion: meta.version,
    form: meta.form,
    areas: meta.areas,
    language: meta.language,
    firmId: profile.uscc,
    profile,
    answers,
    settings: readSettings(settingEntries(source), "point", log),
    actions: readActions(tables.action_row, from1904, log),
    initiatives: readInitiatives(tables.initiative_row, from1904, log),
  };
  noteScore(assessment, tables.meta, names, log);
  return assessment;
}

function readAnswers(located: LocatedItems, log: IssueLog): ReadonlyMap<string, ItemAnswer> {
  const answers = new Map<string, ItemAnswer>();
  let isAnswered = false;
  for (const [itemId, [found]] of located) {
    const item = itemById(itemId);
    const answer = item === undefined || found === undefined ? null : readItemAnswer(item, itemEntries(found), "point", log);
    if (answer === null) continue;
    answers.set(itemId, answer);
    isAnswered ||= answer.answer !== null;
  }
  if (!isAnswered) log.add({ code: "nothing-answered" });
  return answers;
}

const spotsOf = (entries: ReadonlyMap<ProfileField, Entry>, located: LocatedItems): CaseSpots => ({
  field: (field) => entries.get(field)?.spot ?? {},
  item: (itemId) => {
    const [item] = located.get(itemId) ?? [];
    return item === undefined ? {} : (itemEntry(item, "na")?.spot ?? {});
  },
});
