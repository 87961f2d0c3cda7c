import { afterAll, describe, expect, test } from "vitest";
import { csvOf, StatsCall } from "./stats-call.ts";

const call = new StatsCall();
afterAll(() => call.remove());

const value = ["--value", "x"];

describe("a call that cannot be met ends with a sentence that says what to do:", () => {
  const table = csvOf([
    ["firm", "year", "x", "note", "size"],
    ["A", 2024, 1, "text", "micro"],
    ["A", 2025, 2, "", "small"],
    ["B", 2024, 3, "NA", ""],
    ["A", 2025, 4, "", "small"],
  ]);
  test.each<[string, number, string, readonly string[]]>([
    ["a column that is not there", 2, "There is no column z. Columns: firm, year, x, note, size.", ["--value", "z"]],
    ["no column", 2, "Name columns of numbers: --value or --items. Columns: firm", []],
    ["one item", 2, "at least two items", ["--items", "x"]],
    ["a year without a firm", 2, "--year needs --firm", [...value, "--year", "year"]],
    [
      "no numbers",
      1,
      "There is no number in the column note: 2 blank, 1 missing, 1 unreadable (such as text in row 2).",
      ["--value", "note"],
    ],
    ["a firm twice a year", 1, "A has the year 2025 twice, in rows 3 and 5.", [...value, "--firm", "firm", "--year", "year"]],
    ["a scale upside down", 2, "such as 1,5", ["--items", "x,year", "--scale", "5,1"]],
    ["no seed", 2, "Use a whole number.", [...value, "--seed", "1.5"]],
  ])("%s", async (_, status, sentence, argv) => {
    const told = await call.run([call.put(table), ...argv]);
    expect(told).toMatchObject({ status, out: "" });
    expect(told.err).toContain(sentence);
    const chinese = await call.run([call.put(table), ...argv, "--lang", "zh"]);
    expect(chinese).toMatchObject({ status, out: "" });
    expect(chinese.err).toMatch(/\p{Script=Han}{4}/u);
  });

  test.each<[string, string, string]>([
    ["a table without rows", "x,y\n", "a header and no row below it"],
    ["an empty file", "", "[file-empty]"],
    ["blank lines", "\n\n,,\n", "every cell is blank"],
    ["two columns of one name", "x,x\n1,2\n", "Several columns are called x."],
    ["a PDF", "%PDF-1.7", "[file-is-pdf]"],
    ["a quote that is never closed", 'x,y\n1,"2\n3,4\n', "[file-corrupt]"],
  ])("%s", async (_, content, sentence) => {
    const told = await call.run([call.put(content), ...value]);
    expect(told.status).not.toBe(0);
    expect(told.out).toBe("");
    expect(told.err).toContain(sentence);
  });

  test("values and categories that no row has together", async () => {
    const { status, err } = await call.run([call.put("x,g\n1,\n,a\n"), ...value, "--by", "g"]);
    expect([status, err]).toEqual([1, expect.stringContaining("Nothing is left: no row has a value in each of x, g.")]);
  });
});

describe("margins that do not fit are refused with what to do:", () => {
  const table = csvOf([
    ["x", "size"],
    [1, "micro"],
    [2, "small"],
    [3, "large"],
  ]);
  const header = "variable,category,population";
  test.each<[string, string, string]>([
    ["a category that they lack", `${header}\nsize,micro,1\nsize,small,2\n`, "1 row has the size large, which the margins do not know."],
    ["one that no row has", `${header}\nsize,micro,1\nsize,small,2\nsize,large,3\nsize,medium,1\n`, "No row has the size medium."],
    ["a negative number", `${header}\nsize,micro,-1\nsize,small,2\nsize,large,3\n`, "or one is negative"],
    ["a category twice", `${header}\nsize,micro,1\nsize,micro,2\n`, "gives size micro a second time"],
    ["a row without a number", `${header}\nsize,micro,many\n`, "Row 2 of"],
    ["other columns", "a,b\n1,2\n", "has no column variable."],
    ["a variable that is no column", `${header}\nregion,east,1\n`, "There is no column region. Columns: x, size."],
  ])("%s", async (_, margins, sentence) => {
    const told = await call.run([call.put(table), ...value, "--margins", call.put(margins, "margins.csv")]);
    expect(told.status).toBeGreaterThan(0);
    expect(told.out).toBe("");
    expect(told.err).toContain(sentence);
  });

  test("rows without a category", async () => {
    const margins = call.put(`${header}\nsize,micro,1\n`, "margins.csv");
    const { err } = await call.run([call.put("x,size\n1,micro\n2,\n"), ...value, "--margins", margins]);
    expect(err).toContain("1 row has no size. Remove it, or leave size out of the margins.");
  });
});

test("of very many columns the first fifty are named", async () => {
  const names = Array.from({ length: 300 }, (_, at) => `c${at}`);
  const { err } = await call.run([call.put(csvOf([names, names.map((_, at) => at)])), ...value]);
  expect(err).toContain("There is no column x. Columns: c0, c1,");
  expect(err).toContain("c49, ….");
  expect(err).not.toContain("c50");
});
