import { expect, test } from "vitest";
import { displayWidth, padded } from "../../../analysis/outputs/display-width.ts";
import { textTable } from "../../../analysis/outputs/text-table.ts";

test("a Chinese character takes two columns, a colour none", () => {
  expect([
    displayWidth("abc"),
    displayWidth("企业a"),
    displayWidth("，"),
    displayWidth("\u001B[31m红\u001B[39m"),
    displayWidth("e\u0301"),
  ]).toEqual([3, 5, 2, 2, 1]);
  expect(padded("企业", 6)).toBe("企业  ");
});

test("columns line up in both scripts", () => {
  const table = textTable(
    [
      { title: "文件", align: "left" },
      { title: "总分", align: "right" },
    ],
    [
      ["a.xlsx", "46.2"],
      ["企业.xlsx", "100.0"],
    ],
  );
  expect(table).toBe("文件        总分\na.xlsx      46.2\n企业.xlsx  100.0\n");
});

test("the name of a file cannot move the cursor of a terminal, and names stay apart", () => {
  const name = { title: "File", align: "left" } as const;
  const rows = ["a\u001B[2J\r\n\u202Eb", "a\tb", "a\nb", "a\u2028b"].map((text) => [text]);
  expect(textTable([name], rows)).toBe("File\na␛[2J␍␊�b\na␉b\na␊b\na�b\n");
});
