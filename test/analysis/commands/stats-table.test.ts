import { afterAll, describe, expect, test } from "vitest";
import { makeWorkbook } from "../ingest/make-workbook.ts";
import { csvOf, type Found, StatsCall } from "./stats-call.ts";

const call = new StatsCall();
afterAll(() => call.remove());

const value = ["--value", "x"];

test("missing cells in every spelling are counted beside blanks, and never taken for 0", async () => {
  const marks = ["NA", "n/a", "#N/A", "NaN", "NULL", ".", "-", "—", "缺失", "不适用", "未填", "无", "none"];
  const table = csvOf([["x", "y"], ["0", 1], ["", 2], ["  ", 3], ...marks.map((mark) => [mark, 4])]);
  const { desc, columns } = await call.json<Found>(table, ...value);
  expect(desc).toMatchObject({ n: 1, mean: 0 });
  expect(columns).toEqual([{ column: "x", n: 1, blank: 2, missing: marks.length, unreadable: 0, example: null }]);
});

test("what is no number is left out, and told with its row even where the user wants quiet", async () => {
  const file = call.put(csvOf([["x"], [1], ["=1+1"], ["#DIV/0!"], [3]]));
  const { err, out } = await call.run([file, ...value, "--json", "--quiet"]);
  expect(err).toBe("2 fields of x are no number and left out, such as “=1+1” in row 3.\n");
  expect(JSON.parse(out)).toMatchObject({ desc: { n: 2, mean: 2 }, columns: [{ unreadable: 2 }] });
});

describe("any encoding, separator and decimal sign gives the same figures:", () => {
  const rows = [
    ["企业", "得分"],
    ["甲", "1.5"],
    ["乙", "2.25"],
    ["丙", "1234.5"],
  ] as const;
  const withComma = rows.map((row) => row.map((cell) => cell.replace(".", ",")));
  const utf16 = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, "utf16le");
  const gb18030 = Buffer.concat([
    Buffer.from([0xc6, 0xf3, 0xd2, 0xb5, 0x2c, 0xb5, 0xc3, 0xb7, 0xd6, 0x0a]),
    Buffer.from([0xbc, 0xd7]),
    Buffer.from(",1.5\n"),
    Buffer.from([0xd2, 0xd2]),
    Buffer.from(",2.25\n"),
    Buffer.from([0xb1, 0xfb]),
    Buffer.from(",1234.5\n"),
  ]);
  test.each<[string, Uint8Array | string]>([
    ["UTF-8", csvOf(rows)],
    ["UTF-8 with a byte order mark and CRLF", `\uFEFF${csvOf(rows).replaceAll("\n", "\r\n")}`],
    ["UTF-16 with tabs", utf16(csvOf(rows, "\t"))],
    ["GB 18030", gb18030],
    ["semicolons and decimal commas", csvOf(withComma, ";")],
    ["Excel's sep= line", `sep=|\n${csvOf(rows, "|")}`],
    ["quotes and thousands", '企业,得分\n甲,"1.5"\n乙,2.25\n丙,"1,234.5"\n'],
    [
      "full-width digits",
      csvOf([
        ["企业", "得分"],
        ["甲", "１．５"],
        ["乙", "2.25"],
        ["丙", "1234.5"],
      ]),
    ],
    ["a workbook", makeWorkbook({ sheets: [{ name: "A", cells: { A1: "企业", B1: "得分", B2: 1.5, B3: 2.25, B4: 1234.5 } }] })],
  ])("%s", async (_, content) => {
    const { out, err } = await call.run([
      call.put(content, content instanceof Uint8Array && content[0] === 0x50 ? "t.xlsx" : "t.csv"),
      "--value",
      "得分",
      "--json",
      "--quiet",
    ]);
    expect(err).toBe("");
    expect(JSON.parse(out)).toMatchObject({ desc: { n: 3, mean: expect.closeTo(1238.25 / 3, 9) } });
  });
});

test("a column all in per cent is read in per cent; a single per cent sign among numbers is unreadable", async () => {
  expect((await call.json<Found>(csvOf([["x"], ["10%"], ["20 %"], ["NA"]]), ...value)).desc.mean).toBe(15);
  expect((await call.json<Found>(csvOf([["x"], ["10%"], ["20"]]), ...value)).desc.mean).toBe(20);
});

test("rows of a CSV with more fields than the header are left out and told; blanks behind the last field do not count", async () => {
  const { err, out } = await call.run([call.put("x,y\n1,2, ,\n3,4,5\n,,6\n5,6\n"), ...value, "--json"]);
  expect(err).toContain("2 rows have more fields than the header and are left out, first row 3.");
  expect(JSON.parse(out)).toMatchObject({
    desc: { n: 2, mean: 3 },
    table: { rows: 2, rows_too_long: [3, 4], encoding: "utf-8", delimiter: "," },
  });
});

test("of a workbook the first sheet with a value counts that can be seen, formulas with their results", async () => {
  const formula = { attributes: "", xml: "<f>1+2</f><v>3</v>" };
  const workbook = makeWorkbook({
    sheets: [
      { name: "blank", cells: {} },
      { name: "B", cells: { B3: "x", C3: "g", B4: formula, B5: 5, C5: "a" } },
    ],
  });
  const { out } = await call.run([call.put(workbook, "t.xlsx"), ...value, "--json"]);
  expect(JSON.parse(out)).toMatchObject({ desc: { n: 2, mean: 4 }, table: { name: "B", rows: 2 } });
});

test("a table may come on standard input", async () => {
  const { out, status } = await call.run(["-", ...value, "--json"], "x\n1\n3\n");
  expect(status).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ desc: { mean: 2 } });
});
