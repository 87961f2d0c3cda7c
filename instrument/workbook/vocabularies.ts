import {
  complianceSpellings,
  evidenceSpellings,
  folded,
  levelSpellings,
  naSpelling,
  notApplicableTexts,
  type Spelling,
} from "../answer.ts";
import { naReasonCodes } from "../csr/na-reasons.ts";
import { sizeClasses, triggers, yesNo } from "../csr/profile-choices.ts";
import type { SizeClass, Text } from "../types.ts";
import { codeBeforeSpace, foldedFormula, isSpelled } from "./formulas.ts";
import type { SheetAddresses } from "./layout/layout.ts";
import { listFirstRow, vocabularyColumn } from "./lists.ts";

const withLabels = (code: string, { zh, en }: Text): readonly string[] => [code, zh, en].map(folded);

const spelled = <Value>(spellings: readonly Spelling<Value>[], value: Value): readonly string[] =>
  spellings.find((spelling) => spelling.value === value)?.accepted ?? [];

const sizes: readonly SizeClass[] = ["micro", "small", "medium", "large"];

/** What the sheet's formulas understand, as the readers do: a name and its spellings. */
export const vocabularies: readonly (readonly [name: string, spellings: readonly string[]])[] = [
  ...([0, 1, 2, 3, 4] as const).map((level) => [`level${level}`, spelled(levelSpellings, level)] as const),
  ...(["yes", "attention", "no"] as const).map((state) => [state, spelled(complianceSpellings, state)] as const),
  ...([0, 1, 2, 3, 4] as const).map((grade) => [`evidence${grade}`, spelled(evidenceSpellings, grade)] as const),
  ["notApplicable", notApplicableTexts],
  ["noTrigger", withLabels("none", triggers.none)],
  ["true", withLabels("yes", yesNo.yes).concat("y", "1", "true")],
  ...sizes.map((size) => [size, withLabels(size, sizeClasses[size])] as const),
  ...naReasonCodes.map((reason) => [reason, naSpelling(reason).accepted] as const),
];

/** Address of the cell that holds a vocabulary; `hidden` is the sheet with the vocabularies. */
export const vocabularyAddress = (hidden: SheetAddresses, name: string): string =>
  hidden.cell(listFirstRow + vocabularies.findIndex(([candidate]) => candidate === name), vocabularyColumn);

/** Whether a cell holds a choice of a drop-down: its code, its label, or both. */
export const isChoice = (hidden: SheetAddresses, cell: string, name: string): string => isFoldedChoice(hidden, foldedFormula(cell), name);

/** The same for a text that is folded already. */
export function isFoldedChoice(hidden: SheetAddresses, text: string, name: string): string {
  const vocabulary = vocabularyAddress(hidden, name);
  return `OR(${isSpelled(text, vocabulary)},${isSpelled(codeBeforeSpace(text), vocabulary)})`;
}
