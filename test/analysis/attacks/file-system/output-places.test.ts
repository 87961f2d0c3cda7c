import { execFileSync } from "node:child_process";
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { folderHashes } from "../../cli/folder-hashes.ts";
import { clients, put, wideCsv } from "../../commands/client-files.ts";
import { call } from "./call.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "csr-o-"));
  put(root, { "in/a.csv": wideCsv(clients(6)), "in/note\u001B[2J.txt": "mine" });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));
const at = (...path: readonly string[]): string => join(root, ...path);
const inputs = (): unknown => folderHashes(at("in"));

describe("a result within the folder of the inputs", () => {
  test("is made, and the next run does not take it for answers", async () => {
    expect((await call(["aggregate", at("in"), "--out", at("in", "report")])).status).toBe(0);
    const first = folderHashes(at("in", "report"));
    const { status, err } = await call(["aggregate", at("in"), "--out", at("in", "report"), "--force"]);
    expect([status, err]).toEqual([0, expect.stringContaining("6 cases of 6 companies used")]);
    expect(folderHashes(at("in", "report"))).toEqual(first);
  });
});

describe("a result in place of something else is refused, and that stays as it was:", () => {
  test.each([[[]], [["--force"]]])("the folder of the inputs itself (%j)", async (more) => {
    const before = inputs();
    const { status, err } = await call(["aggregate", at("in"), "--out", at("in"), ...more]);
    expect([status, err.includes("Done")]).toEqual([2, false]);
    expect(err).not.toContain("\u001B");
    expect(inputs()).toEqual(before);
    expect(readdirSync(root)).toEqual(["in"]);
  });
  test.each([
    ["a file", (path: string) => put(root, { [path]: "mine" })],
    ["a link to a folder", (path: string) => symlinkSync(at("in"), at(path))],
    ["a link to nothing", (path: string) => symlinkSync(at("gone"), at(path))],
    ["a pipe", (path: string) => void execFileSync("mkfifo", [at(path)])],
  ])("%s", async (_, make) => {
    make("out");
    const [before, kind] = [inputs(), lstatSync(at("out")).mode];
    for (const more of [[], ["--force"]]) expect((await call(["aggregate", at("in"), "--out", at("out"), ...more])).status).toBe(2);
    expect([inputs(), lstatSync(at("out")).mode]).toEqual([before, kind]);
    expect(readdirSync(root)).toEqual(["in", "out"]);
  });
  test.each([".", "", "/", ".."])("where the program stands or what is above: %j", async (out) => {
    expect((await call(["aggregate", at("in"), "--out", out === "" ? process.cwd() : out])).status).toBe(2);
  });
  test("a folder below a file", async () => {
    const { status, err } = await call(["aggregate", at("in"), "--out", at("in", "a.csv", "out")]);
    expect([status, err.includes("    at ")]).toEqual([1, false]);
  });
});

test("a result in a folder that is not there yet is made with the folders above it", async () => {
  expect((await call(["aggregate", at("in"), "--out", at("x", "y", "out")])).status).toBe(0);
  expect(existsSync(at("x", "y", "out", "manifest.json"))).toBe(true);
});

describe("scores as a file", () => {
  test("never take the place of a file that is read, not even by force or through a link", async () => {
    const before = inputs();
    symlinkSync(at("in", "a.csv"), at("link.csv"));
    for (const path of [at("in", "a.csv"), at("in", "..", "in", "a.csv"), at("link.csv")]) {
      for (const source of [at("in"), at("in", "a.csv")]) {
        const { status, err } = await call(["score", source, "--csv", path, "--force"]);
        expect([status, err]).toEqual([2, expect.stringContaining("is one of the files to be read and is not overwritten")]);
      }
    }
    expect(inputs()).toEqual(before);
    expect(readdirSync(at("in"))).toHaveLength(2);
  });
  test("replace a link and not what it leads to", async () => {
    put(root, { "other.csv": "mine" });
    symlinkSync(at("other.csv"), at("scores.csv"));
    expect((await call(["score", at("in"), "--csv", at("scores.csv")])).status).toBe(2);
    expect(readlinkSync(at("scores.csv"))).toBe(at("other.csv"));
    expect((await call(["score", at("in"), "--csv", at("scores.csv"), "--force"])).status).toBe(0);
    expect([lstatSync(at("scores.csv")).isFile(), readFileSync(at("other.csv"), "utf8")]).toEqual([true, "mine"]);
  });
  test("go into a device as they come, and leave it a device", async () => {
    expect((await call(["score", at("in"), "--csv", "/dev/null", "--force"])).status).toBe(0);
    expect(lstatSync("/dev/null").isCharacterDevice()).toBe(true);
    const { status, err } = await call(["score", at("in"), "--csv", "/dev/full"]);
    expect([status, err]).toEqual([1, expect.stringContaining("No space left for /dev/full")]);
  });
  test("do not take the place of a folder", async () => {
    mkdirSync(at("scores.csv"));
    for (const more of [[], ["--force"]]) {
      const { status, err } = await call(["score", at("in"), "--csv", at("scores.csv"), ...more]);
      expect([status === 0, err.includes("    at ")]).toEqual([false, false]);
    }
    expect(readdirSync(at("scores.csv"))).toEqual([]);
    expect(readdirSync(root)).toEqual(["in", "scores.csv"]);
  });
  test("may have a name as long as the system allows", async () => {
    const name = `${"长".repeat(83)}.csv`;
    expect((await call(["score", at("in"), "--csv", at(name)])).status).toBe(0);
    expect(readdirSync(root)).toContain(name);
  });
});
