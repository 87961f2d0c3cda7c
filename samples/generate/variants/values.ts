import { complianceSpellings, levelSpellings } from "../../../instrument/answer.ts";
import type { Answer } from "../../../instrument/types.ts";
import { type Content, itemCell, profileCell, sheetPart, withCell } from "../workbook/cells.ts";
import { type Parts, withAllTexts, withText } from "../workbook/parts.ts";
import { answered, type Change, plan, questions } from "./variant.ts";

/** How the same values come to stand in cells in other ways. */
export const values: readonly Change[] = [
  {
    name: "typed-with-a-dash",
    what: "The answers were typed with a dash behind the code: 3 - Systematic, Y — 符合.",
    change: answersAs((answer, index) => dashed(answer, index % 2 === 0 ? "-" : "—")),
  },
  {
    name: "labels-of-another-version",
    what: "The answers carry labels that this version does not have; the codes before them are the same.",
    change: answersAs((answer) => {
      const [code] = codeAndLabel(answer);
      return code === "" ? undefined : { text: `${code} 旧版标签` };
    }),
  },
  {
    name: "numbers-stored-as-text",
    what: "Levels and figures are texts, as after an apostrophe or in cells formatted as text.",
    change: answersAs((answer) => {
      if (answer.kind === "level") return { text: String(answer.level) };
      return answer.kind === "figure" ? { text: String(answer.value) } : undefined;
    }),
  },
  {
    name: "answers-calculated",
    what: "Levels and figures are the results of formulas, 0 among them.",
    change: answersAs((answer) => {
      if (answer.kind === "level") return { formula: `1*${answer.level}`, value: answer.level };
      return answer.kind === "figure" ? { formula: `1*${answer.value}`, value: answer.value } : undefined;
    }),
  },
  {
    name: "sums-with-units",
    what: "The company wrote units behind its figures: 4120.5万元, 0.298亿元, 86人, 2024年.",
    change: (parts) =>
      withText(parts, sheetPart("profile"), (sheet) =>
        units.reduce((changed, [field, text]) => withCell(changed, profileCell(plan, field), { text }), sheet),
      ),
  },
  {
    name: "scores-pasted-as-values",
    what: "All formulas were replaced by the value 0: the scores that the workbook shows are worthless, its answers are not.",
    change: (parts) =>
      withAllTexts(parts, (text, name) => (name.startsWith("xl/worksheets/sheet") ? text.replaceAll(/<f>.*?<\/f>/gsu, "<v>0</v>") : text)),
  },
];

const units = [
  ["revenue", "4120.5万元"],
  ["assets", "0.298亿元"],
  ["employees", "86人"],
  ["year", "2024年"],
] as const;

/** A change that writes the answers in a way of its own; where it says nothing, an answer stays as it is. */
function answersAs(write: (answer: Answer, index: number) => Content | undefined): (parts: Parts) => Parts {
  return (parts) =>
    withText(parts, questions.part, (sheet) =>
      answered.reduce((changed, [itemId, { answer }], index) => {
        const content = answer === null ? undefined : write(answer, index);
        return content === undefined ? changed : withCell(changed, itemCell(plan, itemId), content);
      }, sheet),
    );
}

function dashed(answer: Answer, dash: string): Content | undefined {
  const [code, label] = codeAndLabel(answer);
  return code === "" ? undefined : { text: `${code} ${dash} ${label}` };
}

/** Code and label of an answer that is chosen; empty for any other. */
function codeAndLabel(answer: Answer): readonly [code: string, label: string] {
  const found =
    answer.kind === "level"
      ? levelSpellings[answer.level]
      : answer.kind === "compliance"
        ? complianceSpellings.find(({ value }) => value === answer.state)
        : undefined;
  const [code = "", ...label] = (found?.choice.en ?? "").split(" ");
  return [code, label.join(" ")];
}
