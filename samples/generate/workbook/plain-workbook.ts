import { strToU8 } from "fflate";
import { packed } from "./parts.ts";
import { withRow } from "./cells.ts";

/** A sheet of texts. */
export interface PlainSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";

/** A workbook with nothing but texts, such as anybody's. */
export function plainWorkbook(sheets: readonly PlainSheet[]): Uint8Array {
  const numbers = sheets.map((_, index) => index + 1);
  const type = (part: string, kind: string): string =>
    `<Override PartName="/xl/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  const types = `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type("workbook.xml", "sheet.main")}${numbers.map((number) => type(`worksheets/sheet${number}.xml`, "worksheet")).join("")}</Types>`;
  const relationship = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
  const relationships = (inside: string): string => `<Relationships xmlns="${packages}/relationships">${inside}</Relationships>`;
  const listed = sheets.map(({ name }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join("");
  const texts: readonly (readonly [part: string, text: string])[] = [
    ["[Content_Types].xml", types],
    ["_rels/.rels", relationships(relationship("rId1", "officeDocument", "xl/workbook.xml"))],
    ["xl/workbook.xml", `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${listed}</sheets></workbook>`],
    [
      "xl/_rels/workbook.xml.rels",
      relationships(numbers.map((number) => relationship(`rId${number}`, "worksheet", `worksheets/sheet${number}.xml`)).join("")),
    ],
    ...sheets.map(({ rows }, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(rows)] as const),
  ];
  return packed(new Map(texts.map(([part, text]) => [part, strToU8(declaration + text)])));
}

const sheetXml = (rows: PlainSheet["rows"]): string =>
  rows.reduce((sheet, texts, index) => withRow(sheet, index + 1, texts), `<worksheet xmlns="${main}"><sheetData></sheetData></worksheet>`);
