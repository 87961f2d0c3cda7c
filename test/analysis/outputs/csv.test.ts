import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { csv, type CsvCell } from "../../../analysis/outputs/csv.ts";
import { plainText } from "../../../instrument/messages/plain-text.ts";
import { neutralised } from "../../../instrument/neutralised.ts";

async function written(header: readonly string[], rows: readonly (readonly CsvCell[])[]): Promise<string> {
  let text = "";
  for await (const piece of csv(header, rows)) text += piece;
  return text;
}

test("a CSV begins with a byte order mark, and every line ends with CR LF", async () => {
  expect(
    await written(
      ["firm_id", "value"],
      [
        ["企业", 3.5],
        ['a,"b"', null],
      ],
    ),
  ).toBe('\uFEFFfirm_id,value\r\n企业,3.5\r\n"a,""b""",\r\n');
});

test("a CSV without rows is its header", async () => {
  expect(await written(["a", "b"], [])).toBe("\uFEFFa,b\r\n");
});

test("nothing is lost between the pieces of a long CSV", async () => {
  const rows = Array.from({ length: 1_250 }, (_, i) => [i, `F${i}`]);
  const lines = (await written(["n", "firm"], rows)).trimEnd().split("\r\n");
  expect(lines).toHaveLength(1_251);
  expect(lines.at(-1)).toBe("1249,F1249");
});

test.each([
  "=1+1",
  "+SUM(A1)",
  "-cmd|' /C calc'!A0",
  "@SUM(1)",
  "\tx",
  "\rx",
  "\nx",
  "＝1+1",
  "＋1+x",
  "－x",
  "＠x",
  "\uFEFF=1",
  "\u200B=1",
  "  =1",
  "\u3000=1",
])("%j is neutralised", (text) => {
  expect(neutralised(text)).toBe(`'${text}`);
});

test.each(["-3.5", "+7", "-1e-7", "F-001", "3", "企业", "file:0f3a", "", "a=b"])("%j stays as it is", (text) => {
  expect(neutralised(text)).toBe(text);
});

test("a negative number is a number, not text", async () => {
  expect(await written(["x"], [[-5], ["-5"], ["-5+1"]])).toBe("\uFEFFx\r\n-5\r\n-5\r\n'-5+1\r\n");
});

/** A row without what is added to cells, and with visible signs for control characters. */
const shown = (row: readonly string[]): readonly string[] =>
  row.map((cell) => cell.replaceAll("'", "").replaceAll(/(?![\t\r\n])\p{Cc}/gu, plainText));

test("control characters become visible signs, tabs and line breaks stay", async () => {
  expect(await written(["n"], [["a\u001B[2J\u0000\u009B"], ["b\nc"]])).toBe('\uFEFFn\r\na␛[2J␀�\r\n"b\nc"\r\n');
});

test("text with separators of other countries is quoted, and what could be a formula behind them is none", async () => {
  const rows = [["x;=1+1"], ["a|b"], ["x; \u200B@SUM(A1)"], ["x\t=1"], ["x\n+1"], ["3;5"]];
  expect(await written(["n"], rows)).toBe(
    ["\uFEFFn", `"x;'=1+1"`, '"a|b"', `"x; \u200B'@SUM(A1)"`, `"x\t'=1"`, `"x\n'+1"`, '"3;5"', ""].join("\r\n"),
  );
});

test("whatever the cells hold, they read back as they were, but for what makes them harmless", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.string({ unit: "binary" }), fc.string()), { minLength: 1 }), async (rows) => {
      const text = (await written(["a", "b"], rows)).replace(/^\uFEFF/u, "");
      const read = Papa.parse<string[]>(text, { delimiter: ",", newline: "\r\n" }).data.slice(1, -1);
      expect(read.map(shown)).toEqual(rows.map(shown));
      expect(read.flat().filter((cell) => neutralised(cell) !== cell)).toEqual([]);
    }),
  );
});

test("rows of codes and numbers, which take the short way, are written as the library writes them", async () => {
  const code = fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_:. -]{0,6}$/u);
  const cell = fc.oneof(code, fc.double({ noNaN: true }), fc.integer(), fc.constant(null));
  const row = fc.array(cell, { minLength: 2, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 5 }), async (rows) => {
      expect(await written(["a"], rows)).toBe(`\uFEFFa\r\n${Papa.unparse(rows, { newline: "\r\n" })}\r\n`);
    }),
  );
});
