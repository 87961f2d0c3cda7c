import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { terminalEffects } from "../../../analysis/cli/terminal.ts";
import type { ExitStatus } from "../../../analysis/commands/effects.ts";
import { score, type ScoreOptions } from "../../../analysis/commands/score.ts";
import type { Language } from "../../../instrument/types.ts";
import { Place } from "../cli/streams.ts";
import { clients, put, wideCsv } from "./client-files.ts";

let root: string;
let place: Place;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "csr-score-"));
  place = new Place();
  put(root, { "a.csv": wideCsv(clients(3)), "bad.xlsx": "no workbook" });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const at = (name: string): string => join(root, name);

function run(options: Partial<ScoreOptions>, language: Language = "en"): Promise<ExitStatus> {
  const usual = { paths: [at("a.csv")], filesFrom: null, json: false, csv: null, force: false };
  return score({ ...usual, ...options }, terminalEffects(place, { language, quiet: false, colour: true }));
}

test("the table has a line for every case", async () => {
  expect(await run({})).toBe(0);
  const [header = "", ...lines] = place.out.split("\n");
  expect(header).toMatch(/^File +Company +Year +Overall +Band +Core +RM +EM +EN +MK +CM +Answered +Red flags +Status$/u);
  expect(lines[2]).toMatch(/a\.csv +C03 +2025 +50\.0 +Established +50\.0 .* 100% +0 +final$/u);
});

test("the table is in Chinese where Chinese is spoken", async () => {
  await run({}, "zh");
  expect(place.out).toContain("核心分");
  expect(place.out).toContain("起步");
});

test("JSON is an array with a scorecard for every case, its source and issues", async () => {
  expect(await run({ json: true })).toBe(0);
  const parsed: unknown = JSON.parse(place.out);
  expect(parsed).toHaveLength(3);
  expect(parsed).toMatchObject([
    {
      source: at("a.csv"),
      firmId: "C01",
      year: 2025,
      size: "small",
      form: "full",
      raw: { overall: 0 },
      issues: [{ code: "item-not-found" }],
    },
    { source: at("a.csv"), firmId: "C02" },
    {
      source: at("a.csv"),
      firmId: "C03",
      year: 2025,
      status: "final",
      raw: { overall: 50, areas: { RM: 50 } },
      bounds: [50, 50],
      issues: [],
    },
  ]);
});

test("without a case JSON is an empty array, and the reason stands on standard error", async () => {
  expect(await run({ paths: [at("bad.xlsx")], json: true })).toBe(3);
  expect(JSON.parse(place.out)).toEqual([]);
  expect(place.err).toMatch(/✗ .*bad\.xlsx \[no-questionnaire\]/u);
});

test("CSV goes to standard output or to a file, which is not replaced unasked", async () => {
  expect(await run({ csv: "-" })).toBe(0);
  const lines = place.out.trimEnd().split("\r\n");
  expect(lines[0]).toMatch(/^\uFEFFsource,firm_id,year,form,size,status/u);
  expect(lines[3]).toMatch(/a\.csv,C03,2025,full,small,final,61,61,0,1,50,established,50,50,50,50,50/u);
  await run({ csv: at("scores.csv") });
  expect(readFileSync(at("scores.csv"), "utf8")).toBe(place.out);
  await expect(run({ csv: at("scores.csv") })).rejects.toMatchObject({ name: "FileExistsError" });
  expect(await run({ csv: at("scores.csv"), paths: [at("none.csv")], force: true })).toBe(3);
  expect(readFileSync(at("scores.csv"), "utf8").trimEnd()).toBe(lines[0]);
});

test("an interruption leaves no half-written CSV", async () => {
  place = new Place({ signal: AbortSignal.abort() });
  await expect(run({ csv: at("scores.csv") })).rejects.toThrow("aborted");
  expect(existsSync(at("scores.csv"))).toBe(false);
});

test("a CSV can come from standard input", async () => {
  place = new Place({ input: wideCsv(clients(2)) });
  expect(await run({ paths: ["-"], json: true })).toBe(0);
  expect(JSON.parse(place.out)).toMatchObject([
    { source: "-", firmId: "C01" },
    { source: "-", firmId: "C02" },
  ]);
});

test("a company's own weights count here", async () => {
  const csv = wideCsv([{ firm: "A", answers: { "RM1-01": { kind: "level", level: 4 } } }]);
  put(root, { "own.csv": csv.replace(",RM1_01,", ",setting.area_weight.RM,RM1_01,").replace(/,self,/u, ",self,0.9,") });
  await run({ paths: [at("own.csv")], json: true });
  // RM: RM1 (100 + 50 + 50) / 3, the four others 50. Weights 0.9 and four times 0.2.
  const rm = (200 / 3 + 4 * 50) / 5;
  expect(JSON.parse(place.out)).toMatchObject([{ raw: { overall: expect.closeTo((0.9 * rm + 0.8 * 50) / 1.7, 3) } }]);
});

test("a folder without any questionnaire is named, and the call has failed", async () => {
  put(root, { "empty/readme.txt": "" });
  expect(await run({ paths: [at("empty")] })).toBe(1);
  expect(place.err).toMatch(/empty \[nothing-found\]/u);
  expect(place.out).toBe("");
});

test("standard output takes one result", async () => {
  await expect(run({ json: true, csv: "-" })).rejects.toThrow("use --json or --csv -, not both");
  await expect(run({ paths: [] })).rejects.toThrow("Name at least one file or folder.");
});
