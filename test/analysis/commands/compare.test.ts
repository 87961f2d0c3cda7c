import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { run } from "../../../analysis/cli/run.ts";
import { terminalEffects } from "../../../analysis/cli/terminal.ts";
import { compare, type CompareOptions } from "../../../analysis/commands/compare.ts";
import type { ExitStatus } from "../../../analysis/commands/effects.ts";
import { sampleBenchmark } from "../charts/sample-benchmark.ts";
import { Place } from "../cli/streams.ts";
import { clients, put, wideCsv } from "./client-files.ts";

const root = mkdtempSync(join(tmpdir(), "csr-compare-"));
const at = (...path: readonly string[]): string => join(root, ...path);
const benchmark = sampleBenchmark();
const changed = (change: object): string => JSON.stringify({ ...benchmark, ...change });
let place: Place;
let count = 0;
let out: string;

beforeAll(() =>
  put(root, {
    "benchmark.json": JSON.stringify(benchmark),
    "later.json": changed({ instrument: { id: benchmark.instrument.id, version: "2.0.0" } }),
    "other-schema.json": changed({ schema: "sme-csr/benchmark/9" }),
    "damaged.json": changed({ pool: null }),
    "cut.json": JSON.stringify(benchmark).slice(0, 500),
    "list.json": "[1, 2]",
    "small.json": JSON.stringify(sampleBenchmark({ firms: 3, by: [[]] })),
    "picture.json": new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0xc3]),
    "one.csv": wideCsv(clients(1)),
    "three.csv": wideCsv(clients(3)),
    "both.csv": wideCsv([...clients(2), ...clients(2, { profile: { year: 2023 } }), ...clients(1, { profile: { year: 2024 }, level: 1 })]),
    "last.csv": wideCsv(clients(1, { profile: { year: 2024 } })),
    "stranger.csv": wideCsv([{ firm: "X", profile: { year: 2024 } }]),
    "bad.xlsx": "no workbook",
  }),
);
afterAll(() => rmSync(root, { recursive: true }));
beforeEach(() => {
  place = new Place();
  count += 1;
  out = at(`out${count}`);
});

function call(files: readonly string[], options: Partial<CompareOptions> = {}): Promise<ExitStatus> {
  const none = { filesFrom: null, group: null, lastYear: null, force: false, json: false };
  const usual = { ...none, paths: files.map((file) => at(file)), benchmark: at("benchmark.json"), out: null };
  return compare({ ...usual, ...options }, terminalEffects(place, { language: "en", quiet: false, colour: false }));
}

interface Told {
  readonly firmId: string;
  readonly group: { readonly cell: object; readonly belongs: boolean } | null;
  readonly position: readonly { readonly metric: string; readonly own: number }[];
  readonly change: { readonly years: readonly number[] } | null;
  readonly whyAlone: string | null;
}

async function told(files: readonly string[], options: Partial<CompareOptions> = {}): Promise<readonly Told[]> {
  expect(await call(files, { ...options, json: true })).toBe(0);
  const result: readonly Told[] = JSON.parse(place.out);
  return result;
}

test("one company: report, workbook and manifest stand on top of the folder", async () => {
  expect(await call(["one.csv"], { out })).toBe(0);
  expect(readdirSync(out).toSorted()).toEqual(["company.xlsx", "manifest.json", "report.html"]);
  expect(readFileSync(join(out, "report.html"), "utf8")).toContain("Where the company stands among others");
  expect(place.err).toContain("C01: Manufacturing (");
});

test("several companies have a folder each", async () => {
  expect(await call(["three.csv"], { out, benchmark: null })).toBe(0);
  expect(readdirSync(out).filter((name) => !name.endsWith(".json"))).toEqual(["three-C01-2025", "three-C02-2025", "three-C03-2025"]);
});

test("a copy of a file has no report of its own", async () => {
  put(root, { "copies/a.csv": wideCsv(clients(2)), "copies/b.csv": wideCsv(clients(2)) });
  expect((await told(["copies"])).map(({ firmId }) => firmId)).toEqual(["C01", "C02"]);
  expect(place.err).toContain("2 in copies of a file");
});

test("the latest year of a company has a report, and the year before it shows the change", async () => {
  const companies = await told(["both.csv"]);
  expect(companies.map(({ firmId, change }) => [firmId, change?.years])).toEqual([
    ["C01", [2024, 2025]],
    ["C02", [2023, 2025]],
  ]);
  expect(place.err).toContain("3 earlier assessments show what changed");
});

test("last year's file is matched by company; of a stranger it is said that it is none", async () => {
  expect((await told(["one.csv"], { lastYear: at("last.csv") }))[0]?.change?.years).toEqual([2024, 2025]);
  place = new Place();
  expect((await told(["one.csv"], { lastYear: at("stranger.csv") }))[0]?.change).toBeNull();
  expect(place.err).toContain("holds no earlier assessment of this company");
});

test("the group that was asked for is taken, and it is told when the company is of another", async () => {
  const [own] = await told(["one.csv"], { group: { size: "medium" } });
  expect(own?.group).toMatchObject({ cell: { size: "medium" }, belongs: false });
  place = new Place();
  const [all] = await told(["one.csv"], { group: {} });
  expect(all?.group).toMatchObject({ cell: {}, belongs: true });
});

test("a file that cannot be read is named, and the others have their reports", async () => {
  expect(await call(["one.csv", "bad.xlsx"], { out })).toBe(3);
  expect(place.err).toMatch(/✗ .*bad\.xlsx \[/u);
  expect(existsSync(join(out, "report.html"))).toBe(true);
});

test("where nothing could be read, nothing is written", async () => {
  expect(await call(["bad.xlsx"], { out })).toBe(3);
  expect(existsSync(out)).toBe(false);
});

describe("a benchmark that cannot be used ends the call before anything is read", () => {
  test.each([
    ["list.json", "is no benchmark"],
    ["one.csv", "is no benchmark"],
    ["picture.json", "is no benchmark"],
    ["later.json", "was made for csr-sme-self-assessment 2.0.0 and cannot be compared with answers to csr-sme-self-assessment 1.0.0"],
    ["other-schema.json", "was made for sme-csr/benchmark/9"],
    ["damaged.json", "is damaged or was changed (pool)"],
    ["cut.json", "is damaged or was changed (JSON)"],
    ["small.json", "No group in"],
    ["missing.json", "[file-missing]"],
  ])("%s: %s", async (file, message) => {
    await expect(call(["one.csv"], { out, benchmark: at(file) })).rejects.toThrow(message);
    expect(existsSync(out)).toBe(false);
  });
});

describe("on the command line", () => {
  const calls: readonly (readonly [string, readonly string[], string])[] = [
    ["no place for the result", ["one.csv"], "--out FOLDER"],
    ["a group without a benchmark", ["one.csv", "--group", "size=small", "--json"], "add --benchmark"],
    ["a group in other words", ["one.csv", "--group", "small", "--json"], "industry=C,size=small"],
    ["a group by something unknown", ["one.csv", "--group", "colour=red", "--json"], "industry, size"],
    ["a group that is not there", ["one.csv", "--benchmark", "benchmark.json", "--group", "industry=Z", "--json"], "Groups: all; "],
  ];
  test.each(calls)("%s is refused with what to do", async (_what, argv, message) => {
    const named = argv.map((word) => (/\.(?:csv|json)$/u.test(word) ? at(word) : word));
    expect(await run(["compare", ...named, "--lang", "en"], place)).toBe(2);
    expect(place.err).toContain(message);
  });

  test("help and errors are there in Chinese", async () => {
    expect(await run(["compare", "--help", "--lang", "zh"], place)).toBe(0);
    expect(place.out).toContain("为一家企业生成报告");
    expect(await run(["compare", at("one.csv"), "--benchmark", at("list.json"), "--json", "--lang", "zh"], place)).toBe(2);
    expect(place.err).toContain("不是对标文件");
  });
});
