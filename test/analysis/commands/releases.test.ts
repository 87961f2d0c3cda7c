import { unzipSync } from "fflate";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { terminalEffects } from "../../../analysis/cli/terminal.ts";
import { aggregate, type AggregateOptions } from "../../../analysis/commands/aggregate.ts";
import type { ExitStatus } from "../../../analysis/commands/effects.ts";
import type { ReleaseRequest } from "../../../analysis/commands/release-log-file.ts";
import { Place } from "../cli/streams.ts";
import { clients, put, wideCsv } from "./client-files.ts";

let root: string;
let place: Place;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "csr-releases-"));
  place = new Place();
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const at = (...path: readonly string[]): string => join(root, ...path);
const secret = "sixteen characters and more";

function run(
  files: Readonly<Record<string, string>>,
  releases: Partial<ReleaseRequest>,
  options: Partial<AggregateOptions> = {},
): Promise<ExitStatus> {
  rmSync(at("clients"), { recursive: true, force: true });
  put(at("clients"), files);
  const request = { releaseLog: at("log.json"), release: null, secret, keyFile: null, ...releases };
  const usual = {
    paths: [at("clients")],
    filesFrom: null,
    out: null,
    by: [],
    minN: 5,
    duplicates: "latest",
    force: true,
    json: true,
  } as const;
  return aggregate({ ...usual, releases: request, ...options }, terminalEffects(place, { language: "en", quiet: true, colour: false }));
}

const log = (): string => readFileSync(at("log.json"), "utf8");
const pool = (n: number): Readonly<Record<string, string>> => ({ "a.csv": wideCsv(clients(n)) });

test("a release that adds three companies is refused, one that adds eight is entered; nobody is named in the log", async () => {
  expect(await run(pool(12), { release: "spring" })).toBe(0);
  expect(await run(pool(15), {})).toBe(4);
  expect(place.err).toContain("Beside the earlier releases");
  expect(await run(pool(20), {})).toBe(0);
  const { releases } = JSON.parse(log());
  expect(releases.map(({ id, members }: { id: string; members: string[] }) => [id, members.length])).toEqual([
    ["spring", 12],
    ["2", 20],
  ]);
  expect(log()).not.toMatch(/C01/u);
});

test("the same companies again are no new release to hide, and one corrected answer is", async () => {
  expect(await run(pool(12), {})).toBe(0);
  expect(await run(pool(12), {})).toBe(0);
  const [first, ...others] = clients(12);
  expect(await run({ "a.csv": wideCsv([{ ...first, answers: { "EM1-06": { kind: "level", level: 3 } } }, ...others]) }, {})).toBe(4);
});

test("another secret, a short one, none, a damaged log and a name that is taken stop the release before anything is written", async () => {
  expect(await run(pool(12), { release: "spring" })).toBe(0);
  const before = log();
  await expect(run(pool(30), { secret: "another secret of some length" })).rejects.toThrow("another secret");
  await expect(run(pool(30), { secret: "short" })).rejects.toThrow("at least 16");
  await expect(run(pool(30), { secret: null })).rejects.toThrow("CSR_SECRET");
  await expect(run(pool(30), { keyFile: at("nowhere") })).rejects.toThrow("cannot be read");
  await expect(run(pool(30), { release: "spring" })).rejects.toThrow("holds a release spring");
  await expect(run(pool(30), {}, { weights: at("margins.csv") })).rejects.toThrow("do not go together");
  expect(log()).toBe(before);
  writeFileSync(at("log.json"), before.slice(0, -20));
  await expect(run(pool(30), {})).rejects.toThrow("not whole");
  writeFileSync(at("key"), `${secret}\n`);
  writeFileSync(at("log.json"), before);
  expect(await run(pool(30), { secret: null, keyFile: at("key") })).toBe(0);
});

test("a public result holds no table of companies, no file name and no cache; without companies enough there is none", async () => {
  const files = { ...pool(12), "一家不愿透露姓名的公司.xlsx": "this is no workbook" };
  expect(await run(files, {}, { out: at("out"), public: true, json: false })).toBe(3);
  const written = readdirSync(at("out"), { recursive: true, encoding: "utf8" });
  expect(written.filter((name) => !name.startsWith("charts")).toSorted()).toEqual([
    "benchmark.json",
    "benchmark.schema.json",
    "benchmark.xlsx",
    "manifest.json",
    "report.html",
  ]);
  for (const name of ["report.html", "benchmark.json", "manifest.json"]) {
    expect(readFileSync(at("out", name), "utf8")).not.toMatch(/不愿透露|a\.csv|C01/u);
  }
  for (const part of Object.values(unzipSync(readFileSync(at("out", "benchmark.xlsx"))))) {
    expect(new TextDecoder().decode(part)).not.toMatch(/不愿透露|a\.csv|C01/u);
  }
  expect(existsSync(at(".out.csr-cache"))).toBe(false);
  expect(await run(pool(4), { releaseLog: at("other.json") }, { out: at("few"), public: true, json: false })).toBe(4);
  expect([existsSync(at("few")), existsSync(at("other.json"))]).toEqual([false, false]);
});
