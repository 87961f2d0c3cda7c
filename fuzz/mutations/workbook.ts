import type { Random } from "../../samples/generate/random.ts";
import { edited, sharedStrings, type TextEdit, workbookPart } from "./edit.ts";
import { type ArchiveMutation, oneOf } from "./mutation.ts";
import { escaped } from "../../samples/generate/workbook/escaped.ts";
import { texts } from "./values.ts";

/** One match of a pattern without nested repetition, replaced. */
const one =
  (pattern: RegExp, by: (match: string, dice: Random) => string): TextEdit =>
  (xml, dice) => {
    const match = oneOf([...xml.matchAll(pattern)], dice);
    return match === null ? xml : xml.slice(0, match.index) + by(match[0], dice) + xml.slice(match.index + match[0].length);
  };

const references = [
  "'自评'!$E$8",
  "自评!E8",
  "'自评'!$E$8:$E$9",
  "#REF!",
  "Sheet1!$A$1",
  "'自评'!$XFE$1",
  "'自评'!$E$0",
  "OFFSET(A1,1,1)",
  "",
  "'it''s'!$A$1",
  "[1]自评!$E$8",
  "$E$8",
  "自评!R8C5",
];

const changes: readonly (readonly [name: string, part: RegExp, edit: TextEdit])[] = [
  [
    "sheet name",
    workbookPart,
    one(/<(?:\w+:)?sheet\s[^>]*?name="[^"]*"/gu, (tag, dice) =>
      tag.replace(/name="[^"]*"$/u, `name="${escaped(dice.pick(["自评", "_csr", "Sheet1", "", "it's", "a".repeat(40), ...texts]))}"`),
    ),
  ],
  [
    "sheet state",
    workbookPart,
    one(/<(?:\w+:)?sheet\s/gu, (tag, dice) => `${tag}state="${dice.pick(["hidden", "veryHidden", "visible", "x", ""])}" `),
  ],
  [
    "sheets in other order",
    workbookPart,
    (xml, dice) => {
      const all = [...xml.matchAll(/<(?:\w+:)?sheet\s[^>]*>/gu)].map(([tag]) => tag);
      return all.length === 0 ? xml : xml.replace(all.join(""), dice.shuffled(all).join(""));
    },
  ],
  ["sheet listed twice", workbookPart, one(/<(?:\w+:)?sheet\s[^>]*>/gu, (tag) => tag + tag)],
  ["sheet not listed", workbookPart, one(/<(?:\w+:)?sheet\s[^>]*>/gu, () => "")],
  ["dates", workbookPart, one(/<(?:\w+:)?workbookPr/gu, (tag, dice) => `${tag} date1904="${dice.pick(["1", "0", "true", "x"])}"`)],
  [
    "name refers elsewhere",
    workbookPart,
    one(/<(?:\w+:)?definedName\s[^>]*>[^<]*/gu, (tag, dice) => tag.slice(0, tag.indexOf(">") + 1) + escaped(dice.pick(references))),
  ],
  [
    "name refers to the next row",
    workbookPart,
    one(/\$\d+<\/(?:\w+:)?definedName>/gu, (match) => match.replace(/\d+/u, (row) => String(Number(row) + 1))),
  ],
  ["name removed", workbookPart, one(/<(?:\w+:)?definedName\s[^>]*>[^<]*<\/(?:\w+:)?definedName>/gu, () => "")],
  ["name twice", workbookPart, one(/<(?:\w+:)?definedName\s[^>]*>[^<]*<\/(?:\w+:)?definedName>/gu, (name) => name + name)],
  [
    "name renamed",
    workbookPart,
    one(
      /name="csr_[^"]*"/gu,
      (_, dice) => `name="${dice.pick(["csr_EM1_05", "CSR_em1_05", "csr_", "csr_ZZ9_99", "csr_EM1_05_na", "_xlnm.Print_Area"])}"`,
    ),
  ],
  ["no names", workbookPart, (xml) => xml.replace(/<(?:\w+:)?definedNames>.*<\/(?:\w+:)?definedNames>/su, "")],
  ["marker", sharedStrings, one(/csr:\w+/gu, (_, dice) => escaped(dice.pick(texts)))],
  [
    "item id",
    sharedStrings,
    one(
      />[A-Z]{2}\d-\d\d</gu,
      (_, dice) => `>${dice.pick(["EM1-05", "EM1_05", "em1-05", "ZZ9-99", "EM1-5", " EM1-05 ", "EM1-05x", "RM1-01", "EM9-99"])}<`,
    ),
  ],
  ["all markers", sharedStrings, (xml, dice) => xml.replaceAll(/csr:/gu, dice.pick(["CSR:", "csr :", "", "csr："]))],
  ["a text of the questionnaire", sharedStrings, one(/>[^<>\n]{1,30}</gu, (_, dice) => `>${escaped(dice.pick(texts))}<`)],
];

/** Changes to what a questionnaire is told by: sheets, names, markers, ids. */
export const workbookMutations: readonly ArchiveMutation[] = changes.map(([name, part, edit]) => ({
  name: `workbook: ${name}`,
  apply: edited(part, edit),
}));
