import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ReadingLog } from "../../../analysis/files/reading-log.ts";
import type { Reading } from "../../../instrument/reading.ts";
import { reading } from "../dataset/readings.ts";

let root: string;
let file: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "csr-log-"));
  file = join(root, "readings");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const some = (firm: string): readonly Reading[] => [reading({ firm })];
const complete = { isComplete: true };

/** Keeps readings under keys, one after another. */
function keep(keys: readonly string[], version = "v1"): void {
  const log = new ReadingLog(file, version);
  for (const key of keys) log.keep(key, some(key), true);
  log.close({ isComplete: false });
}

function kept(version = "v1"): Readonly<Record<string, readonly Reading[]>> {
  const log = new ReadingLog(file, version);
  const all = Object.fromEntries(log.keys().map((key) => [key, [...log.readings(key)].flat()]));
  log.close({ isComplete: false });
  return all;
}

test("what is kept is there in the next run", () => {
  keep(["a", "b"]);
  keep(["c"]);
  expect(kept()).toEqual({ a: some("a"), b: some("b"), c: some("c") });
});

test("a content in several parts comes in the same parts, and counts only as a whole", () => {
  const log = new ReadingLog(file, "v1");
  log.keep("a", some("1"), false);
  log.keep("a", some("2"), true);
  log.keep("b", some("3"), false);
  expect([...log.readings("a")]).toEqual([some("1"), some("2")]);
  log.close(complete);
  keep(["b"]);
  expect(kept()).toEqual({ a: [...some("1"), ...some("2")], b: some("b") });
});

test("cut off at any byte, it keeps all that was complete, and goes on from there", () => {
  keep(["a", "b"]);
  const whole = readFileSync(file);
  keep(["c"]);
  const { length } = readFileSync(file);
  const bytes = readFileSync(file);
  for (let cut = whole.length; cut < length; cut += 97) {
    writeFileSync(file, bytes);
    truncateSync(file, cut);
    expect(Object.keys(kept())).toEqual(["a", "b"]);
    keep(["d"]);
    expect(Object.keys(kept())).toEqual(["a", "b", "d"]);
  }
});

test("a damaged byte costs what stands from there on, never a wrong reading", () => {
  keep(["a", "b", "c"]);
  const bytes = readFileSync(file);
  const good: Readonly<Record<string, unknown>> = kept();
  for (let at = 0; at < bytes.length; at += 61) {
    const damaged = Buffer.from(bytes);
    damaged[at] = (damaged[at] ?? 0) ^ 0x10;
    writeFileSync(file, damaged);
    for (const [key, readings] of Object.entries(kept())) expect(readings).toEqual(good[key]);
  }
});

test("what another version of the reader has kept is dropped", () => {
  keep(["a"]);
  expect(kept("v2")).toEqual({});
  expect(kept("v1")).toEqual({});
});

test("names, notes and other texts are not kept", () => {
  const log = new ReadingLog(file, "v1");
  const [one] = some("a");
  if (one?.assessment === null || one === undefined) throw new Error("The test needs an assessment.");
  const { assessment } = one;
  const answers = new Map([...assessment.answers].map(([id, answer]) => [id, { ...answer, note: "秘密 secret" }]));
  const profile = { ...assessment.profile, name: "secret name", roles: "secret role" };
  log.keep("a", [{ ...one, assessment: { ...assessment, answers, profile } }], true);
  log.close(complete);
  expect(readFileSync(file).includes("secret")).toBe(false);
  expect(readFileSync(file).includes(Buffer.from("秘密", "utf16le"))).toBe(false);
});

test("only its owner may look at it", () => {
  keep(["a"]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test("what a complete run had no use for is dropped once it is the larger part", () => {
  const keys = Array.from({ length: 60 }, (_, index) => `k${index}`);
  keep(keys);
  const { size } = statSync(file);
  const log = new ReadingLog(file, "v1");
  for (const key of ["k3", "k7"]) expect([...log.readings(key)].flat()).toEqual(some(key));
  log.close(complete);
  expect(statSync(file).size).toBeLessThan(size / 5);
  expect(kept()).toEqual({ k3: some("k3"), k7: some("k7") });
  expect(readdirSync(root)).toEqual(["readings"]);
});

test("an empty log leaves no file", () => {
  keep([]);
  expect(readdirSync(root)).toEqual([]);
});
