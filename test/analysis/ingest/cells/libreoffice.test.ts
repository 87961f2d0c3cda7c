import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seen, type SeenSheet } from "./seen-cells.ts";

/** A sheet as LibreOffice says it is. */
interface Held {
  readonly name: string;
  readonly hidden: boolean;
  readonly cells: Readonly<Record<string, readonly [type: string, value: string | number, hasFormula: boolean]>>;
}

let folder: string;
let held: readonly Held[];
let found: readonly SeenSheet[];

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "csr-cells-"));
  const file = path.join(folder, "a.xlsx");
  const script = path.join(import.meta.dirname, "write_workbook.py");
  held = JSON.parse(execFileSync("/usr/bin/python3", ["-B", script, file], { encoding: "utf8" }));
  found = seen(readFileSync(file));
});
afterAll(() => rmSync(folder, { recursive: true }));

test("of a workbook with charts, a pivot table, comments and merged cells, all sheets are seen, the hidden and the blank one too", () => {
  expect(found.map(({ name, kind, state }) => ({ name, kind, hidden: state !== "visible" }))).toEqual(
    held.map(({ name, hidden }) => ({ name, kind: "worksheet", hidden })),
  );
  expect(found.map(({ cells }) => Object.keys(cells).length > 0)).toEqual([true, true, false, true]);
});

test("every cell has the type and value that it has in LibreOffice", () => {
  for (const [index, { cells }] of held.entries()) expect(plain(found[index]?.cells ?? {})).toEqual(rounded(cells));
  expect(held.flatMap(({ cells }) => Object.keys(cells)).length).toBeGreaterThan(60);
});

/** LibreOffice stores 15 digits of a number, and has booleans that are numbers which look like booleans. */
const digits = (value: unknown): unknown => (typeof value === "number" ? Number(value.toPrecision(14)) : value);
const plain = (cells: SeenSheet["cells"]): unknown =>
  Object.fromEntries(
    Object.entries(cells).map(([address, { type, value }]) => [
      address,
      type === "boolean" ? ["number", Number(value)] : [type, digits(value)],
    ]),
  );
const rounded = (cells: Held["cells"]): unknown =>
  Object.fromEntries(Object.entries(cells).map(([address, [type, value]]) => [address, [type, digits(value)]]));

test("formulas come with their text, also those of an array", () => {
  const formulas = Object.entries(found[0]?.cells ?? {}).flatMap(([address, cell]) => ("formula" in cell ? [[address, cell.formula]] : []));
  expect(Object.fromEntries(formulas)).toMatchObject({ C1: "B1+1", C2: '"a"&"b"', C3: "1/0", E1: "TRANSPOSE(B1:C2)" });
});
