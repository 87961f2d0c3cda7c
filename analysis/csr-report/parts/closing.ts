import { itemById, topics } from "../../../instrument/csr/instrument.ts";
import { actionStatuses, initiativeKinds, partners } from "../../../instrument/csr/profile-choices.ts";
import { placesIn, type Standard, standards } from "../../../instrument/csr/references.ts";
import { messages } from "../../../instrument/messages/messages.ts";
import type { Initiative } from "../../../instrument/types.ts";
import { actionOn, type Author, numberText, typed } from "../author.ts";
import { type Block, cell, chapter, type DraftCell, heading, paragraph, todo, todoCell } from "../block.ts";
import { isReported } from "./item-state.ts";

/** What the register says of each initiative. */
export function initiatives(author: Author): readonly Block[] {
  const { assessment, words } = author;
  const rows = assessment.initiatives
    .filter(({ title, kind }) => title !== null || kind !== null)
    .map((initiative) => initiativeRow(initiative, author));
  return [
    heading(1, words.initiatives),
    ...(rows.length === 0
      ? [paragraph(words.initiativesNone)]
      : [{ kind: "table", header: words.initiativeColumns, rows, widths: [22, 16, 15, 22, 25] } as const]),
    todo(words.initiativesTodo),
  ];
}

function initiativeRow(initiative: Initiative, { words, language }: Author): readonly DraftCell[] {
  const { title, kind, start, end, cash, inKind, staffHours, partner, beneficiaryCount, outcome } = initiative;
  const amount = (value: number | null, say: (text: string) => string): readonly string[] =>
    value === null ? [] : [say(numberText(value, language))];
  const given = [
    ...amount(cash, words.cash),
    ...amount(inKind, words.goods),
    ...amount(staffHours, words.hours),
    ...(partner === null ? [] : [words.with(partners[partner][language])]),
  ];
  const result = [typed(outcome), ...amount(beneficiaryCount, words.reached)].filter((text) => text !== "");
  const filled = (texts: readonly string[]): DraftCell => (texts.length === 0 ? todoCell(words.fillIn) : cell(texts.join(words.semicolon)));
  return [
    cell(typed(title) === "" ? words.untitled : typed(title)),
    kind === null ? todoCell(words.fillIn) : cell(initiativeKinds[kind][language]),
    filled([start, end].map(typed).filter((day) => day !== "")),
    filled(given),
    filled(result),
  ];
}

/** The near-term list of the self-assessment with what the action plan says of it, then the rest of the plan. */
export function nextSteps(author: Author): readonly Block[] {
  const { card, assessment, language, words } = author;
  const planned = assessment.actions.map(({ itemId }) => itemId).filter((id) => actionOn(author, id) !== null);
  const ids = [...new Set([...card.nearTerm.map(({ id }) => id), ...planned])];
  const rows = ids.flatMap((id) => {
    const item = itemById(id);
    if (item === undefined) return [];
    const action = actionOn(author, id);
    const due = typed(action?.due ?? null);
    const status = action?.status ?? null;
    return [
      [
        cell(item.title[language]),
        action === null ? todoCell(words.noAction) : cell(typed(action.action)),
        due === "" ? todoCell(words.fillIn) : cell(due),
        status === null ? todoCell(words.fillIn) : cell(actionStatuses[status][language]),
      ],
    ];
  });
  return [
    heading(1, words.next),
    ...(rows.length === 0
      ? [todo(words.nextNone)]
      : [paragraph(words.nextIntro), { kind: "table", header: words.nextColumns, rows, widths: [28, 40, 16, 16] } as const]),
  ];
}

/** GB/T 36002 only gives classes to clauses of GB/T 36000, which stand here. */
const listed: readonly Standard[] = standards.filter((standard) => standard !== "gbt36002");

/** Where standards speak of the topics that the report says something of. */
export function standardsIndex(author: Author): readonly Block[] {
  const { language, words } = author;
  const names = messages[language].pane.guidance.standardNames;
  const rows = topics.flatMap(({ title, items }) => {
    const reported = items.filter((item) => isReported(item, author));
    if (reported.length === 0) return [];
    const places = (standard: Standard): string =>
      [...new Set(reported.flatMap((item) => placesIn(item, standard)))].toSorted(byNumber).reduce(inPairs, "");
    return [[cell(title[language]), ...listed.map((standard) => cell(places(standard)))]];
  });
  if (rows.length === 0) return [];
  const header = [words.indexTopic, ...listed.map((standard) => names[standard])];
  return [
    chapter(words.index),
    paragraph(words.indexIntro),
    { kind: "table", header, rows, widths: [16, 16, 16, 14, 16, 10, 12], isDense: true },
  ];
}

/** Two places a line, so that no program breaks a line within one of them. */
const inPairs = (text: string, place: string, index: number): string =>
  index === 0 ? place : `${text},${index % 2 === 0 ? "\n" : " "}${place}`;

/** 6.4.10 behind 6.4.9. */
const byNumber = (a: string, b: string): number => a.localeCompare(b, "en", { numeric: true });
