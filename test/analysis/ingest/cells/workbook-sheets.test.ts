import { describe, expect, test } from "vitest";
import { mainNamespace, makeWorkbook, type Parts, partsOf, zipped } from "../make-workbook.ts";
import { edited, inData, seen, seenCells, sheet, sheetOf } from "./seen-cells.ts";

describe("what is valid is read, however unusual:", () => {
  test("cells and rows without addresses, and rows in any order", () => {
    expect(seenCells(inData('<row><c><v>1</v></c><c/><c><v>2</v></c></row><row><c r="D2"><v>3</v></c><c><v>4</v></c></row>'))).toEqual({
      A1: { type: "number", value: 1 },
      C1: { type: "number", value: 2 },
      D2: { type: "number", value: 3 },
      E2: { type: "number", value: 4 },
    });
    expect(
      Object.keys(
        seenCells(
          inData('<row r="9"><c r="A9"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row><row r="9"><c r="C9"><v>1</v></c></row>'),
        ),
      ),
    ).toEqual(["A9", "A2", "C9"]);
  });
  test("rows without numbers whose cells say where they are", () => {
    const cells = seenCells(
      inData('<row><c r="B3"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row><row><c r="A9"><v>4</v></c></row>'),
    );
    expect(Object.keys(cells)).toEqual(["B3", "C3", "A4", "A9"]);
  });
  test("the last cell of a sheet", () => {
    expect(seenCells(makeWorkbook({ sheets: [{ name: "A", cells: { XFD1048576: 1 } }] }))).toEqual({
      XFD1048576: { type: "number", value: 1 },
    });
  });
  test("prefixed elements, as .NET writes them", () => {
    const prefixed = (xml: string): string => xml.replaceAll(/<(\/?)(?=[A-Za-z])/gu, "<$1x:").replace("xmlns=", "xmlns:x=");
    const parts = ["xl/workbook.xml", sheet].reduce((before, name) => edited(before, name, prefixed), sheetOf({ A1: "x", B1: 2 }));
    expect(seenCells(zipped(parts))).toEqual({ A1: { type: "text", value: "x" }, B1: { type: "number", value: 2 } });
  });
  test("the strict form", () => {
    const parts = Object.entries(sheetOf({ A1: { attributes: 't="d"', xml: "<v>2024-02-29</v>" } })).map(([name, xml]) => [
      name,
      xml
        .replaceAll(mainNamespace, "http://purl.oclc.org/ooxml/spreadsheetml/main")
        .replaceAll(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "http://purl.oclc.org/ooxml/officeDocument/relationships",
        ),
    ]);
    expect(seenCells(zipped(Object.fromEntries(parts)))).toEqual({ A1: { type: "date", value: "2024-02-29" } });
  });
  test("other names of parts, absolute targets and another case", () => {
    const {
      "xl/workbook.xml": workbook = "",
      "xl/_rels/workbook.xml.rels": links = "",
      [sheet]: data = "",
      ...others
    } = sheetOf({ A1: 1 });
    const parts = {
      ...others,
      "_rels/.rels": (others["_rels/.rels"] ?? "").replace("xl/workbook.xml", "/Book.xml"),
      "Book.xml": workbook,
      "_rels/Book.xml.rels": links.replace("worksheets/sheet1.xml", "/Data/Tab%201.xml"),
      "data/TAB 1.xml": data,
    };
    expect(seenCells(zipped(parts))).toEqual({ A1: { type: "number", value: 1 } });
  });
  test("shared texts, also where the table of them is listed but empty", () => {
    const links = (xml: string): string =>
      xml.replace(
        "</Relationships>",
        '<Relationship Id="rId9" Type="http://x/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
      );
    const parts = edited(
      sheetOf({ A1: { attributes: 't="s"', xml: "<v>1</v>" }, A2: { attributes: 't="s"', xml: "<v> 0 </v>" } }),
      "xl/_rels/workbook.xml.rels",
      links,
    );
    const strings = (xml: string): Parts => ({
      ...parts,
      "xl/sharedStrings.xml": `<sst xmlns="${mainNamespace}" count="9" uniqueCount="1">${xml}</sst>`,
    });
    expect(seenCells(zipped(strings("<si><t/></si><si><r><t>a</t></r><r><t>b</t></r></si>")))).toEqual({
      A1: { type: "text", value: "ab" },
      A2: { type: "text", value: "" },
    });
    const unused = edited(sheetOf({ A1: 1 }), "xl/_rels/workbook.xml.rels", links);
    expect(seenCells(zipped(unused))).toEqual({ A1: { type: "number", value: 1 } });
  });
  test("charts, dialogs, macros and modules among the sheets, and hidden ones", () => {
    const parts = partsOf({
      sheets: [
        { name: "A", cells: { A1: 1 } },
        { name: "B", cells: { A1: 2 }, state: "hidden" },
        { name: "C", cells: { A1: 3 }, state: "veryHidden" },
        { name: "D", cells: {} },
      ],
    });
    const links = (xml: string): string =>
      xml.replace('/worksheet" Target="worksheets/sheet2.xml', '/chartsheet" Target="chartsheets/sheet1.xml');
    const listed = (xml: string): string =>
      xml.replace("</sheets>", '<sheet name="Module1" sheetId="9" state="veryHidden" r:id=""/></sheets>');
    const lines = seen(zipped(edited(edited(parts, "xl/_rels/workbook.xml.rels", links), "xl/workbook.xml", listed)));
    expect(lines.map(({ name, kind, state, cells: held }) => [name, kind, state, Object.keys(held).length])).toEqual([
      ["A", "worksheet", "visible", 1],
      ["B", "chartsheet", "hidden", 0],
      ["C", "worksheet", "veryHidden", 1],
      ["D", "worksheet", "visible", 0],
      ["Module1", "module", "veryHidden", 0],
    ]);
  });
  test("names of pictures in a Chinese code page, which no reader of UTF-8 can tell apart", () => {
    const bytes = zipped({ ...sheetOf({ A1: 1 }), "xl/media/AB.png": "x", "xl/media/CD.png": "y" });
    const named = Buffer.from(bytes);
    for (const [ascii, gbk] of [
      ["AB.png", [0xb1, 0xed]],
      ["CD.png", [0xb1, 0xa8]],
    ] as const)
      for (let at = named.indexOf(ascii); at !== -1; at = named.indexOf(ascii, at + 1)) named.set(gbk, at);
    expect(seenCells(named)).toEqual({ A1: { type: "number", value: 1 } });
  });
  test("whether dates count from 1904", () => {
    expect(seen(makeWorkbook({ sheets: [{ name: "A", cells: {} }], from1904: true }))).toEqual([
      expect.objectContaining({ name: "A", date1904: true }),
    ]);
  });
});
