import { utf16 } from "../csv/encodings.ts";
import { columnNumber } from "../workbook/shift.ts";
import { rowsOf } from "../workbook/cells.ts";
import { type Parts, replaced, textOf, withAllTexts, withText } from "../workbook/parts.ts";
import { sharedTexts } from "../workbook/shared-texts.ts";
import { type Change, questions } from "./variant.ts";

/** How other programs write the same XML. */
export const xmlForms: readonly Change[] = [
  { name: "inline-strings", what: "Texts stand in the cells instead of the table of shared strings.", change: withInlineStrings },
  { name: "rich-text", what: "Texts are cut into runs of different fonts, with phonetic guides.", change: withRichText },
  { name: "cdata", what: "Texts stand in CDATA sections and character references.", change: withCharacterReferences },
  { name: "namespace-prefix", what: "Every element carries a prefix, as .NET libraries write it.", change: withPrefix },
  { name: "strict-namespaces", what: "The file is in the strict form of Office Open XML.", change: withStrictNamespaces },
  { name: "utf-16-sheet", what: "The sheet with the questions is in UTF-16.", change: withUtf16 },
  { name: "no-cell-references", what: "Rows and cells do not say where they stand; their order tells.", change: withoutReferences },
  { name: "absolute-targets", what: "References between parts are absolute.", change: withAbsoluteTargets },
  { name: "other-part-names", what: "Parts have names of their own, with a space and Chinese characters.", change: withOtherPartNames },
  { name: "dates-from-1904", what: "Dates count from 1904, as in old workbooks from the Mac.", change: withDatesFrom1904 },
];

const isSheet = (name: string): boolean => name.startsWith("xl/worksheets/sheet");
const inSheets = (parts: Parts, edit: (text: string) => string): Parts =>
  withAllTexts(parts, (text, name) => (isSheet(name) ? edit(text) : text));

function withInlineStrings(parts: Parts): Parts {
  const texts = sharedTexts(parts);
  const inline = inSheets(parts, (sheet) =>
    sheet.replaceAll(
      / t="s"([^>]*)><v>(\d+)<\/v>/gu,
      (_, rest: string, index: string) => ` t="inlineStr"${rest}><is>${texts[Number(index)] ?? ""}</is>`,
    ),
  );
  const without = new Map([...inline].filter(([name]) => name !== "xl/sharedStrings.xml"));
  const typed = withText(without, "[Content_Types].xml", (text) =>
    replaced(text, /<Override PartName="\/xl\/sharedStrings\.xml"[^>]*\/>/u, ""),
  );
  return withText(typed, "xl/_rels/workbook.xml.rels", (text) => replaced(text, /<Relationship [^>]*sharedStrings\.xml"[^>]*\/>/u, ""));
}

/** Two runs and a guide; the guide is not part of the text. */
function withRichText(parts: Parts): Parts {
  return withText(parts, "xl/sharedStrings.xml", (text) =>
    text.replaceAll(/<si><t([^>]*)>([^<&])([^<]*)<\/t><\/si>/gu, (_, space: string, first: string, rest: string) => {
      const run = (piece: string, look: string): string =>
        `<r><rPr>${look}</rPr><t xml:space="preserve"${space.replace(' xml:space="preserve"', "")}>${piece}</t></r>`;
      return `<si>${run(first, "<b/>")}${run(rest, "<i/>")}<rPh sb="0" eb="1"><t>zhù</t></rPh></si>`;
    }),
  );
}

function withCharacterReferences(parts: Parts): Parts {
  return withText(parts, "xl/sharedStrings.xml", (text) =>
    text.replaceAll(/<t([^>]*)>([^<&]+)<\/t>/gu, (_, space: string, content: string) => {
      const [first = "", ...rest] = content;
      return `<t${space}>&#x${(first.codePointAt(0) ?? 0).toString(16)};<![CDATA[${rest.join("")}]]></t>`;
    }),
  );
}

function withPrefix(parts: Parts): Parts {
  return withAllTexts(parts, (text, name) =>
    isSheet(name) || name === "xl/workbook.xml" || name === "xl/sharedStrings.xml"
      ? text.replaceAll(/<(\/?)([a-zA-Z]+)(?=[\s/>])/gu, "<$1x:$2").replace(/ xmlns="/u, ' xmlns:x="')
      : text,
  );
}

function withStrictNamespaces(parts: Parts): Parts {
  const transitional = "http://schemas.openxmlformats.org";
  return withAllTexts(parts, (text) =>
    text
      .replaceAll(`${transitional}/spreadsheetml/2006/main`, "http://purl.oclc.org/ooxml/spreadsheetml/main")
      .replaceAll(`${transitional}/officeDocument/2006/relationships`, "http://purl.oclc.org/ooxml/officeDocument/relationships")
      .replaceAll(`${transitional}/drawingml/2006/main`, "http://purl.oclc.org/ooxml/drawingml/main")
      .replace("<workbook xmlns", '<workbook conformance="strict" xmlns'),
  );
}

function withUtf16(parts: Parts): Parts {
  const text = replaced(textOf(parts, questions.part), 'encoding="UTF-8"', 'encoding="UTF-16"');
  return new Map([...parts, [questions.part, utf16(`\uFEFF${text}`)]]);
}

/** Gaps are filled with empty rows and cells, so that counting finds the same places. */
function withoutReferences(parts: Parts): Parts {
  return inSheets(parts, (sheet) => {
    const rows = rowsOf(sheet);
    const last = Math.max(0, ...rows.keys());
    const counted = Array.from({ length: last }, (_, index) => withoutCellReferences(rows.get(index + 1) ?? `<row r="${index + 1}"/>`));
    return sheet.replace(/<sheetData>.*<\/sheetData>/su, () => `<sheetData>${counted.join("")}</sheetData>`);
  });
}

function withoutCellReferences(row: string): string {
  let next = 1;
  return row.replace(/<row r="\d+"/u, "<row").replaceAll(/<c r="([A-Z]+)\d+"/gu, (_, letters: string) => {
    const column = columnNumber(letters);
    const gap = "<c/>".repeat(column - next);
    next = column + 1;
    return `${gap}<c`;
  });
}

function withAbsoluteTargets(parts: Parts): Parts {
  const workbook = withText(parts, "xl/_rels/workbook.xml.rels", (text) => replaced(text, / Target="(?!\/|http)/gu, ' Target="/xl/'));
  return withText(workbook, "_rels/.rels", (text) => replaced(text, / Target="(?!\/|http)/gu, ' Target="/'));
}

function withOtherPartNames(parts: Parts): Parts {
  const renamed = new Map(
    [...parts].map(([name, bytes]) => [
      name.replace("worksheets/sheet3.xml", "worksheets/自评 表.xml").replace("xl/sharedStrings.xml", "xl/texts.xml"),
      bytes,
    ]),
  );
  const rename = (text: string): string =>
    text.replace("worksheets/sheet3.xml", "worksheets/自评 表.xml").replace("sharedStrings.xml", "texts.xml");
  return withText(withText(renamed, "[Content_Types].xml", rename), "xl/_rels/workbook.xml.rels", rename);
}

/** Serial numbers above 40,000 are the dates of the samples; no other number of the base is as large. */
function withDatesFrom1904(parts: Parts): Parts {
  const daysBetween = 1462;
  const dated = inSheets(parts, (sheet) =>
    sheet.replaceAll(/<v>(4\d{4})<\/v>/gu, (_, serial: string) => `<v>${Number(serial) - daysBetween}</v>`),
  );
  return withText(dated, "xl/workbook.xml", (text) => replaced(text, "<workbookPr ", '<workbookPr date1904="1" '));
}
