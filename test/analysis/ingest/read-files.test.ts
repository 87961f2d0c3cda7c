import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readFiles } from "../../../analysis/index.ts";
import { clients, put, wideCsv } from "../commands/client-files.ts";

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "csr-read-"));
  const [one, two] = clients(2).map((client) => wideCsv([client]));
  put(root, { "c/b.csv": one ?? "", "c/sub/a.csv": two ?? "", "c/bad.xlsx": "%PDF-1.7", "c/~$a.xlsx": "" });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test("files, folders and patterns are read in the order of their names, and what cannot be read is an issue", async () => {
  const lines: string[] = [];
  const progress: number[] = [];
  for await (const { file, readings, issues } of readFiles(["c", "gone/*.xlsx"], {
    from: root,
    onProgress: (done) => progress.push(done),
  })) {
    const [what] = [...issues, ...readings.flatMap((reading) => reading.issues)];
    lines.push(`${file} ${readings[0]?.assessment?.firmId ?? what?.code}`);
  }
  expect(lines).toEqual([
    "c/~$a.xlsx file-is-lock",
    "gone/*.xlsx nothing-found",
    "c/b.csv C01",
    "c/bad.xlsx file-is-pdf",
    "c/sub/a.csv C02",
  ]);
  expect(progress).toEqual([1, 2, 3]);
});
