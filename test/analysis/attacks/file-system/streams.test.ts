import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { clients, put, wideCsv } from "../../commands/client-files.ts";
import { Csr } from "../../cli/process.ts";

const program = fileURLToPath(new URL("../../../../dist/analysis/cli.js", import.meta.url));

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "csr-s-"));
  put(root, { "a.csv": wideCsv(clients(6)) });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));
const at = (name: string): string => join(root, name);

/** Runs the program in a shell, with its streams put as the words behind say. */
const inShell = (argv: readonly string[], streams: string): Promise<{ readonly status: number | null; readonly said: string }> =>
  new Promise((resolve) => {
    const shell = spawn("bash", ["-c", `"$@" ${streams}`, "bash", process.execPath, program, ...argv, "--lang", "en"]);
    let said = "";
    for (const stream of [shell.stdout, shell.stderr]) stream.setEncoding("utf8").on("data", (text: string) => (said += text));
    shell.on("close", (status) => resolve({ status, said }));
  });

describe("a standard output that takes nothing", () => {
  test.each([
    ["because its disk is full", ">/dev/full", 1, /^Failed: ENOSPC: no space left on device, write\n$/u],
    ["as does standard error", ">/dev/full 2>&1", 1, /^$/u],
    ["because it is closed", ">&-", 0, /^$/u],
    ["with all streams closed", "<&- >&- 2>&-", 0, /^$/u],
    ["because its reader has seen enough", "| true; exit ${PIPESTATUS[0]}", 0, /^$/u],
  ])("%s ends the program without a stack", async (_, streams, status, said) => {
    expect(await inShell(["score", at("a.csv")], streams)).toEqual({ status, said: expect.stringMatching(said) });
  });
  test("does not pass for success where only the help was asked for", async () => {
    expect(await inShell(["--help"], ">/dev/full")).toEqual({ status: 1, said: "" });
  });
});

describe("an interruption ends any command with 130, a word, and nothing half done:", () => {
  test.each([
    ["check", "SIGINT", []],
    ["score", "SIGTERM", ["--csv", "scores.csv"]],
    ["aggregate", "SIGINT", ["--out", "out"]],
  ] as const)("%s at %s", async (command, signal, more) => {
    const run = new Csr([command, "-", at("a.csv"), ...more.map((word) => (word.startsWith("--") ? word : at(word)))]);
    // It listens as soon as it has begun to wait for standard input, which can be seen from outside by a full pipe only.
    const isTaken = new Promise<void>((resolve) => run.process.stdin.write("x".repeat(1_000_000), () => resolve()));
    await isTaken;
    const { status, out, err } = await run.kill(signal);
    expect([status, out, err]).toEqual([130, "", expect.stringMatching(/Interrupted\. Nothing was written\.\n$/u)]);
    expect(readdirSync(root)).toEqual(["a.csv"]);
  });
});
