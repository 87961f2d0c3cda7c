import { describe, expect, test } from "vitest";
import { makeWorkbook } from "../make-workbook.ts";
import { seenCells } from "./seen-cells.ts";

describe("a cell is shown as it is stored:", () => {
  const cases: readonly (readonly [what: string, attributes: string, xml: string, content: unknown])[] = [
    ["a number", "", "<v>3</v>", { type: "number", value: 3 }],
    ["a number in another spelling", "", "<v>1.50E+3</v>", { type: "number", value: 1500, stored: "1.50E+3" }],
    ["a date, which is a number", 's="7"', "<v>45292.5</v>", { type: "number", value: 45292.5 }],
    ["a number that is none", "", "<v>NaN</v>", { type: "text", value: "NaN" }],
    ["a boolean", 't="b"', "<v>1</v>", { type: "boolean", value: true }],
    ["a boolean in words", 't="b"', "<v>false</v>", { type: "boolean", value: false }],
    ["an error", 't="e"', "<v>#DIV/0!</v>", { type: "error", value: "#DIV/0!" }],
    ["an ISO date", 't="d"', "<v>2024-01-31T12:00:00</v>", { type: "date", value: "2024-01-31T12:00:00" }],
    ["a text of its own", 't="inlineStr"', "<is><t> x &amp; y </t></is>", { type: "text", value: " x & y " }],
    [
      "text in runs with a phonetic guide",
      't="inlineStr"',
      '<is><r><rPr><b/></rPr><t>東</t></r><r><t xml:space="preserve"> 京</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is>',
      { type: "text", value: "東 京" },
    ],
    ["escaped characters", 't="inlineStr"', "<is><t>a_x000D_\nb_x005F_x000D_</t></is>", { type: "text", value: "a\r\nb_x000D_" }],
    ["CDATA and entities", 't="str"', "<v><![CDATA[<a>]]>&#x4E2D;</v>", { type: "text", value: "<a>中" }],
    ["an empty text", 't="inlineStr"', "<is><t/></is>", { type: "text", value: "" }],
    ["a formula with its result", "", "<f>1+2</f><v>3</v>", { type: "number", value: 3, formula: "1+2" }],
    ["a formula with a text", 't="str"', '<f>"x"&amp;"y"</f><v>xy</v>', { type: "text", value: "xy", formula: '"x"&"y"' }],
    ["a formula with an empty text", 't="str"', '<f>""</f><v></v>', { type: "text", value: "", formula: '""' }],
    ["a formula with an error", 't="e"', "<f>NA()</f><v>#N/A</v>", { type: "error", value: "#N/A", formula: "NA()" }],
    ["a formula without a result", "", "<f>1+2</f>", { type: "uncalculated", value: null, formula: "1+2" }],
    ["a formula with a blank result", "", "<f>1+2</f><v/>", { type: "uncalculated", value: null, formula: "1+2" }],
    [
      "a shared formula",
      "",
      '<f t="shared" ref="B2:B9" si="4">A2*2</f><v>8</v>',
      { type: "number", value: 8, formula: "A2*2", shared: "4", range: "B2:B9" },
    ],
    ["a cell that shares a formula", "", '<f t="shared" si="4"/><v>8</v>', { type: "number", value: 8, formula: "", shared: "4" }],
    [
      "an array formula",
      "",
      '<f t="array" ref="B2:C3">TRANSPOSE(E1:F2)</f><v>1</v>',
      { type: "number", value: 1, formula: "TRANSPOSE(E1:F2)", range: "B2:C3" },
    ],
    ["a blank cell with a style", 's="3"', "", undefined],
    ["an empty value", "", "<v></v>", undefined],
    ["a reference to no text", 't="s"', "<v/>", undefined],
  ];
  test.each(cases)("%s", (_, attributes, xml, content) => {
    expect(seenCells(makeWorkbook({ sheets: [{ name: "A", cells: { B2: { attributes, xml } } }] }))).toEqual(
      content === undefined ? {} : { B2: content },
    );
  });
});
