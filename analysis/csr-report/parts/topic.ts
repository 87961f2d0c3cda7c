import { naReasons } from "../../../instrument/csr/na-reasons.ts";
import { evidenceScale } from "../../../instrument/csr/scales.ts";
import { defaultTarget } from "../../../instrument/scoring/priorities.ts";
import type { Item, MaturityItem, Topic } from "../../../instrument/types.ts";
import { isAsked } from "../../../instrument/scoring/pool.ts";
import { actionOn, type Author, numberText, typed } from "../author.ts";
import { type Block, cell, type DraftCell, heading, paragraph, todo, todoCell } from "../block.ts";
import { givenFor, type ItemState, stateOf } from "./item-state.ts";

/** One topic: what is in place, where the company wants to improve, its figures, what does not apply, and what is not reported. */
export function topicPart({ title, items }: Topic, author: Author): readonly Block[] {
  const { language, words, card, assessment } = author;
  const inState = (state: ItemState): readonly Item[] => items.filter((item) => stateOf(item, author) === state);
  const notApplicable = inState("not-applicable").map((item) => words.naBecause(item.title[language], reasonOf(item, author)));
  const open = inState("not-reported").filter((item) => isAsked(item, assessment.form, card.size));
  const shown = [...inState("in-place"), ...inState("improve")];
  const [first] = shown;
  return [
    heading(2, title[language]),
    ...inPlace(inState("in-place"), author),
    ...improve(inState("improve"), author),
    ...figures(inState("figure"), author),
    ...(shown.length + inState("figure").length + notApplicable.length === 0 ? [paragraph(words.topicEmpty)] : []),
    ...(notApplicable.length === 0 ? [] : [paragraph(words.notApplicable(notApplicable.join(words.semicolon)))]),
    ...(open.length === 0 ? [] : [paragraph(words.notReported(open.map((item) => item.title[language]).join(words.list)))]),
    ...(first === undefined ? [] : [todo(words.topicTodo(shown.map(({ evidence }) => evidence[language]).join(words.semicolon)))]),
  ];
}

function reasonOf(item: Item, { language }: Author): string {
  return item.naReason === null ? "" : naReasons[item.naReason][language];
}

function inPlace(items: readonly Item[], author: Author): readonly Block[] {
  const { words } = author;
  if (items.length === 0) return [];
  const rows = items.map((item) => [cell(item.title[author.language]), cell(statement(item, author)), evidenceCell(item, author)]);
  return [heading(3, words.inPlace), { kind: "table", header: words.inPlaceColumns, rows, widths: [26, 52, 22] }];
}

function improve(items: readonly Item[], author: Author): readonly Block[] {
  const { words } = author;
  if (items.length === 0) return [];
  const rows = items.map((item) => [cell(item.title[author.language]), cell(statement(item, author)), nextStep(item, author)]);
  const isUnmet = items.some((item) => item.tier !== null && isNo(item, author));
  return [
    heading(3, words.improve),
    { kind: "table", header: words.improveColumns, rows, widths: [26, 37, 37] },
    ...(isUnmet ? [todo(words.dutyAdvice)] : []),
  ];
}

function isNo(item: Item, author: Author): boolean {
  const answer = givenFor(item, author)?.answer;
  return answer?.kind === "compliance" && answer.state === "no";
}

/** What was answered, in the words of the questionnaire. */
function statement(item: Item, author: Author): string {
  const { words, language } = author;
  const answer = givenFor(item, author)?.answer;
  if (answer?.kind === "level" && item.type === "maturity") return item.levels[language][answer.level];
  if (answer?.kind !== "compliance") return "";
  return { yes: words.met, attention: words.attention, no: words.notMet }[answer.state];
}

function evidenceCell(item: Item, author: Author): DraftCell {
  const grade = givenFor(item, author)?.evidence ?? null;
  return grade === null || grade === 0 ? todoCell(author.words.noEvidence) : cell(evidenceScale[grade].label[author.language]);
}

/** What the action plan says, otherwise the level to be reached, otherwise what the company must add. */
function nextStep(item: Item, author: Author): DraftCell {
  const { words, assessment, language } = author;
  const planned = actionOn(author, item.id);
  if (planned !== null) {
    const due = typed(planned.due);
    return cell([typed(planned.action), ...(due === "" ? [] : [words.due(due)])].join(words.semicolon));
  }
  if (item.type !== "maturity") return todoCell(words.noAction);
  return cell(words.aim(levelText(item, assessment.settings.targets.get(item.id) ?? defaultTarget.maturity, language)));
}

const levelText = ({ levels }: MaturityItem, level: number, language: Author["language"]): string => levels[language][level] ?? "";

function figures(items: readonly Item[], author: Author): readonly Block[] {
  const { words, language } = author;
  if (items.length === 0) return [];
  const rows = items.map((item) => {
    const answer = givenFor(item, author)?.answer;
    const value = answer?.kind === "figure" ? numberText(answer.value, language) : "";
    return [cell(item.title[language]), cell(value), cell(item.type === "kpi" ? item.unit[language] : ""), todoCell(words.fillIn)];
  });
  return [heading(3, words.figures), { kind: "table", header: words.figureColumns, rows, widths: [40, 20, 25, 15] }];
}
