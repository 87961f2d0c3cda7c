import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { LockedError, takeLock } from "../../../analysis/files/run-lock.ts";

let root: string;
let file: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "csr-lock-"));
  file = join(root, "lock");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A lock as another run would have left it. */
function left(changes: Readonly<Record<string, unknown>> = {}): void {
  takeLock(file);
  const own: unknown = JSON.parse(readFileSync(file, "utf8"));
  writeFileSync(file, JSON.stringify({ ...(typeof own === "object" ? own : {}), ...changes }));
}

/** The number of a process that has just ended. */
const goneProcess = (): number => spawnSync(process.execPath, ["--version"]).pid;

test("a lock is held by one at a time, and free when it is returned", () => {
  const done = takeLock(file);
  expect(() => takeLock(file)).toThrow(LockedError);
  done();
  expect(existsSync(file)).toBe(false);
  takeLock(file)();
});

test("whoever is refused learns who holds it and since when", () => {
  takeLock(file);
  const holder = { pid: process.pid, host: hostname(), since: expect.stringMatching(/^20\d\d-/u) };
  expect(() => takeLock(file)).toThrow(expect.objectContaining({ file, holder: expect.objectContaining(holder) }));
});

test("a process that is gone holds nothing", () => {
  left({ pid: goneProcess() });
  takeLock(file)();
  expect(readdirSync(root)).toEqual([]);
});

test("nor does one whose number was given to another process since", () => {
  left({ began: "1" });
  expect(takeLock(file)).toBeInstanceOf(Function);
});

test("of a process on another computer nothing is known, so that only force takes its lock", () => {
  left({ host: "elsewhere", pid: goneProcess() });
  expect(() => takeLock(file)).toThrow(expect.objectContaining({ holder: expect.objectContaining({ host: "elsewhere" }) }));
  takeLock(file, { force: true })();
});

test("a lock that was cut off counts while it may still be written, and not later", () => {
  writeFileSync(file, '{"pid":');
  expect(() => takeLock(file)).toThrow(expect.objectContaining({ holder: null }));
  utimesSync(file, new Date(0), new Date(0));
  takeLock(file)();
});

test("a run that was killed while it removed a stale lock keeps nobody out", () => {
  left({ pid: goneProcess() });
  writeFileSync(`${file}.stale`, readFileSync(file));
  takeLock(file)();
  expect(readdirSync(root)).toEqual([]);
});

test("no lock is left where it could not be made", () => {
  expect(() => takeLock(join(root, "no", "folder"))).toThrow("ENOENT");
  expect(readdirSync(root)).toEqual([]);
});
