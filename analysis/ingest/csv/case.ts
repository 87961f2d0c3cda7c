import { areas } from "../../../instrument/csr/areas.ts";
import { csr, itemById } from "../../../instrument/csr/instrument.ts";
import type { Finding } from "../../../instrument/issue.ts";
import type { AreaId, Assessment, Form, ItemAnswer } from "../../../instrument/types.ts";
import type { ProfileField } from "../../../instrument/workbook/names.ts";
import type { IssueLog, Spot } from "../../../instrument/reader/issue-log.ts";
import { isFinding } from "../../../instrument/reader/values/choice.ts";
import type { Entry } from "../../../instrument/reader/values/entry.ts";
import { statedAreas } from "../../../instrument/reader/values/areas.ts";
import { readForm } from "../../../instrument/reader/values/form.ts";
import { type ItemEntries, readItemAnswer } from "../../../instrument/reader/values/item-answer.ts";
import type { DecimalSign } from "../../../instrument/reader/values/number.ts";
import { readCreditCode, readProfile } from "../../../instrument/reader/values/profile.ts";
import { checkProfile } from "../../../instrument/reader/values/profile-checks.ts";
import { readSettings, type SettingEntry } from "../../../instrument/reader/values/setting.ts";
import { checkVersion } from "../../../instrument/reader/values/version.ts";
import { interned } from "./interned.ts";

/** What says whose answers these are and to what. An entry is null where the CSV has no such column. */
export interface CaseHead {
  readonly firm: Entry | null;
  readonly version: Entry | null;
  readonly form: Entry | null;
}

/** How the values of a CSV are read, and where to report. */
export interface CaseContext {
  readonly sign: DecimalSign;
  readonly log: IssueLog;
}

/** One company and year of a CSV while its values are gathered. */
export class CsvCase {
  /** Everything noticed about the case. */
  readonly log: IssueLog;
  readonly #sign: DecimalSign;
  readonly #head: CaseHead;
  readonly #profile = new Map<ProfileField, Entry>();
  readonly #settings: SettingEntry[] = [];
  readonly #answers = new Map<string, ItemAnswer>();
  #blank: Set<string> | null = null;
  #areas: Entry | null = null;
  readonly #firstSpot: Spot;
  readonly #skipped: { readonly finding: Finding; readonly spot: Spot }[] = [];
  #isUsed = false;

  constructor(head: CaseHead, firstSpot: Spot, { sign, log }: CaseContext) {
    this.#head = head;
    this.#firstSpot = firstSpot;
    this.#sign = sign;
    this.log = log;
  }

  /** Takes the answer to an item. Where it was given before, the first answer counts. */
  answer(itemId: string, entries: ItemEntries): void {
    const item = itemById(itemId);
    if (item === undefined) return;
    const isAnswered = this.#answers.has(itemId);
    if (isAnswered || this.#blank?.has(itemId) === true) this.log.add({ code: "duplicate-item-row" }, { ...entries.answer?.spot, itemId });
    const answer = readItemAnswer(item, entries, this.#sign, this.log);
    if (answer === null) this.#blank = (this.#blank ?? new Set()).add(itemId);
    else if (!isAnswered) this.#answers.set(itemId, interned(answer));
  }

  /** Whether a field of the profile has this text already. */
  hasProfile(field: ProfileField, text: string): boolean {
    return this.#profile.get(field)?.text === text;
  }

  /** Takes a field of the profile; where it was given before, the first value counts. */
  profile(field: ProfileField, entry: Entry): void {
    const before = this.#profile.get(field);
    if (before === undefined || before.text === "") this.#profile.set(field, entry);
    else if (entry.text !== "" && entry.text !== before.text) this.log.add({ code: "duplicate-item-row" }, entry.spot);
  }

  setting(entry: SettingEntry): void {
    this.#settings.push(entry);
  }

  /** Takes note that a line of the case was used. */
  use(): void {
    this.#isUsed = true;
  }

  /** Takes note that a line of the case cannot be used. A case without any other line is rejected. */
  skip(finding: Finding, spot: Spot): void {
    this.#skipped.push({ finding, spot });
  }

  /** Takes the areas that the company chose to answer. */
  chosen(entry: Entry): void {
    if (entry.text !== "") this.#areas ??= entry;
  }

  /** The assessment, null where the case was rejected. */
  assessment(): Assessment | null {
    for (const { finding, spot } of this.#skipped) this.log.add(finding, spot, this.#isUsed ? "warning" : "rejected");
    if (!this.#isUsed) return null;
    const { version } = this.#head;
    const stated = version === null || version.text === "" ? this.#assumedVersion() : checkVersion(version.text, version.spot, this.log);
    if (stated === null) return null;
    const profile = readProfile(this.#profile, { sign: this.#sign, from1904: false }, this.log);
    const firm = this.#firm(profile.uscc);
    const answers = this.#answers;
    if (![...answers.values()].some(({ answer }) => answer !== null)) this.log.add({ code: "nothing-answered" }, this.#firstSpot);
    const spots = {
      field: (field: ProfileField) => this.#profile.get(field)?.spot ?? this.#firstSpot,
      item: () => this.#firstSpot,
    };
    const withCode = profile.uscc === null && firm !== null && !isFinding(readCreditCode(firm)) ? { ...profile, uscc: firm } : profile;
    checkProfile(withCode, answers, spots, this.log);
    return {
      instrumentId: csr.id,
      instrumentVersion: stated,
      form: this.#form(),
      areas: this.#chosenAreas(),
      language: null,
      firmId: firm,
      profile: withCode,
      answers,
      settings: readSettings(this.#settings, this.#sign, this.log),
      actions: [],
      initiatives: [],
    };
  }

  #assumedVersion(): string {
    if (this.#head.version !== null)
      this.log.add({ code: "meta-inferred", field: "version", assumed: csr.version }, this.#head.version.spot);
    return csr.version;
  }

  #form(): Form {
    const { form } = this.#head;
    if (form === null) return "full";
    const read = form.text === "" ? null : readForm(form.text);
    if (typeof read === "string") return read;
    if (read !== null) this.log.add(read, form.spot);
    this.log.add({ code: "meta-inferred", field: "form", assumed: "full" }, form.spot);
    return "full";
  }

  /** A blank is an unanswered item, not an area that was left out: all areas count unless the CSV names them. */
  #chosenAreas(): readonly AreaId[] {
    const known = areas.map(({ id }) => id);
    if (this.#areas === null) return known;
    const stated = statedAreas(this.#areas.text);
    if (stated !== null) return stated;
    this.log.add({ code: "not-a-choice", found: this.#areas.text, accepted: known }, this.#areas.spot);
    return known;
  }

  /** A credit code is written in its one right way, so that the company is recognised everywhere; any other id is kept as it is. */
  #firm(uscc: string | null): string | null {
    const { firm } = this.#head;
    const text = firm?.text ?? "";
    if (text !== "") {
      const code = readCreditCode(text);
      return isFinding(code) ? text : code;
    }
    if (uscc === null) this.log.add({ code: "firm-missing" }, firm?.spot ?? this.#firstSpot);
    return uscc;
  }
}
