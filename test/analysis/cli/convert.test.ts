import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { oleFile } from "../../../samples/generate/ole.ts";
import { samplesFolder } from "../../samples/sample-files.ts";
import { put } from "../commands/client-files.ts";
import { fakeOffice } from "../ingest/convert/fake-office.ts";
import { csr } from "./process.ts";

const workbook = join(samplesFolder, "variants/unchanged/input.xlsx");
const old = (index: number): Uint8Array => Buffer.concat([oleFile(["Workbook"]), Buffer.of(index)]);

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "csr-convert-cli-"));
  put(root, { "c/a.xls": old(1), "c/b.xls": old(2), "c/c.ods": old(3), "c/d.xlsx": readFileSync(workbook), "c/e.xls": old(4) });
  vi.stubEnv("SOFFICE", fakeOffice(join(root, "office.sh"), `cp '${workbook}' "$output"`));
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

const clients = (): string => join(root, "c");

test("csr check --convert notes which files were converted, under their own names, and is content", async () => {
  const { status, out } = await csr("check", clients(), "--convert");
  expect(status).toBe(0);
  const lines = out.split("\n").filter((line) => line.includes("[file-converted]"));
  expect(lines.map((line) => line.slice(clients().length + 1).split(" ")[0])).toEqual(["a.xls", "b.xls", "c.ods", "e.xls"]);
});

test("csr score --convert scores them beside the others, also in several threads", async () => {
  const { status, out } = await csr("score", clients(), "--convert", "--jobs", "2", "--csv", "-");
  expect(status).toBe(0);
  const [, ...rows] = out.trim().split("\n");
  // The last column counts what was remarked.
  const scores = rows.map((row) => row.split(",").slice(1, 20).join(","));
  expect([scores.length, new Set(scores).size]).toEqual([5, 1]);
});

test("csr aggregate --convert gives the same result again when it finds what it has read before, and without LibreOffice", async () => {
  const aggregate = (): ReturnType<typeof csr> =>
    csr("aggregate", clients(), "--convert", "--duplicates", "keep", "--out", join(root, "out"), "--force");
  const first = await aggregate();
  const before = readFileSync(join(root, "out/manifest.json"), "utf8");
  vi.stubEnv("SOFFICE", join(root, "no such program"));
  const second = await aggregate();
  expect(second.err).toMatch(/5 files are unchanged/u);
  expect([first.status, second.status]).toEqual([4, 4]);
  expect(readFileSync(join(root, "out/manifest.json"), "utf8")).toBe(before);
});

test("without --convert, the way to it is shown", async () => {
  const { status, out } = await csr("check", join(clients(), "a.xls"));
  expect(status).toBe(3);
  expect(out).toContain("[file-is-xls]");
  expect(out).toContain("--convert");
});
