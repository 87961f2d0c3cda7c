import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { folderHashes } from "./folder-hashes.ts";
import { putWorkbooks } from "./many-workbooks.ts";
import { Csr, csr } from "./process.ts";

/** Enough for each step of the progress to be seen. */
const workbooks = 100;

let root: string;
let undisturbed: Readonly<Record<string, string>>;
const at = (...path: readonly string[]): string => join(root, ...path);
const aggregate = (...more: readonly string[]): readonly string[] => ["aggregate", at("clients"), "--jobs", "2", ...more];

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "csr-killed-"));
  putWorkbooks(at("clients"), workbooks);
  await csr(...aggregate("--out", at("undisturbed")));
  undisturbed = folderHashes(at("undisturbed"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Numbers from 0 to 1 that are the same in every run of the test (mulberry32). */
function* seeded(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    yield ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  }
}

/** Files that the program last said it had read. */
const reported = (err: string): number => Number([...err.matchAll(/Reading (?<done>\d+) of/gu)].at(-1)?.groups?.["done"] ?? 0);

test("killed at any moment of reading, it loses nothing that it reported, and the result is the same byte by byte", async () => {
  const random = seeded(20_261_121);
  const shares = Array.from({ length: 4 }, () => 10 * Math.ceil(random.next().value * 9)).toSorted((a, b) => a - b);
  let most = 0;
  for (const share of shares) {
    const run = new Csr(aggregate("--out", at("out")));
    expect(await run.says(new RegExp(`\\(${share}%\\)`, "u"))).toBe(true);
    await setTimeout(random.next().value * 30);
    const { status, err } = await run.kill("SIGKILL");
    expect(status).toBe("SIGKILL");
    most = Math.max(most, reported(err));
    expect(existsSync(at("out"))).toBe(false);
  }
  const { status, err } = await csr(...aggregate("--out", at("out")));
  expect(status).toBe(0);
  expect(Number(/(?<n>\d+) files are unchanged/u.exec(err)?.groups?.["n"])).toBeGreaterThanOrEqual(most);
  expect(folderHashes(at("out"))).toEqual(undisturbed);
  expect(readdirSync(at(".out.csr-cache"))).toEqual(["readings"]);
});

test("killed while it writes, it leaves the earlier result or the new one, and the next run cleans up", async () => {
  await csr("aggregate", at("clients", "0000*.xlsx"), "--out", at("again"));
  const earlier = folderHashes(at("again"));
  expect(earlier).not.toEqual(undisturbed);
  const random = seeded(7);
  for (let time = 0; time < 3; time += 1) {
    const run = new Csr(aggregate("--out", at("again"), "--force"));
    expect(await run.says(/Statistics/u)).toBe(true);
    await setTimeout(random.next().value * 800);
    await run.kill("SIGKILL");
    const found = folderHashes(at("again"));
    expect([earlier, undisturbed]).toContainEqual(found);
  }
  expect((await csr(...aggregate("--out", at("again"), "--force"))).status).toBe(0);
  expect(folderHashes(at("again"))).toEqual(undisturbed);
  expect(readdirSync(at(".again.csr-cache"))).toEqual(["readings"]);
});

test.each(["SIGINT", "SIGTERM"] as const)("%s ends it with 130, says how to go on, and leaves what it has read", async (signal) => {
  const run = new Csr(aggregate("--out", at(signal)));
  await run.says(/\(30%\)/u);
  const { status, err } = await run.kill(signal);
  expect(status).toBe(130);
  expect(err).toContain("Run the same command again to go on from here.\nInterrupted. Nothing was written.\n");
  expect(existsSync(at(signal))).toBe(false);
  expect(readdirSync(at(`.${signal}.csr-cache`))).toEqual(["readings"]);
});

test("without a cache an interruption leaves nothing at all, not even the folders on the way", async () => {
  const run = new Csr(aggregate("--out", at("a", "b", "out"), "--no-cache"));
  await run.says(/\(30%\)/u);
  expect((await run.kill("SIGINT")).status).toBe(130);
  expect(existsSync(at("a"))).toBe(false);
});
