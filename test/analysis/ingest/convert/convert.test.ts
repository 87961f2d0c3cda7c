import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { type FileReadings, readFiles, type ReadFilesOptions } from "../../../../analysis/index.ts";
import { ReadingLog } from "../../../../analysis/files/reading-log.ts";
import type { Issue } from "../../../../instrument/issue.ts";
import { defaultLimits } from "../../../../instrument/reader/limits.ts";
import { encryptedWorkbook, oleFile } from "../../../../samples/generate/ole.ts";
import { packed } from "../../../../samples/generate/workbook/parts.ts";
import { samplesFolder } from "../../../samples/sample-files.ts";
import { fakeOffice } from "./fake-office.ts";

const workbook = join(samplesFolder, "variants/unchanged/input.xlsx");
const firm = "91330000XXXX00900T";

let root: string;
/** Where temporary files go. */
let temporary: string;
/** The files of one test. */
let folder: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "csr-convert-"));
  temporary = join(root, "tmp");
  mkdirSync(temporary);
  vi.stubEnv("TMPDIR", temporary);
});
beforeEach(({ task }) => {
  folder = join(root, task.id);
  mkdirSync(folder);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

/** Old workbooks that differ in their last byte. */
function oldWorkbooks(...names: readonly string[]): void {
  for (const [index, name] of names.entries()) writeFileSync(join(folder, name), Buffer.concat([oleFile(["Workbook"]), Buffer.of(index)]));
}

const office = (each: string): string => fakeOffice(join(root, `${folder.slice(root.length + 1)}.sh`), each);

async function read(options: ReadFilesOptions): Promise<readonly FileReadings[]> {
  const found: FileReadings[] = [];
  for await (const each of readFiles(["."], { from: folder, ...options })) found.push(each);
  return found;
}

const issuesOf = (files: readonly FileReadings[]): readonly Issue[] =>
  files.flatMap(({ issues, readings }) => [...issues, ...readings.flatMap((reading) => reading.issues)]);

/** Each file with the company that was read from it, or the codes of what was said about it. */
const outcomes = (files: readonly FileReadings[]): readonly string[] =>
  files.map((each) => `${each.file} ${each.readings[0]?.assessment?.firmId ?? issuesOf([each])[0]?.code ?? "nothing"}`);

test("a file that LibreOffice drops without a word is converted on its own, and the others beside it", async () => {
  oldWorkbooks("a.xls", "b.xls", "c.xls");
  const program = office(`if [ $n = 2 ]; then exit 0; fi; cp '${workbook}' "$output"`);
  expect(outcomes(await read({ convert: { program } }))).toEqual([`a.xls ${firm}`, `b.xls ${firm}`, `c.xls ${firm}`]);
});

test("a file that cannot be converted costs only itself", async () => {
  oldWorkbooks("a.xls", "b.xls", "c.xls");
  writeFileSync(join(folder, "b.xls"), Buffer.concat([oleFile(["Workbook"]), Buffer.from("damaged")]));
  const program = office(`if grep -q damaged "$input"; then exit 1; fi; cp '${workbook}' "$output"`);
  expect(outcomes(await read({ convert: { program } }))).toEqual([`a.xls ${firm}`, "b.xls conversion-failed", `c.xls ${firm}`]);
});

test("more files than one start takes are all converted, in the order of their names", async () => {
  const names = Array.from({ length: 19 }, (_, index) => `${String(index + 10)}.xls`);
  oldWorkbooks(...names);
  const program = office(`cp '${workbook}' "$output"`);
  const progress: string[] = [];
  const onProgress = (done: number, total: number): unknown => progress.push(`${done}/${total}`);
  expect(outcomes(await read({ convert: { program }, onProgress: (...of) => void onProgress(...of) }))).toEqual(
    names.map((name) => `${name} ${firm}`),
  );
  expect(progress).toEqual(names.map((_, index) => `${index + 1}/19`));
});

/** Whether a process is there and does something; one that has ended may wait to be noticed. */
const isAlive = (pid: string): boolean =>
  existsSync(`/proc/${pid}/stat`) && !/^\d+ \(.*\) Z/u.test(readFileSync(`/proc/${pid}/stat`, "utf8"));

test("a LibreOffice that hangs is ended with all that it has started; the file says so, and what it had half written is not used", async () => {
  oldWorkbooks("a.xls");
  writeFileSync(join(folder, "b.csv"), "firm_id,year,instrument_version,form,size,EM1_05\nA,2024,1.0.0,full,small,yes\n");
  const started = join(root, "started");
  const program = office(`echo PK > "$output"; sleep 1000 & echo $! >> '${started}'; wait`);
  const files = await read({ convert: { program, seconds: 0.5 } });
  expect(outcomes(files)).toEqual(["a.xls conversion-took-too-long", "b.csv A"]);
  for (const pid of readFileSync(started, "utf8").trim().split("\n")) await expect.poll(() => isAlive(pid)).toBe(false);
});

test("a LibreOffice that writes without end is ended", async () => {
  oldWorkbooks("a.xls");
  const program = office(`while :; do echo 0123456789 >> "$output"; done`);
  const [issue] = issuesOf(await read({ convert: { program, outputBytes: 100_000 } }));
  expect(issue).toMatchObject({ file: "a.xls", code: "limit-exceeded", limit: "convertedBytes", allowed: 100_000 });
});

test("an interruption ends LibreOffice and leaves nothing behind", async () => {
  oldWorkbooks("a.xls");
  const started = join(root, "interrupted");
  const program = office(`echo $$ > '${started}'; sleep 1000`);
  const interruption = new AbortController();
  const reading = read({ convert: { program }, signal: interruption.signal });
  await expect.poll(() => existsSync(started) && readFileSync(started, "utf8").endsWith("\n")).toBe(true);
  interruption.abort();
  await expect(reading).rejects.toThrow(/abort/u);
  await expect.poll(() => isAlive(readFileSync(started, "utf8").trim())).toBe(false);
  expect(readdirSync(temporary)).toEqual([]);
});

test("what was converted in an earlier run is not converted again; what was refused without conversion is converted now", async () => {
  oldWorkbooks("a.xls");
  const log = join(root, "log");
  const run = async (options: ReadFilesOptions): Promise<readonly string[]> => {
    const store = new ReadingLog(log, "1");
    const files = await read({ ...options, store });
    store.close({ isComplete: true });
    return files.flatMap((each) => [...outcomes([each]), ...issuesOf([each]).map(({ code }) => code)]);
  };
  expect(await run({})).toEqual(["a.xls file-is-xls", "file-is-xls"]);
  const converted = [`a.xls ${firm}`, "file-converted"];
  expect(await run({ convert: { program: office(`cp '${workbook}' "$output"`) } })).toEqual(converted);
  expect(await run({ convert: { program: join(root, "no such program") } })).toEqual(converted);
});

test("a workbook with a password is refused as such, and LibreOffice is not even started", async () => {
  const data = join(import.meta.dirname, "../data");
  for (const name of ["password.xls", "password.ods"]) writeFileSync(join(folder, name), readFileSync(join(data, name)));
  for (const name of ["password.xlsb", "password.xlsx"]) writeFileSync(join(folder, name), encryptedWorkbook());
  const started = join(root, "started with a password");
  const files = await read({ convert: { program: office(`touch '${started}'`) } });
  expect(outcomes(files)).toEqual(["ods", "xls", "xlsb", "xlsx"].map((ending) => `password.${ending} file-is-encrypted`));
  expect(existsSync(started)).toBe(false);
});

test("a zip bomb, a damaged archive and a file that is too large are refused before LibreOffice meets them", async () => {
  const started = join(root, "started with a bomb");
  const part = (content: string): Uint8Array => new TextEncoder().encode(content);
  const bomb = packed(
    new Map([
      ["mimetype", part("application/vnd.oasis.opendocument.spreadsheet")],
      ["content.xml", part(" ".repeat(30_000_000))],
    ]),
  );
  const damaged = Uint8Array.from(packed(new Map([["xl/workbook.bin", part("BIFF12 records")]]), () => 0));
  damaged[damaged.findIndex((byte, at) => byte === 0x42 && damaged[at + 1] === 0x49)] = 0;
  writeFileSync(join(folder, "bomb.ods"), bomb);
  writeFileSync(join(folder, "damaged.xlsb"), damaged);
  writeFileSync(join(folder, "large.xls"), Buffer.concat([oleFile(["Workbook"]), Buffer.alloc(100_000)]));
  const limits = { ...defaultLimits, fileBytes: 100_000 };
  const files = await read({ convert: { program: office(`touch '${started}'`) }, limits });
  expect(outcomes(files)).toEqual(["bomb.ods limit-exceeded", "damaged.xlsb file-corrupt", "large.xls file-too-large"]);
  expect(existsSync(started)).toBe(false);
});

test("without LibreOffice, each file that needs it says so, and the others are read", async () => {
  oldWorkbooks("a.xls");
  writeFileSync(join(folder, "b.xlsx"), readFileSync(workbook));
  vi.stubEnv("SOFFICE", join(root, "no such program"));
  const files = await read({ convert: {} });
  vi.stubEnv("SOFFICE", undefined);
  expect(outcomes(files)).toEqual(["a.xls converter-missing", `b.xlsx ${firm}`]);
});

test("nothing of all this is left among the temporary files", () => {
  expect(readdirSync(temporary)).toEqual([]);
});
