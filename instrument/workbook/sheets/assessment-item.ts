import { complianceSpellings, evidenceSpellings, levelSpellings, naSpelling } from "../../answer.ts";
import type { Answer, Item, ItemAnswer, ScoredItem } from "../../types.ts";
import { cellBox, relative } from "../address.ts";
import { type Drawing, formula } from "../drawing.ts";
import { quoted } from "../formulas.ts";
import { assessmentColumns } from "../layout/assessment.ts";
import { rowIn, type Plan } from "../layout/plan.ts";
import { listSource, naReasonSource } from "../lists.ts";
import { itemColumns, itemName } from "../names.ts";
import { rowHeight } from "../row-height.ts";
import type { Box, CellValue, ValidationSpec } from "../spec.ts";
import type { Speech } from "../speech.ts";
import { itemAddress } from "./hidden-addresses.ts";
import { listError, numberRule } from "./rules.ts";

const columns = assessmentColumns;

/** Widths of the visible columns, in characters. */
export const columnWidths = [9, 17, 34, 48, 17, 18, 16, 24, 8, 15, 8] as const;

/** One item: what is asked, what the answers mean, and the cells to fill in. */
export function drawAssessmentItem(sheet: Drawing, plan: Plan, item: Item): void {
  const { speech, assessment, options } = plan;
  const row = rowIn(assessment.rowOf, item.id);
  const texts = { title: speech.long(item.title), prompt: speech.long(item.prompt), meaning: meaningOf(item, speech) };
  sheet.put(row, columns.id, item.id, "id");
  sheet.put(row, columns.title, texts.title, "cellBold");
  sheet.put(row, columns.prompt, texts.prompt, "cell");
  sheet.put(row, columns.meaning, texts.meaning, "cellSmall");
  drawEntries(sheet, plan, { item, row, given: options.assessment?.answers.get(item.id) });
  drawChoices(sheet, plan, { item, row });
  drawResults(sheet, plan, { item, row });
  for (const column of itemColumns) if (hasColumn(item, column)) sheet.nameCell(itemName(item.id, column), row, columns[column]);
  sheet.setHeight(
    row,
    rowHeight([
      { text: texts.title, width: columnWidths[1] },
      { text: texts.prompt, width: columnWidths[2] },
      { text: texts.meaning, width: columnWidths[3], size: 9 },
      { text: given(options.assessment?.answers.get(item.id)?.note), width: columnWidths[7] },
    ]),
  );
}

const given = (text: string | null | undefined): string => text ?? "";

const hasColumn = (item: Item, column: (typeof itemColumns)[number]): boolean =>
  column === "na" ? item.naReason !== null : column !== "target" || item.type === "maturity";

/** Five anchors; evidence and law of a duty; the unit of a figure. */
function meaningOf(item: Item, speech: Speech): string {
  if (item.type === "maturity") {
    return item.levels.zh.map((zh, level) => `${level} ${speech.short({ zh, en: item.levels.en[level] ?? "" })}`).join("\n");
  }
  if (item.type === "kpi") return speech.paragraph((m) => m.assessment.figure).replaceAll("{unit}", speech.short(item.unit));
  return hintOf(item, speech);
}

/** What can prove the answer, and which law to look at. */
function hintOf(item: Item, speech: Speech): string {
  const evidence = speech.labelled((m) => m.assessment.evidenceHint, item.evidence);
  return item.law === null ? evidence : `${evidence}\n${speech.labelled((m) => m.assessment.lawHint, item.law)}`;
}

interface ItemRow {
  readonly item: Item;
  readonly row: number;
}

/** The yellow cells, with what is already known. */
function drawEntries(
  sheet: Drawing,
  { speech, options }: Plan,
  { item, row, given: answer }: ItemRow & { readonly given: ItemAnswer | undefined },
): void {
  const target = options.assessment?.settings.targets.get(item.id) ?? null;
  const reason = answer?.answer?.kind === "na" ? speech.choice(naSpelling(answer.answer.reason).choice) : null;
  const grade = evidenceSpellings.find(({ value }) => value === answer?.evidence);
  sheet.put(row, columns.answer, answerText(answer?.answer ?? null, speech), item.type === "kpi" ? "inputNumber" : "input");
  sheet.put(row, columns.na, item.naReason === null ? null : reason, item.naReason === null ? "cell" : "input");
  sheet.put(row, columns.evidence, grade === undefined ? null : speech.choice(grade.choice), "inputOptional");
  sheet.put(row, columns.note, answer?.note ?? null, "inputText");
  sheet.put(row, columns.target, item.type === "maturity" ? target : null, item.type === "maturity" ? "inputLevel" : "cell");
}

function answerText(answer: Answer | null, speech: Speech): CellValue {
  switch (answer?.kind) {
    case "level":
      return speech.choice(levelSpellings[answer.level]?.choice ?? { zh: "", en: "" });
    case "compliance":
      return speech.choice(complianceSpellings.find(({ value }) => value === answer.state)?.choice ?? { zh: "", en: "" });
    case "figure":
      return answer.value;
    case "unreadable":
      return answer.found;
    case "na":
    case undefined:
      return null;
  }
}

/** Drop-downs and what is shown while a cell is selected. */
function drawChoices(sheet: Drawing, { speech, on }: Plan, { item, row }: ItemRow): void {
  const error = listError(speech);
  const hint = hintIn(speech);
  const answer = hint((m) => m.assessment.answerTitle, hintOf(item, speech));
  const answerBox = cellBox(row, columns.answer);
  if (item.type === "kpi") sheet.validate({ ...numberRule(speech, answerBox, [0, 1e12]), hint: answer });
  else sheet.offer(answerBox, listSource(on.hidden, item.type === "maturity" ? "level" : "compliance"), { hint: answer, error: null });
  if (item.naReason !== null) {
    const text = speech.paragraph((m) => m.assessment.naHint);
    sheet.offer(cellBox(row, columns.na), naReasonSource(on.hidden, item.naReason), {
      hint: hint((m) => m.assessment.naTitle, text),
      error,
    });
  }
  const evidence = hint((m) => m.assessment.evidenceTitle, speech.short(item.evidence));
  sheet.offer(cellBox(row, columns.evidence), listSource(on.hidden, "evidence"), { hint: evidence, error });
  if (item.type === "maturity") sheet.validate(targetRule(speech, cellBox(row, columns.target)));
}

/** Excel takes 32 characters of title and 255 of text. */
const hintIn =
  (speech: Speech) =>
  (title: Parameters<Speech["label"]>[0], text: string): NonNullable<ValidationSpec["hint"]> => ({
    title: speech.label(title).slice(0, 32),
    text: text.slice(0, 255),
  });

const targetRule = (speech: Speech, box: Box): ValidationSpec => ({
  ...numberRule(speech, box, [0, 4]),
  rule: { kind: "whole", low: 0, high: 4 },
  hint: hintIn(speech)(
    (m) => m.assessment.targetTitle,
    speech.paragraph((m) => m.assessment.targetHint),
  ),
});

/** Score, state in words, and the hidden code of the state. */
function drawResults(sheet: Drawing, plan: Plan, { item, row }: ItemRow): void {
  const { speech } = plan;
  const code = `$${relative(row, columns.code)}`;
  if (item.type === "kpi") {
    sheet.put(row, columns.score, null, "score");
    sheet.put(
      row,
      columns.state,
      speech.label((m) => m.assessment.states.optional),
      "cellMuted",
    );
    return;
  }
  const words = stateNames.reduceRight(
    (otherwise, state) => `IF(${code}="${state}",${quoted(speech.label((m) => m.assessment.states[state]))},${otherwise})`,
    '""',
  );
  sheet.put(row, columns.code, formula(stateFormula(plan, item, row)), "code");
  sheet.put(row, columns.score, formula(itemAddress(plan, item.id, "score")), "score");
  sheet.put(row, columns.state, formula(words), "cellCenter");
}

const stateNames = ["open", "done", "red", "amber", "notApplicable", "notAsked", "unreadable", "conflict"] as const;

function stateFormula(plan: Plan, item: ScoredItem, row: number): string {
  const own = (column: Parameters<typeof itemAddress>[2]): string => itemAddress(plan, item.id, column);
  const conflict = item.naReason === null ? "FALSE" : `${relative(row, columns.na)}&""<>""`;
  const answered = `IF(${own("level")}="?","unreadable",IF(${conflict},"conflict",IF(${own("flag")}<>"",${own("flag")},"done")))`;
  return `IF(${own("asked")}=0,"notAsked",IF(${own("notApplicable")}=1,"notApplicable",IF(${own("text")}="","open",${answered})))`;
}
