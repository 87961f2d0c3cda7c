import { naReasonOf, readAnswer, readEvidence, readNaReason, saysNotApplicable } from "../../answer.ts";
import { scoredItems } from "../../csr/instrument.ts";
import type { Finding } from "../../issue.ts";
import type { Answer, EvidenceGrade, Item, ItemAnswer, ScoredItem } from "../../types.ts";
import type { IssueLog } from "../issue-log.ts";
import { isFinding } from "./choice.ts";
import type { Entry } from "./entry.ts";
import { readFigure } from "./figure.ts";
import type { DecimalSign } from "./number.ts";
import { remembered } from "./remembered.ts";

/** What stands in the row of an item. A column that the file does not have is null, and a blank cell may be. */
export interface ItemEntries {
  readonly answer: Entry | null;
  readonly na: Entry | null;
  readonly evidence: Entry | null;
  readonly note: Entry | null;
}

/** Reads the row of an item; null where nothing was filled in. Whatever cannot be used goes to the log. */
export function readItemAnswer(item: Item, entries: ItemEntries, sign: DecimalSign, log: IssueLog): ItemAnswer | null {
  const answer = chosen(item, entries, sign, log);
  const evidence = readGrade(item, entries.evidence, log);
  const note = entries.note?.text ?? "";
  return answer === null && evidence === null && note === "" ? null : { answer, evidence, note: note === "" ? null : note };
}

/** The answer counts before a reason for "not applicable"; a reason counts where the answer cell is blank or says no more than "n/a". */
function chosen(item: Item, { answer, na }: ItemEntries, sign: DecimalSign, log: IssueLog): Answer | null {
  const given = answer === null ? null : readEntry(item, answer, sign);
  const hasReason = na !== null && (na.text !== "" || na.problem !== null);
  if (!hasReason || na === null) return answer === null ? null : settled(item, given, answer, log);
  const isOpen = given === null || (isFinding(given) && (given.code === "na-without-reason" || given.code === "na-not-allowed"));
  if (isOpen) return readReason(item, na, log);
  log.add({ code: "na-and-answer" }, { ...na.spot, itemId: item.id });
  return answer === null ? null : settled(item, given, answer, log);
}

function settled(item: Item, given: Answer | Finding | null, entry: Entry, log: IssueLog): Answer | null {
  if (given === null || !isFinding(given)) return given;
  log.add(given, { ...entry.spot, itemId: item.id });
  return { kind: "unreadable", found: given.code === "cell-error" ? given.found : entry.text };
}

function readEntry(item: Item, { text, problem }: Entry, sign: DecimalSign): Answer | Finding | null {
  if (problem !== null) return problem;
  if (text === "") return null;
  if (item.type !== "kpi") return knownAnswers[item.type](text) ?? readAnswer(item, text);
  if (saysNotApplicable(text)) return item.naReason === null ? { code: "na-not-allowed", found: text } : { code: "na-without-reason" };
  const value = readFigure(item, text, sign);
  return isFinding(value) ? value : { kind: "figure", value };
}

/** Answers that every item of a type takes, null for any other text: what is wrong with that depends on the item. */
const knownAnswers = {
  maturity: remembered((text) => answerIn(typical.maturity, text)),
  compliance: remembered((text) => answerIn(typical.compliance, text)),
} as const;

const answerIn = (item: ScoredItem | undefined, text: string): Answer | null => {
  const read = item === undefined ? null : readAnswer(item, text);
  return isFinding(read) ? null : read;
};

const typical = {
  maturity: scoredItems.find(({ type }) => type === "maturity"),
  compliance: scoredItems.find(({ type }) => type === "compliance"),
} as const;

/** A reason that is not the item's own is kept as it is, so that the scorer can refuse it; one that is no reason at all is unreadable. */
function readReason(item: Item, { text, problem, spot }: Entry, log: IssueLog): Answer {
  const read = problem ?? readNaReason(item, text);
  if (read !== null && !isFinding(read)) return { kind: "na", reason: read };
  if (read !== null) log.add(read, { ...spot, itemId: item.id });
  const reason = naReasonOf(text);
  return reason === null ? { kind: "unreadable", found: text } : { kind: "na", reason };
}

function readGrade(item: Item, entry: Entry | null, log: IssueLog): EvidenceGrade | null {
  if (entry === null) return null;
  if (entry.text === "" && entry.problem === null) return null;
  const read = entry.problem ?? gradeIn(entry.text);
  if (read === null || !isFinding(read)) return read;
  log.add(read, { ...entry.spot, itemId: item.id });
  return null;
}

const gradeIn = remembered(readEvidence);
