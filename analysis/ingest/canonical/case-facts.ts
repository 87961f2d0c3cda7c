import { csr } from "../../../instrument/csr/instrument.ts";
import { isFinding } from "../../../instrument/reader/values/choice.ts";
import { readForm } from "../../../instrument/reader/values/form.ts";
import { readCreditCode } from "../../../instrument/reader/values/profile.ts";
import { remembered } from "../../../instrument/reader/values/remembered.ts";
import { checkVersion } from "../../../instrument/reader/values/version.ts";
import { answerOfCode, type CodedAnswers } from "../../../instrument/scoring/coded/answer-code.ts";
import type { CaseFacts } from "../../dataset/coded-case.ts";
import type { CaseHead } from "./case-table.ts";
import type { Company } from "./companies.ts";
import { unremarkable } from "./unremarkable.ts";

/**
 * What is known of a case beside its answers, read as the general reader reads it; null where there is anything to say about it, so that the general
 * reader has to.
 *
 * @param company what the company says of itself
 */
export function caseFacts(head: CaseHead, company: Company | null, answers: CodedAnswers): CaseFacts | null {
  if (!answers.codes.some((code) => answerOfCode(code) !== null)) return null;
  const form = formOf(head.form);
  const instrumentVersion = versionOf(head.version);
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
