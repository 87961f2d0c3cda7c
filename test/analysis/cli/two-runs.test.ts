import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { clients, put, wideCsv } from "../commands/client-files.ts";
import { Csr, csr } from "./process.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "csr-two-"));
  put(root, { "a.csv": wideCsv(clients(6)) });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const at = (name: string): string => join(root, name);

/** A run that holds its output folder while it waits for standard input. */
async function waitingRun(): Promise<Csr> {
  const run = new Csr(["aggregate", "-", "--out", at("out")]);
  while (!readdirSync(root).includes(".out.csr-cache") || readdirSync(at(".out.csr-cache")).length < 2) await setTimeout(20);
  return run;
}

test("a second run on the same folder is told which one is at work and since when; the first one goes on", async () => {
  const first = await waitingRun();
  const { status, err } = await csr("aggregate", at("a.csv"), "--out", at("out"));
  expect(status).toBe(1);
  expect(err).toMatch(new RegExp(`Another run is at work on .*out: process ${first.process.pid}, since 20\\d\\d-\\d\\d-\\d\\dT`, "u"));
  first.process.stdin.end(wideCsv(clients(6)));
  expect((await first.end).status).toBe(0);
  expect((await csr("aggregate", at("a.csv"), "--out", at("out"), "--force")).status).toBe(0);
});

test("two runs on different folders do not mind each other", async () => {
  const first = await waitingRun();
  expect((await csr("aggregate", at("a.csv"), "--out", at("other"))).status).toBe(0);
  expect((await first.kill("SIGTERM")).status).toBe(130);
});

test("the lock of a killed run does not count", async () => {
  const first = await waitingRun();
  await first.kill("SIGKILL");
  expect(readdirSync(at(".out.csr-cache"))).toContain("lock");
  expect((await csr("aggregate", at("a.csv"), "--out", at("out"))).status).toBe(0);
});

test("an interruption is heard while standard input is waited for, and the folder is free again", async () => {
  const first = await waitingRun();
  expect((await first.kill("SIGINT")).status).toBe(130);
  expect(readdirSync(root)).toEqual(["a.csv"]);
});

test("of many runs that find the lock of a killed one, exactly one goes on", async () => {
  await (await waitingRun()).kill("SIGKILL");
  const runs = Array.from({ length: 6 }, () => new Csr(["aggregate", at("a.csv"), "-", "--out", at("out")]));
  const refused = runs.map((run) => run.says(/Another run is/u));
  // All but the one that waits for standard input.
  while (runs.filter(({ err }) => err.includes("Another run is")).length < runs.length - 1) await setTimeout(20);
  for (const { process } of runs) process.stdin.end(wideCsv(clients(6)));
  const statuses = await Promise.all(runs.map(async ({ end }) => (await end).status));
  expect(statuses.filter((status) => status === 0)).toHaveLength(1);
  expect((await Promise.all(refused)).filter(Boolean)).toHaveLength(5);
});
