import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { terminalEffects } from "../../../analysis/cli/terminal.ts";
import { aggregate, type AggregateOptions } from "../../../analysis/commands/aggregate.ts";
import type { ExitStatus } from "../../../analysis/commands/effects.ts";
import type { Language } from "../../../instrument/types.ts";
import { Place } from "../cli/streams.ts";
import { clients, put, wideCsv } from "./client-files.ts";

let root: string;
let place: Place;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "csr-aggregate-"));
  place = new Place();
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const at = (...path: readonly string[]): string => join(root, ...path);
const text = (...path: readonly string[]): string => readFileSync(at(...path), "utf8");

function run(options: Partial<AggregateOptions>, language: Language = "en"): Promise<ExitStatus> {
  const usual = {
    paths: [at("clients")],
    filesFrom: null,
    out: at("out"),
    by: [],
    minN: 5,
    duplicates: "latest",
    force: false,
    json: false,
  } as const;
  return aggregate({ ...usual, ...options }, terminalEffects(place, { language, quiet: false, colour: true }));
}

/** Twelve companies in three files, and files that must be refused. */
function pool(): void {
  const all = clients(12);
  put(at("clients"), {
    "a.csv": wideCsv(all.slice(0, 4)),
    "北京/b.csv": wideCsv(all.slice(4, 8)),
    "c.csv": wideCsv(all.slice(8)),
    "a - copy.csv": wideCsv(all.slice(0, 4)),
    "again.csv": wideCsv(all.slice(8, 9)),
    "notes.xlsx": "this is no workbook",
    "~$a.xlsx": "",
  });
}

test("a folder of companies becomes a report, a benchmark, tables and charts", async () => {
  pool();
  expect(await run({})).toBe(3);
  const files = readdirSync(at("out"), { recursive: true, encoding: "utf8" }).toSorted();
  expect(files.filter((file) => !file.startsWith("charts") && !file.startsWith("research"))).toEqual([
    "benchmark.json",
    "benchmark.schema.json",
    "benchmark.xlsx",
    "manifest.json",
    "problems.csv",
    "report.html",
    "responses_long.csv",
    "scores.csv",
  ]);
  expect(files.filter((file) => file.endsWith(".svg")).length).toBeGreaterThan(3);
  expect(files.filter((file) => file.endsWith(".vl.json"))).toHaveLength(files.filter((file) => file.endsWith(".svg")).length);
  expect(JSON.parse(text("out", "benchmark.json"))).toMatchObject({
    pool: {
      files: 6,
      cases: 18,
      used: 12,
      firms: 12,
      exclusions: [
        { reason: "rejected", cases: 1 },
        { reason: "duplicate-file", cases: 4 },
        { reason: "duplicate-case", cases: 1 },
      ],
    },
  });
  expect(text("out", "scores.csv").trimEnd().split("\r\n")).toHaveLength(1 + 13);
  expect(text("out", "report.html")).toContain("<!doctype html>");
});

test("every file that was left out is named with what to do, on the terminal and in problems.csv", async () => {
  pool();
  await run({});
  expect(place.err).toMatch(/Rejected +✗ .*notes\.xlsx/u);
  expect(place.err).toContain("12 cases of 12 companies used, 1 rejected, 4 in copies of a file, 1 duplicate of a company and year");
  const problems = text("out", "problems.csv");
  expect(problems).toMatch(/notes\.xlsx,.*rejected/u);
  expect(problems).toMatch(/a\.csv,.*duplicate-file/u);
  expect(problems).toMatch(/c\.csv,.*C09,warning,duplicate-case/u);
  expect(problems).toMatch(/~\$a\.xlsx,.*file-is-lock/u);
  expect(place.out).toBe("");
});

test("what is said and written is in the language asked for", async () => {
  pool();
  await run({}, "zh");
  expect(place.err).toContain("采用 12 家企业的 12 份自评");
  expect(text("out", "report.html")).toContain('lang="zh-CN"');
  expect(existsSync(at("out", "charts", "areas.zh.svg"))).toBe(true);
});

test("the same files give the same bytes", async () => {
  pool();
  await run({ out: at("one") });
  await run({ out: at("two"), paths: [at("clients")] });
  expect(text("two", "manifest.json")).toBe(text("one", "manifest.json"));
});

test("an earlier result among the files is not taken for answers, unless it is named", async () => {
  pool();
  await run({ out: at("clients", "result") });
  await run({});
  expect(JSON.parse(text("out", "benchmark.json"))).toMatchObject({ pool: { files: 6, used: 12 } });
  expect(await run({ out: at("again"), paths: [at("out", "responses_long.csv")] })).toBe(0);
  const scores = (folder: string): readonly string[] =>
    text(folder, "scores.csv")
      .trimEnd()
      .split("\r\n")
      .filter((line) => !line.endsWith("duplicate-case"));
  expect(scores("again")).toEqual(scores("out"));
});

test("a folder with something in it is refused before anything is read", async () => {
  pool();
  put(at("out"), { "mine.txt": "" });
  await expect(run({})).rejects.toMatchObject({ refusal: "not-empty" });
  await expect(run({ force: true })).rejects.toMatchObject({ refusal: "foreign-file", found: "mine.txt" });
  expect(readdirSync(at("out"))).toEqual(["mine.txt"]);
});

test("too few companies for any figure: status 4, and tables all the same", async () => {
  put(at("clients"), { "a.csv": wideCsv(clients(4)) });
  expect(await run({})).toBe(4);
  expect(place.err).toContain("No figure has 5 companies behind it");
  expect(text("out", "scores.csv")).toContain("C04");
});

test("a folder without any questionnaire is a failure, and nothing is written", async () => {
  put(at("clients"), { "readme.txt": "" });
  expect(await run({})).toBe(1);
  expect(place.err).toMatch(/clients \[nothing-found\]/u);
  expect(existsSync(at("out"))).toBe(false);
});

test("only rejected files: status 4, with the reasons in problems.csv", async () => {
  put(at("clients"), { "a.xlsx": "no workbook" });
  expect(await run({})).toBe(4);
  expect(text("out", "problems.csv")).toContain("no-questionnaire");
});

test("duplicates can be a reason to stop: nothing is written", async () => {
  pool();
  expect(await run({ duplicates: "error" })).toBe(1);
  expect(place.err).toContain("[duplicate-case]");
  expect(existsSync(at("out"))).toBe(false);
});

test("JSON goes to standard output, alone or beside the folder", async () => {
  pool();
  expect(await run({ out: null, json: true })).toBe(3);
  expect(JSON.parse(place.out)).toMatchObject({ schema: "sme-csr/benchmark/2" });
  await expect(run({ out: null })).rejects.toThrow("--out FOLDER");
});

test("figures can be broken down further, and the minimum raised", async () => {
  pool();
  await run({ by: [["industry", "size"]], minN: 6, out: null, json: true });
  expect(JSON.parse(place.out)).toMatchObject({
    options: { by: [[], ["year"], ["industry"], ["size"], ["industry", "size"]], minN: 6 },
    minimumCounts: { mean: 6, quartiles: 12, p10p90: 24, extremeShare: 12 },
  });
});

test("an interruption leaves nothing behind", async () => {
  pool();
  place = new Place({ signal: AbortSignal.abort() });
  await expect(run({})).rejects.toThrow("aborted");
  expect(readdirSync(root)).toEqual(["clients"]);
});

test("names of files can come from a list", async () => {
  pool();
  writeFileSync(at("list.txt"), `${at("clients", "a.csv")}\r\n\r\n${at("clients", "北京", "b.csv")}\r\n`);
  expect(await run({ paths: [], filesFrom: at("list.txt") })).toBe(0);
  expect(JSON.parse(text("out", "benchmark.json"))).toMatchObject({ pool: { used: 8 } });
  await expect(run({ paths: [], filesFrom: at("nothing.txt"), force: true })).rejects.toThrow("nothing.txt");
});
