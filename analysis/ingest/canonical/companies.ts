import { csr } from "../../../instrument/csr/instrument.ts";
import type { IssueLog } from "../../../instrument/reader/issue-log.ts";
import { statedAreas } from "../../../instrument/reader/values/areas.ts";
import { type Entry, textEntry } from "../../../instrument/reader/values/entry.ts";
import { readProfile } from "../../../instrument/reader/values/profile.ts";
import { checkProfile } from "../../../instrument/reader/values/profile-checks.ts";
import { answerOfCode, codeCount } from "../../../instrument/scoring/coded/answer-code.ts";
import type { AreaId, Assessment, ItemAnswer, Profile } from "../../../instrument/types.ts";
import { type ProfileField, profileFields } from "../../../instrument/workbook/names.ts";
import type { CaseTable } from "./case-table.ts";
import { areasField } from "./line-reader.ts";
import { unremarkable } from "./unremarkable.ts";

const allAreas: readonly AreaId[] = csr.areas.map(({ id }) => id);

/** What a company says of itself. */
export type Company = Pick<Assessment, "profile" | "areas">;

const mostKnown = 10_000;

/** What the companies of one file say of themselves, read as the general reader reads it. The same words are read once. */
export class Companies {
  readonly #table: CaseTable;
  readonly #known = new Map<string, Company | null>();

  constructor(table: CaseTable) {
    this.#table = table;
  }

  /** Null where there is anything to say about it. The reasons for "not applicable" that were given have to fit the profile. */
  of(index: number, year: string, codes: Uint8Array): Company | null {
    const said = this.#table.profileOf(index);
    const reasons = reasonsIn(codes);
    const key = `${said} ${reasons} ${year}`;
    const before = this.#known.get(key);
    if (before !== undefined) return before;
    const company = readCompany(`${this.#table.statements(said)}year=${year}\u0000`, reasons);
    if (this.#known.size === mostKnown) this.#known.clear();
    this.#known.set(key, company);
    return company;
  }
}

function readCompany(lines: string, reasons: number): Company | null {
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

function checked(profile: Profile, reasons: number, log: IssueLog): Profile {
  const answers = Array.from(reasonBits.entries())
    .filter(([, bit]) => (reasons & bit) !== 0)
    .map(([code]): [string, ItemAnswer] => [String(code), { answer: answerOfCode(code), evidence: null, note: null }]);
  checkProfile(profile, new Map(answers), { field: () => ({}), item: () => ({}) }, log);
  return profile;
}

/** The reasons for "not applicable" among the answers, one bit a code. */
function reasonsIn(codes: Uint8Array): number {
  let found = 0;
  for (let position = 0; position < codes.length; position += 1) found |= reasonBits[codes[position] ?? 0] ?? 0;
  return found;
}

const reasonBits = Int32Array.from({ length: codeCount }, (_, code) => (answerOfCode(code)?.kind === "na" ? 1 << code : 0));
