import { expect, test } from "vitest";
import type { Cell, DefinedName } from "../../../../instrument/reader/questionnaire/cells.ts";
import { rowKeeper } from "../../../../instrument/reader/questionnaire/row-keeper.ts";
import { marker, metaFields } from "../../../../instrument/workbook/names.ts";

const cells = (texts: readonly string[]): ReadonlyMap<number, Cell> =>
  new Map(texts.map((text, index) => [index + 1, { kind: "text", text }]));
const named = (row: number): DefinedName => ({ name: `csr_meta_${row}`, target: { sheet: "_csr", row, column: 2 } });
const head = [marker("meta"), marker("value")];

test("a sheet that describes the file is complete after the last named row, once every field was there", () => {
  const keeper = rowKeeper("_csr", [named(metaFields.length + 2)]);
  const complete = [head, ...metaFields.map((field) => [field, "x"]), ["total", "1"], ["more", "2"]].map((texts, index) => {
    keeper.offer({ row: index + 1, cells: cells(texts) });
    return keeper.isComplete(index + 1);
  });
  expect(complete.indexOf(true)).toBe(metaFields.length + 1);
});

test("a sheet that lacks a field, or holds another table too, is read to its end", () => {
  for (const rows of [
    [head, ["version", "1.0.0"]],
    [[...head, marker("item")], ...metaFields.map((field) => [field, "x"])],
  ]) {
    const keeper = rowKeeper("_csr", [named(1)]);
    for (const [index, texts] of rows.entries()) keeper.offer({ row: index + 1, cells: cells(texts) });
    expect(keeper.isComplete(rows.length)).toBe(false);
  }
});

test("any number of names and of rows without the fields is borne", () => {
  const rows = 200_000;
  const keeper = rowKeeper(
    "_csr",
    Array.from({ length: rows }, (_, index) => named(index + 1)),
  );
  keeper.offer({ row: 1, cells: cells(head) });
  let kept = 0;
  for (let row = 2; row < rows + 1000; row++) {
    kept += keeper.offer({ row, cells: cells(["unknown", "x"]) });
    expect(keeper.isComplete(row)).toBe(false);
  }
  expect(kept).toBe(2 * (rows + 998));
});
