import { csr } from "../../../instrument/csr/instrument.ts";
import { type IssueLog, issueLog } from "../../../instrument/reader/issue-log.ts";
import { statedAreas } from "../../../instrument/reader/values/areas.ts";
import { isFinding } from "../../../instrument/reader/values/choice.ts";
import { type Entry, textEntry } from "../../../instrument/reader/values/entry.ts";
import { readForm } from "../../../instrument/reader/values/form.ts";
import { readCreditCode, readProfile } from "../../../instrument/reader/values/profile.ts";
import { checkProfile } from "../../../instrument/reader/values/profile-checks.ts";
import { remembered } from "../../../instrument/reader/values/remembered.ts";
import { checkVersion } from "../../../instrument/reader/values/version.ts";
import { answerOfCode, codeCount, type CodedAnswers } from "../../../instrument/scoring/coded/answer-code.ts";
import type { AreaId, Assessment, ItemAnswer, Profile } from "../../../instrument/types.ts";
import { type ProfileField, profileFields } from "../../../instrument/workbook/names.ts";
import type { CaseFacts } from "../../dataset/coded-case.ts";
import type { CaseHead } from "./case-table.ts";
import { areasField } from "./line-reader.ts";

const allAreas: readonly AreaId[] = csr.areas.map(({ id }) => id);

/**
 * What is known of a case beside its answers, read as the general reader reads it; null where there is anything to say about it, so that the general
 * reader has to.
 *
 * @param lines what the lines about the company say, see `CaseTable.profileOf`
 */
export function caseFacts(head: CaseHead, lines: string, answers: CodedAnswers): CaseFacts | null {
  if (!answers.codes.some((code) => answerOfCode(code) !== null)) return null;
  const form = formOf(head.form);
  const instrumentVersion = versionOf(head.version);
  const company = companyOf(`${lines}year=${head.year}\u0000`, reasonsIn(answers.codes));
  if (form === null || instrumentVersion === null || company === null || head.firm === "") return null;
  const code = isPlainId(head.firm) ? null : readCreditCode(head.firm);
  const uscc = code === null || isFinding(code) ? null : code;
  const { profile, areas } = company;
  return {
    instrumentId: csr.id,
    instrumentVersion,
    form,
    areas,
    firmId: uscc ?? head.firm,
    profile: profile.uscc === null && uscc !== null ? { ...profile, uscc } : profile,
  };
}

/** Too short for a credit code, and nothing in it that would become longer when it is normalised. */
const isPlainId = (firm: string): boolean => /^[\w-]{1,17}$/u.test(firm);

const formOf = remembered((text) => {
  const form = text === "" ? null : readForm(text);
  return typeof form === "string" ? form : null;
});

const versionOf = remembered((text) => (text === "" ? null : unremarkable((log) => checkVersion(text, {}, log))));

/** What is read, null where anything was noticed on the way. */
function unremarkable<Value>(read: (log: IssueLog) => Value): Value | null {
  const log = issueLog("", 1);
  const value = read(log);
  return log.list().length === 0 ? value : null;
}

/** What a company says of itself. */
type Company = Pick<Assessment, "profile" | "areas">;

const known = new Map<string, Company | null>();
const mostKnown = 10_000;

/** @param reasons for "not applicable" that were given, which have to fit the profile */
function companyOf(lines: string, reasons: string): Company | null {
  const key = reasons + lines;
  const before = known.get(key);
  if (before !== undefined) return before;
  const company = readCompany(lines, reasons);
  if (known.size === mostKnown) known.clear();
  known.set(key, company);
  return company;
}

function readCompany(lines: string, reasons: string): Company | null {
  const entries = new Map<ProfileField, Entry>();
  let areas: readonly AreaId[] | null = allAreas;
  for (const line of lines.split("\u0000").slice(0, -1)) {
    const split = line.indexOf("=");
    const entry = textEntry(line.slice(split + 1), {});
    const field = profileFields.find((each) => each === line.slice(0, split));
    if (field === undefined && line.startsWith(areasField)) areas = entry.text === "" ? allAreas : statedAreas(entry.text);
    // A year in two places: which of them counts is for the general reader.
    else if (field === undefined || entries.has(field)) return null;
    else entries.set(field, entry);
  }
  const profile = unremarkable((log) => checked(readProfile(entries, { sign: "point", from1904: false }, log), reasons, log));
  return profile === null || areas === null ? null : { profile, areas };
}

function checked(profile: Profile, reasons: string, log: IssueLog): Profile {
  const answers = Array.from(reasons, (character): [string, ItemAnswer] => {
    const answer = answerOfCode(character.charCodeAt(0));
    return [character, { answer, evidence: null, note: null }];
  });
  checkProfile(profile, new Map(answers), { field: () => ({}), item: () => ({}) }, log);
  return profile;
}

/** The reasons for "not applicable" among the answers, as one character each: its code. */
function reasonsIn(codes: Uint8Array): string {
  let found = 0;
  for (let position = 0; position < codes.length; position += 1)
    if (isReason[codes[position] ?? 0] === true) found |= 1 << (codes[position] ?? 0);
  return reasonsOf(found);
}

const texts = new Map<number, string>();

function reasonsOf(bits: number): string {
  const before = texts.get(bits);
  if (before !== undefined) return before;
  const text = String.fromCharCode(...Array.from({ length: codeCount }, (_, code) => code).filter((code) => (bits & (1 << code)) !== 0));
  texts.set(bits, text);
  return text;
}

const isReason = Array.from({ length: codeCount }, (_, code) => answerOfCode(code)?.kind === "na");
