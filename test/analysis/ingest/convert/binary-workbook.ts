import { strToU8 } from "fflate";
import type { Cell, Sheet } from "../../../../instrument/reader/questionnaire/cells.ts";
import { packed } from "../../../../samples/generate/workbook/parts.ts";

/** Types of records, [MS-XLSB] 2.3.1. */
const type = {
  row: 0,
  real: 5,
  text: 6,
  beginSheet: 129,
  endSheet: 130,
  beginBook: 131,
  endBook: 132,
  beginSheets: 143,
  endSheets: 144,
  beginData: 145,
  endData: 146,
  sheet: 156,
} as const;

/** Seven bits in a byte, the lowest first; the eighth says that more follow. */
const varint = (value: number): readonly number[] => (value < 128 ? [value] : [(value & 127) | 128, ...varint(value >> 7)]);

const record = (kind: number, ...content: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(content);
  return Buffer.concat([Buffer.from([...varint(kind), ...varint(body.length)]), body]);
};

const long = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

const real = (value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
};

const wide = (text: string): Buffer => Buffer.concat([long(text.length), Buffer.from(text, "utf16le")]);

function cellRecord(column: number, cell: Cell): Buffer {
  const head = Buffer.concat([long(column - 1), long(0)]);
  if (cell.kind === "number") return record(type.real, head, real(cell.value));
  return record(type.text, head, wide(cell.kind === "text" ? cell.text : ""));
}

const rowHead = (row: number): Buffer => record(type.row, long(row - 1), long(0), Buffer.alloc(9));

const sheetPart = ({ rows }: Sheet): Buffer =>
  Buffer.concat([
    record(type.beginSheet),
    record(type.beginData),
    ...rows.flatMap(({ row, cells }) => [
      rowHead(row),
      ...[...cells].toSorted(([a], [b]) => a - b).map(([column, cell]) => cellRecord(column, cell)),
    ]),
    record(type.endData),
    record(type.endSheet),
  ]);

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const relationships = (...inside: readonly string[]): Uint8Array =>
  strToU8(`<?xml version="1.0"?><Relationships xmlns="${packages}/relationships">${inside.join("")}</Relationships>`);
const relationship = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;

/** Texts and numbers of sheets as a binary workbook (.xlsb), which no program on Linux writes. It has no defined names. */
export function binaryWorkbook(sheets: readonly Sheet[]): Uint8Array {
  const listed = sheets.map(({ name }, index) => record(type.sheet, long(0), long(index + 1), wide(`rId${index + 1}`), wide(name)));
  const book = [record(type.beginBook), record(type.beginSheets), ...listed, record(type.endSheets), record(type.endBook)];
  const types = sheets.map(
    (_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.bin" ContentType="application/vnd.ms-excel.worksheet"/>`,
  );
  return packed(
    new Map([
      [
        "[Content_Types].xml",
        strToU8(
          `<?xml version="1.0"?><Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>${types.join("")}</Types>`,
        ),
      ],
      ["_rels/.rels", relationships(relationship("rId1", "officeDocument", "xl/workbook.bin"))],
      ["xl/workbook.bin", Buffer.concat(book)],
      [
        "xl/_rels/workbook.bin.rels",
        relationships(...sheets.map((_, index) => relationship(`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.bin`))),
      ],
      ...sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.bin`, new Uint8Array(sheetPart(sheet))] as const),
    ]),
  );
}
