import type { Finding } from "../../issue.ts";
import type { Text } from "../../types.ts";
import { folded } from "../../answer.ts";
import { remembered } from "./remembered.ts";

/** A value of a drop-down list with every text that means it, folded. */
interface Choice<Value> {
  readonly value: Value;
  readonly code: string;
  readonly texts: ReadonlySet<string>;
}

/** A drop-down list in the form in which cells are compared with it. */
export interface Choices<Value> {
  readonly codes: readonly string[];
  readonly read: (text: string) => Value | Finding;
}

const fold = (text: string): string => folded(text.normalize("NFKC"));

/** Choices from pairs of a code and its value, each with its label and further spellings. */
export function choicesOf<Value>(
  entries: readonly { readonly code: string; readonly value: Value; readonly label: Text; readonly others?: readonly string[] }[],
): Choices<Value> {
  const list = entries.map(({ code, value, label, others = [] }) => {
    const labels = [label.zh, label.en, `${label.zh} ${label.en}`, `${label.zh} / ${label.en}`];
    const texts = [code, ...labels, ...labels.map((text) => `${code} ${text}`), ...others];
    return { value, code: fold(code), texts: new Set(texts.map(fold)) };
  });
  const codes = entries.map(({ code }) => code);
  return { codes, read: remembered((text) => valueIn(list, text) ?? { code: "not-a-choice", found: text, accepted: codes }) };
}

/** Choices whose codes are their values, such as the size classes. */
export const coded = <Code extends string>(codes: readonly Code[], labels: Readonly<Record<Code, Text>>): Choices<Code> =>
  choicesOf(codes.map((code) => ({ code, value: code, label: labels[code] })));

/** Reads a choice by its code, by its label in any language, or by code and label (`self 自评`, also with the label of another version). */
export const readChoice = <Value>(choices: Choices<Value>, text: string): Value | Finding => choices.read(text);

function valueIn<Value>(list: readonly Choice<Value>[], text: string): Value | undefined {
  // Scripts write the code 33 as 33.0.
  const cell = fold(text).replace(/^(\d+)\.0$/u, "$1");
  const [head = "", ...label] = cell.split(" ");
  // A Chinese label of another version is fine behind a code; "no idea" is not "no".
  const isLabelled = /\p{Script=Han}/u.test(label.join(" "));
  return (list.find(({ texts }) => texts.has(cell)) ?? list.find(({ code }) => isLabelled && code === head))?.value;
}

/** Whether a reading is a finding and not a value. */
export const isFinding = (read: unknown): read is Finding => typeof read === "object" && read !== null && "code" in read;
