import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { packageFacts } from "../../../analysis/files/package-root.ts";
import { writeSingleFile } from "../../../analysis/files/write-file.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "csr-file-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function* failing(): AsyncGenerator<string> {
  yield "half";
  await Promise.reject(new Error("no space left"));
}

test("a file is written with the folders it needs, and nothing beside it", async () => {
  await writeSingleFile(join(root, "a", "b.csv"), "企业", { force: false });
  expect(readFileSync(join(root, "a", "b.csv"), "utf8")).toBe("企业");
  expect(readdirSync(join(root, "a"))).toEqual(["b.csv"]);
});

test("an existing file is replaced with force only", async () => {
  writeFileSync(join(root, "a.xlsx"), "mine");
  await expect(writeSingleFile(join(root, "a.xlsx"), "new", { force: false })).rejects.toMatchObject({
    name: "FileExistsError",
    file: join(root, "a.xlsx"),
  });
  expect(readFileSync(join(root, "a.xlsx"), "utf8")).toBe("mine");
  await writeSingleFile(join(root, "a.xlsx"), "new", { force: true });
  expect(readFileSync(join(root, "a.xlsx"), "utf8")).toBe("new");
  expect(readdirSync(root)).toEqual(["a.xlsx"]);
});

test("an error half-way leaves the old file and no other", async () => {
  writeFileSync(join(root, "a.csv"), "old");
  await expect(writeSingleFile(join(root, "a.csv"), failing(), { force: true })).rejects.toThrow("no space left");
  expect(readFileSync(join(root, "a.csv"), "utf8")).toBe("old");
  expect(readdirSync(root)).toEqual(["a.csv"]);
});

test("the package finds itself, from wherever it runs", async () => {
  const { root: folder, version } = await packageFacts();
  const facts: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  expect(facts).toMatchObject({ name: "sme-csr", version });
});
