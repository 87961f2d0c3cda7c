import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { clients, put, wideCsv } from "../commands/client-files.ts";
import { folderHashes } from "./folder-hashes.ts";
import { Csr, csr } from "./process.ts";

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "csr-disk-"));
  const all = clients(30);
  put(join(root, "clients"), Object.fromEntries(all.map((client, index) => [`${index}.csv`, wideCsv([client])])));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));
const at = (...path: readonly string[]): string => join(root, ...path);

describe("where no file may become larger than so many kilobytes", () => {
  // 0: not even the lock. 8: not what is read. 64: that, but not the result. What is said goes to a pipe, which has no limit.
  test.each([0, 1, 8, 64])("%d: it says so, publishes nothing, and leaves an earlier result as it was", async (kilobytes) => {
    const out = at(`out${kilobytes}`);
    await csr("aggregate", at("clients", "1*.csv"), "--out", out, "--no-cache");
    const before = folderHashes(out);
    const run = new Csr(["aggregate", at("clients"), "--out", out, "--force"], { ulimit: `-f ${kilobytes}` });
    const { status, err } = await run.end;
    expect(err).toMatch(/becomes larger than this system allows\. Nothing was published, and an earlier result is as it was\./u);
    expect(err).not.toContain("    at ");
    expect(status).toBe(1);
    expect(folderHashes(out)).toEqual(before);
    const beside = readdirSync(root).filter((name) => name.startsWith(`.out${kilobytes}.`));
    expect(beside.flatMap((name) => readdirSync(at(name))).filter((name) => name !== "readings")).toEqual([]);
  });
  test("one that holds the result though not what is read is enough", async () => {
    const free = at("free");
    await csr("aggregate", at("clients"), "--out", free, "--no-cache");
    // Every reading has its place in one file, and no single file of the result is as large.
    const run = new Csr(["aggregate", at("clients", "*.csv"), at("clients"), "--out", at("tight")], { ulimit: "-f 600" });
    expect((await run.end).status).toBe(0);
    expect(folderHashes(at("tight"))).toEqual(folderHashes(free));
  });
});

test("a folder where nothing may be written is named before anything is read", async () => {
  const { status, err } = await csr("aggregate", at("clients"), "--out", "/sys/csr-result");
  expect(status).toBe(1);
  expect(err).toMatch(/(?:\/sys\/csr-result is on a disk that can only be read|You may not write to \/sys\/csr-result)\. ?/u);
  expect(err).not.toContain("Reading");
});

test.each([
  ["aggregate", ["--out", "few"]],
  ["check", []],
  ["score", []],
])("64 open files are enough for %s", async (command, more) => {
  const run = new Csr([command, at("clients"), "--jobs", "4", ...more.map((word) => (word === "few" ? at(word) : word))], {
    ulimit: "-n 64",
  });
  const { status, out, err } = await run.end;
  expect([status, err]).toEqual([0, expect.not.stringMatching(/EMFILE|Failed/u)]);
  expect(out + err).toMatch(/30 (?:cases of 30 companies|files checked)|C30/u);
});

describe("a pipe that is closed", () => {
  test("ends the printing quietly", async () => {
    const run = new Csr(["score", ...Array.from({ length: 30 }, () => at("clients")), "--csv", "-"]);
    run.process.stdout.destroy();
    expect(await run.end).toMatchObject({ status: 0, err: "" });
  });
  test("does not keep a result from being written where it only took what is said about the work", async () => {
    const run = new Csr(["aggregate", at("clients"), "--out", at("unheard")]);
    run.process.stderr.destroy();
    expect((await run.end).status).toBe(0);
    expect(readdirSync(at("unheard"))).toContain("manifest.json");
  });
});
