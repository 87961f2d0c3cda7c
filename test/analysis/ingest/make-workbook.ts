import { strToU8, zipSync, type Zippable } from "fflate";
import { escaped } from "../../../samples/generate/workbook/escaped.ts";

/** What stands in a cell of a hand-made sheet: text, number, boolean, or the XML between `<c …>` and `</c>` with its attributes. */
export type Content = string | number | boolean | { readonly attributes: string; readonly xml: string };

/** Cells by address, such as `{ A1: "csr:item" }`. */
export type Cells = Readonly<Record<string, Content>>;

export interface SheetSource {
  readonly name: string;
  readonly cells: Cells;
  /** `hidden` or `veryHidden`. */
  readonly state?: string;
  /** XML behind the cells, such as merged ranges. */
  readonly after?: string;
}

export interface WorkbookSource {
  readonly sheets: readonly SheetSource[];
  /** What defined names refer to. */
  readonly names?: Readonly<Record<string, string>>;
  readonly from1904?: boolean;
  readonly savedAt?: string;
}

export const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";

/** The parts of a workbook as texts, by name; tests change them before they are zipped. */
export type Parts = Record<string, string>;

/** A small but complete workbook, with texts inline. */
export function partsOf({ sheets, names = {}, from1904 = false, savedAt }: WorkbookSource): Parts {
  const tabs = sheets.map(({ name, state }, index) => {
    const hidden = state === undefined ? "" : ` state="${state}"`;
    return `<sheet name="${escaped(name)}" sheetId="${index + 1}"${hidden} r:id="rId${index + 1}"/>`;
  });
  const defined = Object.entries(names).map(([name, refersTo]) => `<definedName name="${name}">${escaped(refersTo)}</definedName>`);
  const links = sheets.map((_, index) => link(`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`));
  return {
    "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": linkList([link("rId1", "officeDocument", "xl/workbook.xml"), ...(savedAt === undefined ? [] : [coreLink])]),
    "xl/workbook.xml":
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><workbook xmlns="${mainNamespace}" xmlns:r="${relationships}">` +
      `<workbookPr${from1904 ? ' date1904="1"' : ""}/><sheets>${tabs.join("")}</sheets><definedNames>${defined.join("")}</definedNames></workbook>`,
    "xl/_rels/workbook.xml.rels": linkList(links),
    ...Object.fromEntries(sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet)])),
    ...(savedAt === undefined ? {} : { "docProps/core.xml": coreXml(savedAt) }),
  };
}

const link = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${relationships}/${type}" Target="${target}"/>`;

const linkList = (links: readonly string[]): string =>
  `<?xml version="1.0"?><Relationships xmlns="${packageRelationships}">${links.join("")}</Relationships>`;

const coreLink = `<Relationship Id="rId2" Type="${packageRelationships}/metadata/core-properties" Target="docProps/core.xml"/>`;

const coreXml = (savedAt: string): string =>
  `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dcterms="http://purl.org/dc/terms/">` +
  `<cp:lastModifiedBy>somebody</cp:lastModifiedBy><dcterms:modified>${savedAt}</dcterms:modified></cp:coreProperties>`;

function sheetXml({ cells, after = "" }: SheetSource): string {
  const rows = new Map<number, string[]>();
  for (const [address, content] of Object.entries(cells).toSorted(byAddress)) {
    const row = Number(/\d+/u.exec(address)?.[0]);
    rows.set(row, [...(rows.get(row) ?? []), cellXml(address, content)]);
  }
  const data = [...rows].map(([row, contents]) => `<row r="${row}">${contents.join("")}</row>`);
  return `<?xml version="1.0"?><worksheet xmlns="${mainNamespace}"><dimension ref="A1:XFD1048576"/><sheetData>${data.join("")}</sheetData>${after}</worksheet>`;
}

function byAddress([a]: readonly [string, Content], [b]: readonly [string, Content]): number {
  const [letters, digits] = [a.replace(/\d+/u, ""), a.replace(/\D+/u, "")];
  const [others, figures] = [b.replace(/\d+/u, ""), b.replace(/\D+/u, "")];
  return Number(digits) - Number(figures) || letters.length - others.length || (letters < others ? -1 : 1);
}

function cellXml(address: string, content: Content): string {
  if (typeof content === "object") return `<c r="${address}" ${content.attributes}>${content.xml}</c>`;
  if (typeof content === "number") return `<c r="${address}"><v>${content}</v></c>`;
  if (typeof content === "boolean") return `<c r="${address}" t="b"><v>${content ? 1 : 0}</v></c>`;
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(content)}</t></is></c>`;
}

/** Zips parts the way spreadsheet programs do. */
export function zipped(parts: Parts, options: { readonly level?: 0 | 6; readonly comment?: string } = {}): Uint8Array {
  const files: Zippable = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  return zipSync(files, { level: options.level ?? 6, mtime: "2024-01-01T00:00:00Z" });
}

/** The bytes of a small workbook. */
export const makeWorkbook = (source: WorkbookSource): Uint8Array => zipped(partsOf(source));
