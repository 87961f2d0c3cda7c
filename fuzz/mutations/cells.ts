import type { Random } from "../../samples/generate/random.ts";
import { type ElementSpan, elementsOf, plainName, spliced } from "../markup/elements.ts";
import { edited, sharedStrings, sheets, type TextEdit } from "./edit.ts";
import { type ArchiveMutation, oddNumber, oneOf } from "./mutation.ts";
import { escaped } from "../../samples/generate/workbook/escaped.ts";
import { endlessTexts, longText, texts } from "./values.ts";

const aText = (dice: Random): string => escaped(dice.pick(texts));

const numbers = [
  "0",
  "-0",
  "3",
  "4",
  "5",
  "2.5",
  " 3 ",
  "+3",
  "3.",
  ".5",
  "1e3",
  "1E-7",
  "1e400",
  "NaN",
  "Infinity",
  "0x3",
  "1_000",
  "1,5",
  "",
  "x",
  "0.1e1",
  "45292",
  "-1",
  "99999999999999999999",
];

/** What may stand within a cell, with the attribute of its type. */
const contents: readonly ((dice: Random) => readonly [type: string, xml: string])[] = [
  (dice) => ["", `<v>${dice.pick(numbers)}</v>`],
  (dice) => [' t="n"', `<v>${dice.pick(numbers)}</v>`],
  (dice) => [' t="s"', `<v>${dice.pick([dice.whole(0, 1200), "-1", "", "x", "1.0", oddNumber(dice)])}</v>`],
  (dice) => [' t="str"', `<v>${aText(dice)}</v>`],
  (dice) => [' t="str"', `<f>"x"</f><v>${aText(dice)}</v>`],
  (dice) => [' t="inlineStr"', `<is><t>${aText(dice)}</t></is>`],
  (dice) => [' t="inlineStr"', `<is><t xml:space="preserve"> ${aText(dice)} </t></is>`],
  (dice) => [' t="inlineStr"', `<is><r><rPr><b/></rPr><t>${aText(dice)}</t></r><r><t>${aText(dice)}</t></r></is>`],
  (dice) => [' t="inlineStr"', `<is><t>${aText(dice)}</t><rPh sb="0" eb="1"><t>x</t></rPh><phoneticPr fontId="1"/></is>`],
  () => [' t="inlineStr"', "<is/>"],
  () => [' t="inlineStr"', ""],
  (dice) => [' t="inlineStr"', `<v>${aText(dice)}</v>`],
  (dice) => ["", `<is><t>${aText(dice)}</t></is>`],
  (dice) => [' t="b"', `<v>${dice.pick(["0", "1", "2", "true", "FALSE", "", "x"])}</v>`],
  (dice) => [' t="e"', `<v>${dice.pick(["#N/A", "#REF!", "#DIV/0!", "#SPILL!", "", "x"])}</v>`],
  (dice) => [' t="d"', `<v>${dice.pick(["2024-01-31", "2024-01-31T12:30:00Z", "x", ""])}</v>`],
  (dice) => [' t="q"', `<v>${aText(dice)}</v>`],
  () => ["", "<f>1+2</f>"],
  () => ["", "<f>1+2</f><v/>"],
  () => ["", "<f>1+2</f><v>3</v>"],
  () => ["", '<f t="shared" ref="E8:E20" si="0">1+2</f><v>3</v>'],
  () => ["", '<f t="shared" si="0"/><v>3</v>'],
  () => ["", '<f t="array" ref="E8">1+2</f><v>3</v>'],
  () => ["", "<v>1</v><v>2</v>"],
  () => ["", "<v>1<x/>2</v>"],
  () => ["", "<v><v>1</v></v>"],
  () => ["", "<v>3</v><f>1+2</f>"],
  () => ["", "3"],
  () => ["", ""],
  () => ["", '<v xml:space="preserve"> 3 </v>'],
  (dice) => [' t="str"', `<v>${escaped(longText(dice.pick([32_767, 32_768, 300_000])))}</v>`],
  (dice) => [dice.pick(["", ' t="str"', ' t="b"', ' t="e"', ' t="s"']), `<v>${escaped(dice.pick(endlessTexts))}</v>`],
  (dice) => ["", `<v>${aText(dice)}</v><extLst><ext/></extLst>`],
];

/** A change to one element of this name. */
const one =
  (name: string, change: (xml: string, found: ElementSpan, dice: Random, all: readonly ElementSpan[]) => string): TextEdit =>
  (xml, dice) => {
    const all = elementsOf(xml).filter((element) => plainName(element) === name);
    const found = oneOf(all, dice);
    return found === null ? xml : change(xml, found, dice, all);
  };

function filled(xml: string, cell: ElementSpan, dice: Random): string {
  const open = xml
    .slice(cell.start, cell.openEnd)
    .replace(/\/?>$/u, "")
    .replace(/\st="[^"]*"/u, "");
  const [type, inner] = dice.pick(contents)(dice);
  return spliced(xml, cell.start, cell.end, `${open}${type}>${inner}</${cell.name}>`);
}

const withOpen = (xml: string, element: ElementSpan, change: (open: string) => string): string =>
  spliced(xml, element.start, element.openEnd, change(xml.slice(element.start, element.openEnd)));

const swapped = (xml: string, first: ElementSpan, second: ElementSpan): string => {
  const [a, b] = first.start < second.start ? [first, second] : [second, first];
  if (a.end > b.start) return xml;
  return xml.slice(0, a.start) + xml.slice(b.start, b.end) + xml.slice(a.end, b.start) + xml.slice(a.start, a.end) + xml.slice(b.end);
};

const addresses = ["A1", "E8", "D8", "XFD8", "XFE8", "E1048576", "A0", "$E$8", "e8", "E08", "8E", "E8:E9", "", "AAAA1", "R8C5"];

const changes: readonly (readonly [name: string, edit: TextEdit])[] = [
  ["content", one("c", filled)],
  ["content of some", (xml, dice) => [1, 2, 3, 4, 5].reduce((before) => one("c", filled)(before, dice), xml)],
  ["removed", one("c", (xml, { start, end }) => spliced(xml, start, end, ""))],
  ["twice", one("c", (xml, { start, end }) => spliced(xml, end, end, xml.slice(start, end)))],
  ["no address", one("c", (xml, cell) => withOpen(xml, cell, (open) => open.replace(/\sr="[^"]*"/u, "")))],
  ["no address in any", (xml) => xml.replaceAll(/(<(?:\w+:)?c\b[^>]*?)\sr="[^"]*"/gu, "$1")],
  ["address", one("c", (xml, cell, dice) => withOpen(xml, cell, (open) => open.replace(/\sr="[^"]*"/u, ` r="${dice.pick(addresses)}"`)))],
  ["style", one("c", (xml, cell, dice) => withOpen(xml, cell, (open) => open.replace(/\ss="[^"]*"/u, ` s="${oddNumber(dice)}"`)))],
  ["swapped", one("c", (xml, cell, dice, all) => swapped(xml, cell, dice.pick(all)))],
  [
    "value",
    one("v", (xml, { openEnd, contentEnd }, dice) =>
      spliced(xml, openEnd, contentEnd, dice.pick([dice.pick(numbers), aText(dice), String(dice.whole(0, 900))])),
    ),
  ],
  ["row removed", one("row", (xml, { start, end }) => spliced(xml, start, end, ""))],
  ["row twice", one("row", (xml, { start, end }) => spliced(xml, end, end, xml.slice(start, end)))],
  ["row emptied", one("row", (xml, { openEnd, contentEnd }) => spliced(xml, openEnd, contentEnd, ""))],
  ["rows swapped", one("row", (xml, row, dice, all) => swapped(xml, row, dice.pick(all)))],
  ["row without number", one("row", (xml, row) => withOpen(xml, row, (open) => open.replace(/\sr="[^"]*"/u, "")))],
  ["rows without numbers", (xml) => xml.replaceAll(/(<(?:\w+:)?row\b[^>]*?)\sr="[^"]*"/gu, "$1")],
  ["row number", one("row", (xml, row, dice) => withOpen(xml, row, (open) => open.replace(/\sr="[^"]*"/u, ` r="${oddNumber(dice)}"`)))],
  [
    "merged",
    (xml, dice) =>
      xml.replace(
        "</sheetData>",
        `</sheetData><mergeCells count="1"><mergeCell ref="${dice.pick(["E8:E9", "A1:XFD1048576", "E8", "", "E9:E8", "D8:F8"])}"/></mergeCells>`,
      ),
  ],
];

const strings: readonly (readonly [name: string, edit: TextEdit])[] = [
  ["other text", one("t", (xml, { openEnd, contentEnd }, dice) => spliced(xml, openEnd, contentEnd, aText(dice)))],
  ["no text", one("si", (xml, { openEnd, contentEnd }) => spliced(xml, openEnd, contentEnd, ""))],
  ["removed", one("si", (xml, { start, end }) => spliced(xml, start, end, ""))],
  ["twice", one("si", (xml, { start, end }) => spliced(xml, end, end, xml.slice(start, end)))],
  [
    "in runs",
    one("si", (xml, { openEnd, contentEnd }, dice) =>
      spliced(xml, openEnd, contentEnd, `<r><rPr><b/></rPr><t>${aText(dice)}</t></r><r><t xml:space="preserve"> ${aText(dice)}</t></r>`),
    ),
  ],
  [
    "phonetic",
    one("si", (xml, { contentEnd }) => spliced(xml, contentEnd, contentEnd, '<rPh sb="0" eb="1"><t>x</t></rPh><phoneticPr fontId="1"/>')),
  ],
  [
    "long",
    one("t", (xml, { openEnd, contentEnd }, dice) => spliced(xml, openEnd, contentEnd, longText(dice.pick([32_767, 32_768, 230_000])))),
  ],
];

/** Changes to cells, rows and texts. */
export const cellMutations: readonly ArchiveMutation[] = [
  ...changes.map(([name, edit]) => ({ name: `cells: ${name}`, apply: edited(sheets, edit) })),
  ...strings.map(([name, edit]) => ({ name: `strings: ${name}`, apply: edited(sharedStrings, edit) })),
];
