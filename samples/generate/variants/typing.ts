import { complianceSpellings, evidenceSpellings, levelSpellings, type Spelling } from "../../../instrument/answer.ts";
import type { ItemAnswer } from "../../../instrument/types.ts";
import { type Content, itemCell, withCell } from "../workbook/cells.ts";
import { type Parts, withText } from "../workbook/parts.ts";
import { answered, type Change, plan, questions } from "./variant.ts";

/** What people type instead of choosing from the list. */
export const typings: readonly Change[] = [
  {
    name: "typed-codes",
    what: "The answers were typed as bare codes: 3, Y, y.",
    change: typedAs(({ codes }, index) => codes[index % codes.length]),
  },
  {
    name: "typed-full-width",
    what: "The answers were typed in full width: ３, Ｙ.",
    change: typedAs(({ codes }) => fullWidth(codes[0] ?? "")),
  },
  {
    name: "typed-with-spaces",
    what: "The answers have spaces around and inside them.",
    change: typedAs(({ choice }) => ` \u00A0${choice.zh.replace(" ", " \u3000 ")}  `),
  },
  {
    name: "typed-labels",
    what: "The answers were typed as their Chinese labels alone: 全面实施, 符合.",
    change: typedAs(({ choice }) => label(choice.zh)),
  },
  {
    name: "typed-words",
    what: "The duties were answered in plain words: yes, 是, 部分符合, No.",
    change: typedAs(({ words }, index) => words[index % words.length]),
  },
  { name: "typed-in-english", what: "The answers carry English labels in a Chinese workbook.", change: typedAs(({ choice }) => choice.en) },
  {
    name: "typed-without-space",
    what: "Code and label stand together: 3全面实施.",
    change: typedAs(({ choice }) => choice.zh.replace(" ", "")),
  },
  { name: "typed-numbers", what: "The levels are numbers, not texts.", change: withNumbers },
];

/** Texts for one value of an answer. */
interface Spelled {
  readonly codes: readonly string[];
  readonly words: readonly string[];
  readonly choice: Spelling<unknown>["choice"];
}

const words: Readonly<Record<string, readonly string[]>> = {
  yes: ["yes", "是", "符合"],
  attention: ["部分符合", "待关注"],
  no: ["No", "否", "未符合"],
};

const label = (choice: string): string => choice.slice(choice.indexOf(" ") + 1);

const fullWidth = (code: string): string =>
  code.replaceAll(/[!-~]/gu, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0));

function spelledAnswer({ answer }: ItemAnswer): Spelled | null {
  if (answer?.kind === "level") {
    const choice = levelSpellings[answer.level]?.choice ?? { zh: "", en: "" };
    return { codes: [String(answer.level)], words: [String(answer.level), choice.zh], choice };
  }
  if (answer?.kind !== "compliance") return null;
  const choice = complianceSpellings.find(({ value }) => value === answer.state)?.choice ?? { zh: "", en: "" };
  const [code = ""] = choice.zh;
  return { codes: [code, code.toLowerCase()], words: words[answer.state] ?? [], choice };
}

/** A change that types every answer and every grade of evidence in a way of its own; figures and reasons stay as they are. */
function typedAs(spell: (spelled: Spelled, index: number) => string | undefined): (parts: Parts) => Parts {
  return (parts) =>
    withText(parts, questions.part, (sheet) =>
      answered.reduce((changed, [itemId, given], index) => {
        const spelled = spelledAnswer(given);
        const text = spelled === null ? undefined : spell(spelled, index);
        const typed = text === undefined ? changed : withCell(changed, itemCell(plan, itemId), { text });
        return given.evidence === null
          ? typed
          : withCell(typed, itemCell(plan, itemId, "evidence"), evidenceAs(given.evidence, spell, index));
      }, sheet),
    );
}

function evidenceAs(grade: number, spell: (spelled: Spelled, index: number) => string | undefined, index: number): Content {
  const choice = evidenceSpellings.find(({ value }) => value === grade)?.choice ?? { zh: "", en: "" };
  const text = spell({ codes: [`E${grade}`, String(grade), `e${grade}`], words: [`E${grade}`], choice }, index);
  return { text: text ?? choice.zh };
}

function withNumbers(parts: Parts): Parts {
  return withText(parts, questions.part, (sheet) =>
    answered.reduce(
      (changed, [itemId, { answer }]) =>
        answer?.kind === "level" ? withCell(changed, itemCell(plan, itemId), { number: answer.level }) : changed,
      sheet,
    ),
  );
}
