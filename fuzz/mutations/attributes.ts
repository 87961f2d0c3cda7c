import type { Random } from "../../samples/generate/random.ts";
import { attributesOf, elementsOf, spliced } from "../markup/elements.ts";
import { edited, looked, type TextEdit } from "./edit.ts";
import { anyElement } from "./markup.ts";
import { type ArchiveMutation, oddNumber, oneOf } from "./mutation.ts";
import { escaped } from "../../samples/generate/workbook/escaped.ts";
import { endlessTexts, longText, texts } from "./values.ts";

const added = [
  ' t="s"',
  ' t="str"',
  ' t="n"',
  ' t="b"',
  ' t="e"',
  ' t="inlineStr"',
  ' t="d"',
  ' t="q"',
  ' t=""',
  ' s="1"',
  ' s="-1"',
  ' r="E8"',
  ' r="$E$8"',
  ' r="XFE1"',
  ' r="A0"',
  ' r="a1"',
  ' r="A1048577"',
  ' r="ZZZZZZZZ1"',
  ' r="4294967295"',
  ' r=""',
  ' cm="1"',
  ' ph="1"',
  ' xml:space="preserve"',
  " x='1'",
  ' x = "1"',
  ' x="1"y="2"',
  " x",
  " x=1",
  ' xmlns="urn:x"',
  ' xmlns:x="urn:x"',
  ' x:y="1"',
  ' r:id="rId1"',
  ' date1904="1"',
  ' date1904="false"',
  ' hidden="1"',
  ' state="veryHidden"',
  ' ref="A1:XFD1048576"',
  ' localSheetId="0"',
  ' standalone="yes"',
];

function value(before: string, dice: Random): string {
  return dice.pick([
    () => String(oddNumber(dice)),
    () => escaped(dice.pick(texts)),
    () => "",
    () => before + before,
    () => before.toUpperCase(),
    () => ` ${before} `,
    () => before.slice(0, -1),
    () => [...before].map((each) => `&#${each.codePointAt(0) ?? 32};`).join(""),
    () => `${before}<`,
    () => escaped(longText(40_000)),
    () => escaped(dice.pick(endlessTexts)),
    () => dice.pick(["A1", "E8", "XFD1048576", "A1:XFD1048576", "$B$2", "rId1", "rId999", "1", "true", "none"]),
  ])();
}

const ofOne =
  (change: (xml: string, attribute: ReturnType<typeof attributesOf>[number], dice: Random) => string): TextEdit =>
  (xml, dice) => {
    for (let tries = 0; tries < 5; tries += 1) {
      const element = anyElement(xml, dice);
      const attribute = element === null ? null : oneOf(attributesOf(xml, element), dice);
      if (attribute !== null) return change(xml, attribute, dice);
    }
    return xml;
  };

const attributes: readonly (readonly [name: string, edit: TextEdit])[] = [
  [
    "value",
    ofOne((xml, { valueStart, valueEnd }, dice) => spliced(xml, valueStart, valueEnd, value(xml.slice(valueStart, valueEnd), dice))),
  ],
  ["removed", ofOne((xml, { start, end }) => spliced(xml, start, end, ""))],
  ["twice", ofOne((xml, { start, end }) => spliced(xml, start, start, xml.slice(start, end)))],
  [
    "renamed",
    ofOne((xml, { start, end, name }, dice) =>
      spliced(xml, start, end, xml.slice(start, end).replace(name, dice.pick(["x", "r", "t", "x:y", "xmlns", "ref", name.toUpperCase()]))),
    ),
  ],
  ["without quotes", ofOne((xml, { valueStart, valueEnd }) => spliced(xml, valueStart - 1, valueEnd + 1, xml.slice(valueStart, valueEnd)))],
  [
    "added",
    (xml, dice) => {
      const element = anyElement(xml, dice);
      if (element === null) return xml;
      const at = element.start + 1 + element.name.length;
      return spliced(xml, at, at, dice.pick(added));
    },
  ],
  [
    "of the root",
    (xml, dice) => {
      const root = elementsOf(xml).at(-1);
      const attribute = root === undefined ? null : oneOf(attributesOf(xml, root), dice);
      return attribute === null ? xml : spliced(xml, attribute.start, attribute.end, "");
    },
  ],
];

/** Changes to attributes of elements that a reader meets. */
export const attributeMutations: readonly ArchiveMutation[] = attributes.map(([name, edit]) => ({
  name: `attribute: ${name}`,
  apply: edited(looked, edit),
}));
