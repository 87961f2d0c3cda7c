import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeOutputs, type WriteOutput } from "../../../analysis/files/write-outputs.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "csr-outputs-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function* pieces(): AsyncGenerator<string> {
  yield "企";
  yield "业";
}
const fill = async (write: WriteOutput): Promise<void> => {
  await write("report.html", "<p>企业</p>");
  await write("charts/a.svg", new Uint8Array([1, 2, 3]));
  await write("b.csv", pieces());
};
const text = (...path: readonly string[]): string => readFileSync(join(root, ...path), "utf8");
const everything = (): readonly string[] => readdirSync(root, { recursive: true, encoding: "utf8" }).toSorted();

test("a result is a folder with its files and a manifest of their hashes", async () => {
  const files = await writeOutputs(join(root, "new", "out"), {}, fill);
  expect(everything()).toEqual([
    "new",
    "new/out",
    "new/out/b.csv",
    "new/out/charts",
    "new/out/charts/a.svg",
    "new/out/manifest.json",
    "new/out/report.html",
  ]);
  expect(text("new", "out", "b.csv")).toBe("企业");
  expect(files.map(({ path, bytes }) => [path, bytes])).toMatchObject([
    ["b.csv", 6],
    ["charts/a.svg", 3],
    ["report.html", 13],
    ["manifest.json", expect.any(Number)],
  ]);
  expect(JSON.parse(text("new", "out", "manifest.json"))).toEqual({ schema: "sme-csr/manifest/1", files: files.slice(0, 3) });
});

test("the folder and its files are as readable as any other of the user", async () => {
  await writeOutputs(join(root, "out"), {}, fill);
  mkdirSync(join(root, "usual"));
  expect(statSync(join(root, "out")).mode).toBe(statSync(join(root, "usual")).mode);
});

test("an error half-way leaves nothing behind", async () => {
  const failing = writeOutputs(join(root, "out"), {}, async (write) => {
    await write("report.html", "half");
    throw new Error("no space left");
  });
  await expect(failing).rejects.toThrow("no space left");
  expect(everything()).toEqual([]);
});

test("an error half-way leaves an earlier result as it was", async () => {
  await writeOutputs(join(root, "out"), {}, fill);
  const before = everything();
  await expect(writeOutputs(join(root, "out"), { force: true }, () => Promise.reject(new Error("stop")))).rejects.toThrow("stop");
  expect(everything()).toEqual(before);
});

test("an empty folder is used, a full one only with force", async () => {
  mkdirSync(join(root, "out"));
  await writeOutputs(join(root, "out"), {}, fill);
  await expect(writeOutputs(join(root, "out"), {}, fill)).rejects.toMatchObject({ refusal: "not-empty", found: "b.csv" });
  await writeOutputs(join(root, "out"), { force: true }, (write) => write("report.html", "second"));
  expect(everything()).toEqual(["out", "out/manifest.json", "out/report.html"]);
});

test("even with force, files that no earlier result lists are never deleted", async () => {
  mkdirSync(join(root, "clients", "2025"), { recursive: true });
  writeFileSync(join(root, "clients", "2025", "a.xlsx"), "");
  await expect(writeOutputs(join(root, "clients"), { force: true }, fill)).rejects.toMatchObject({
    refusal: "foreign-file",
    found: "2025/a.xlsx",
  });
  await writeOutputs(join(root, "out"), {}, fill);
  writeFileSync(join(root, "out", "charts", "mine.txt"), "");
  await expect(writeOutputs(join(root, "out"), { force: true }, fill)).rejects.toMatchObject({
    refusal: "foreign-file",
    found: "charts/mine.txt",
  });
  expect(existsSync(join(root, "clients", "2025", "a.xlsx"))).toBe(true);
});

test("what a file manager leaves in a result does not count as somebody's file", async () => {
  await writeOutputs(join(root, "out"), {}, fill);
  writeFileSync(join(root, "out", ".DS_Store"), "");
  await writeOutputs(join(root, "out"), { force: true }, fill);
  expect(everything()).not.toContain("out/.DS_Store");
});

test("a file or a link under the name of the folder is refused, and so is the folder one stands in", async () => {
  writeFileSync(join(root, "file"), "");
  symlinkSync(root, join(root, "link"));
  await expect(writeOutputs(join(root, "file"), { force: true }, fill)).rejects.toMatchObject({ refusal: "not-a-folder" });
  await expect(writeOutputs(join(root, "link"), { force: true }, fill)).rejects.toMatchObject({ refusal: "not-a-folder" });
  await expect(writeOutputs(".", { force: true }, fill)).rejects.toMatchObject({ refusal: "in-use" });
});

test("the same content gives the same manifest", async () => {
  await writeOutputs(join(root, "a"), {}, fill);
  await writeOutputs(join(root, "b"), {}, fill);
  expect(text("a", "manifest.json")).toBe(text("b", "manifest.json"));
});
