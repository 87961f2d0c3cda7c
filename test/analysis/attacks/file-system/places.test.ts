import { execFileSync } from "node:child_process";
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findInputs } from "../../../../analysis/files/find-inputs.ts";
import { put, wideCsv } from "../../commands/client-files.ts";
import { call, places } from "./call.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "csr-p-"));
  put(root, { "in/good.csv": wideCsv([{ firm: "GOOD" }]) });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));
const at = (...path: readonly string[]): string => join(root, ...path);

/** Checks the folder `in`: what is wrong with it, the good file having been read in any case. */
async function wrongWith(): Promise<readonly string[]> {
  const { status, out, err } = await call(["score", at("in")]);
  expect(out).toContain("GOOD");
  expect(err).not.toMatch(/ {4}at |root:|PATH=/u);
  const checked = await call(["check", at("in")]);
  expect(checked.status).toBe(status);
  expect(checked.out).not.toMatch(/root:.*:0:0|PATH=/u);
  const rejected = places(checked.out).filter((line) => !line.includes("[file-is-lock]"));
  expect(status).toBe(rejected.length > 0 ? 3 : 0);
  return places(checked.out).map((line) => line.replace(`${root}/in/`, ""));
}

/** A socket in the file system, for as long as `use` takes. */
async function withSocket(path: string, use: () => Promise<void>): Promise<void> {
  const server = await new Promise<Server>((resolve) => {
    const made = createServer().listen(path, () => resolve(made));
  });
  try {
    await use();
  } finally {
    server.close();
  }
}

describe("links", () => {
  test("that lead out of the folder are named and not followed, wherever they lead", async () => {
    const targets = {
      "environ.csv": "/proc/self/environ",
      "passwd.csv": "/etc/passwd",
      "zero.csv": "/dev/zero",
      "fd.csv": "/proc/self/fd/0",
    };
    for (const [name, target] of Object.entries({ ...targets, "etc.xlsx": "/etc", root: "/", up: ".." }))
      symlinkSync(target, at("in", name));
    const names = ["environ.csv", "etc.xlsx", "fd.csv", "passwd.csv", "root", "up", "zero.csv"];
    expect(await wrongWith()).toEqual(names.map((name) => `${name} [file-is-outside]`));
  });
  test("that lead out by way of another link, or by dots, are not followed either", async () => {
    put(root, { "in-secret/s.csv": wideCsv([{ firm: "SECRET" }]) });
    symlinkSync("../in-secret/s.csv", at("in", "dots.csv"));
    symlinkSync("dots.csv", at("in", "twice.csv"));
    mkdirSync(at("in", "sub"));
    symlinkSync("../../in-secret", at("in", "sub", "folder"));
    expect(await wrongWith()).toEqual(["dots.csv", "sub/folder", "twice.csv"].map((name) => `${name} [file-is-outside]`));
  });
  test("that go round in circles end, as files and as folders", async () => {
    mkdirSync(at("in", "loop"));
    symlinkSync("b.csv", at("in", "loop", "a.csv"));
    symlinkSync("a.csv", at("in", "loop", "b.csv"));
    symlinkSync(".", at("in", "loop", "self"));
    symlinkSync("..", at("in", "loop", "parent"));
    symlinkSync("me.csv", at("in", "loop", "me.csv"));
    expect(await wrongWith()).toEqual(["a", "b", "me"].map((name) => `loop/${name}.csv [file-missing]`));
  });
  test("that somebody names are followed, but to an ordinary file only, and not to what a process knows", async () => {
    symlinkSync("/proc/self/environ", at("environ.csv"));
    symlinkSync("/dev/zero", at("zero.csv"));
    symlinkSync(at("in", "good.csv"), at("good.csv"));
    const { status, out } = await call(["check", at("environ.csv"), at("zero.csv"), at("good.csv")]);
    expect([status, places(out)]).toEqual([3, [`${at("environ.csv")} [file-empty]`, `${at("zero.csv")} [file-is-special]`]]);
  });
});

describe("what is no ordinary file", () => {
  test("is named and never opened: pipes, sockets, folders that are called like workbooks", async () => {
    execFileSync("mkfifo", [at("in", "pipe.csv"), at("in", "pipe.txt")]);
    put(root, { "in/folder.xlsx/inner.csv": wideCsv([{ firm: "INNER" }]) });
    await withSocket(at("in", "socket.csv"), async () => {
      expect(await wrongWith()).toEqual(["pipe.csv [file-is-special]", "socket.csv [file-is-special]"]);
    });
    expect((await call(["score", at("in")])).out).toContain("INNER");
  });
  test("is refused where it is named itself", async () => {
    execFileSync("mkfifo", [at("pipe.csv")]);
    const { status, out } = await call(["check", at("pipe.csv"), "/dev/null", "/dev/zero", "/proc/self/mem", "/proc/self/status"]);
    expect(status).toBe(3);
    expect(places(out)).toEqual([
      "/dev/null [file-is-special]",
      "/dev/zero [file-is-special]",
      "/proc/self/mem [file-empty]",
      "/proc/self/status [file-empty]",
      `${at("pipe.csv")} [file-is-special]`,
    ]);
  });
});

describe("a folder", () => {
  test("may hold what programs leave behind; locks are mentioned, the rest is not", async () => {
    const litter = ["._good.csv", ".DS_Store", "Thumbs.db", "desktop.ini", "Icon\r", "__MACOSX/._good.csv", "__MACOSX/good.csv"];
    const hidden = [".git/a.csv", ".Trash-0/a.csv", ".in.csr-cache/readings"];
    const locks = ["~$good.xlsx", ".~lock.good.csv#", ".~good.xlsx"];
    put(root, Object.fromEntries([...litter, ...hidden, ...locks].map((name) => [`in/${name}`, "x"])));
    expect(await wrongWith()).toEqual([".~good.xlsx", ".~lock.good.csv#", "~$good.xlsx"].map((name) => `${name} [file-is-lock]`));
  });
  test("may hold nothing, and folders that hold nothing", async () => {
    mkdirSync(at("empty", "a", "b"), { recursive: true });
    const { status, out } = await call(["check", at("empty")]);
    expect([status, places(out)]).toEqual([0, [`${at("empty")} [nothing-found]`]]);
    expect((await call(["score", at("empty")])).status).toBe(1);
    expect((await call(["aggregate", at("empty"), "--out", at("out")])).status).toBe(1);
    expect(existsSync(at("out"))).toBe(false);
  });
  test("may be deep: a file 200 folders down is found", async () => {
    put(root, { [`in/${"d/".repeat(200)}deep.csv`]: wideCsv([{ firm: "DEEP" }]) });
    expect(await wrongWith()).toEqual([]);
    expect((await call(["score", at("in")])).out).toContain("DEEP");
  });
  test("may hold ten thousand files in two hundred folders: each is found once, in order", async () => {
    for (let folder = 0; folder < 200; folder += 1) {
      mkdirSync(at("many", String(folder)), { recursive: true });
      for (let file = 0; file < 50; file += 1) closeSync(openSync(at("many", String(folder), `${file}.csv`), "w"));
    }
    const files = (await findInputs(["many"], root)).inputs.map(({ file }) => file);
    expect(new Set(files).size).toBe(10_000);
    expect(files).toEqual(files.toSorted());
  });
});

describe("a file", () => {
  test("of no bytes, of nothing but a hole, or larger than any questionnaire is refused without being kept in memory", async () => {
    for (const [name, bytes] of Object.entries({ "none.csv": 0, "hole.csv": 1e6, "huge.csv": 1e10, "huge.xlsx": 6e7 })) {
      writeFileSync(at("in", name), "");
      truncateSync(at("in", name), bytes);
    }
    const before = process.memoryUsage().rss;
    expect(await wrongWith()).toEqual([
      "hole.csv [file-is-placeholder]",
      "huge.csv [file-too-large]",
      "huge.xlsx [file-too-large]",
      "none.csv [file-empty]",
    ]);
    expect(process.memoryUsage().rss - before).toBeLessThan(2e8);
  });
  test("that vanishes or becomes something else between finding and reading is named, and the others are read", async () => {
    put(root, { "in/a.csv": "x", "in/b.csv": "x", "in/c.csv": "x" });
    const { readTasks } = await import("../../../../analysis/ingest/pool/read-tasks.ts");
    const { inputs } = await findInputs([at("in")]);
    rmSync(at("in", "a.csv"));
    rmSync(at("in", "b.csv"));
    execFileSync("mkfifo", [at("in", "b.csv")]);
    rmSync(at("in", "c.csv"));
    mkdirSync(at("in", "c.csv"));
    const codes: string[] = [];
    for await (const { readings, issues } of readTasks(inputs)) codes.push(issues[0]?.code ?? readings[0]?.assessment?.firmId ?? "");
    expect(codes).toEqual(["file-missing", "file-is-special", "file-is-special", "GOOD"]);
  });
});
