import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { csvToParquet, systemError } from "../../../analysis/dataset/parquet.ts";

const folder = mkdtempSync(join(tmpdir(), "csr-parquet-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a full disk is told by the system's code, as it is everywhere else", () => {
  // What DuckDB 1.5.5 says on a file system of 1.7 MB.
  const said = new Error('IO Error: Could not write file "/data/a.parquet": No space left on device');
  expect(systemError(said)).toMatchObject({ code: "ENOSPC", syscall: "write", cause: said });
  const other = new Error("Binder Error: no such column");
  expect(systemError(other)).toBe(other);
});

test("a cell that is not of its type stops the file instead of becoming a null", async () => {
  writeFileSync(join(folder, "a.csv"), "a\r\n1\r\nx\r\n");
  await expect(csvToParquet(join(folder, "a.csv"), join(folder, "a.parquet"), [{ name: "a", type: "INTEGER" }])).rejects.toThrow(/x/u);
});

test("nothing outside the folder of the table can be reached", async () => {
  writeFileSync(join(folder, "b.csv"), "a\r\n1\r\n");
  const outside = join(folder, "..", "csr-parquet-outside.parquet");
  await expect(csvToParquet(join(folder, "b.csv"), outside, [{ name: "a", type: "INTEGER" }])).rejects.toThrow(/ermission|disabled/u);
  expect(existsSync(outside)).toBe(false);
});
