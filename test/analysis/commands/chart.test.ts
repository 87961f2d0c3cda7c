import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { benchmarkOf } from "../../../analysis/benchmark/benchmark.ts";
import { galleryNames } from "../../../analysis/charts/gallery.ts";
import { terminalEffects } from "../../../analysis/cli/terminal.ts";
import { run as runProgram } from "../../../analysis/cli/run.ts";
import { chart, type ChartRequest } from "../../../analysis/commands/chart.ts";
import type { ExitStatus } from "../../../analysis/commands/effects.ts";
import { Dataset } from "../../../analysis/dataset/dataset.ts";
import { json } from "../../../analysis/outputs/json.ts";
import { comparableCard, scoresOf } from "../../../analysis/peers/own-scores.ts";
import type { Language } from "../../../instrument/types.ts";
import { Place } from "../cli/streams.ts";
import { assessment, companies } from "../dataset/readings.ts";
import { clients, put, wideCsv } from "./client-files.ts";

const root = mkdtempSync(join(tmpdir(), "csr-chart-"));
const at = (name: string): string => join(root, name);
let place: Place;

beforeAll(async () => {
  const many = clients(21);
  const dataset = await Dataset.open();
  await dataset.append(companies(40));
  put(root, {
    "benchmark.json": json(await benchmarkOf((await dataset.settle()).engine)),
    "other.json": "{}",
    "many.csv": wideCsv(many),
    "one.csv": wideCsv([{ firm: "C1", level: 1 }]),
    "bad.xlsx": "no workbook",
  });
  dataset.close();
});
beforeEach(() => {
  place = new Place();
});
afterAll(() => rmSync(root, { recursive: true }));

function run(words: readonly string[], options: Partial<ChartRequest> = {}, language: Language = "en"): Promise<ExitStatus> {
  const usual = {
    isList: false,
    formats: ["svg"],
    output: null,
    filesFrom: null,
    minN: 5,
    isConsultant: false,
    you: null,
    force: false,
    json: false,
  } as const;
  return chart({ ...usual, words, ...options }, terminalEffects(place, { language, quiet: false, colour: false }));
}

test("--list names every chart, what it shows and what it is drawn from, in both languages", async () => {
  for (const language of ["zh", "en"] as const) {
    place = new Place();
    expect(await run([], { isList: true }, language)).toBe(0);
    for (const name of galleryNames) expect(place.out).toContain(`\n${name} `);
  }
  place = new Place();
  await run([], { isList: true, json: true });
  expect(JSON.parse(place.out)).toHaveLength(galleryNames.length);
});

test("a single chart goes to standard output", async () => {
  expect(await run(["areas", at("benchmark.json")], {}, "zh")).toBe(0);
  expect(place.out).toMatch(/^<svg role="img".*<\/svg>$/su);
  expect(place.out).toContain("核心得分");
});

test("charts are written to a folder in every format, and an earlier one is kept without --force", async () => {
  const output = at("charts");
  const formats = ["svg", "png", "pdf", "vega", "csv"] as const;
  expect(await run(["compliance", at("benchmark.json")], { formats, output })).toBe(0);
  const files = ["csv", "pdf", "png", "svg", "vl.json"].map((ending) => `compliance.en.${ending}`);
  expect(readdirSync(output).toSorted()).toEqual(files);
  expect(readFileSync(join(output, "compliance.en.pdf")).subarray(0, 5).toString()).toBe("%PDF-");
  expect(readFileSync(join(output, "compliance.en.csv"), "utf8")).toContain("Question,n,No,");
  expect(JSON.parse(readFileSync(join(output, "compliance.en.vl.json"), "utf8"))).toMatchObject({
    $schema: expect.stringContaining("vega-lite/v6"),
  });
  await expect(run(["compliance", at("benchmark.json")], { output })).rejects.toThrow("exists");
  expect(await run(["compliance", at("benchmark.json")], { output, force: true })).toBe(0);
});

test("without a name, all charts come that the file gives, and nothing is said of the others", async () => {
  const output = at("all");
  expect(await run([at("one.csv")], { output, formats: ["vega"] })).toBe(0);
  expect(readdirSync(output)).toEqual(["priorities.en.vl.json", "risks.en.vl.json"]);
  expect(place.err).not.toContain("There is no chart");
});

test("JSON tells title, numbers and table, and why there is no chart", async () => {
  expect(await run(["distribution", "alignment", at("many.csv")], { json: true })).toBe(0);
  const [distribution, alignment] = JSON.parse(place.out);
  expect(distribution).toMatchObject({
    chart: "distribution",
    title: expect.any(Array),
    table: { header: ["Range of scores", "Companies", "Share"] },
  });
  expect(alignment).toEqual({ chart: "alignment", gap: expect.stringMatching(/^There is no chart here/u) });
});

test("single companies are shown to a consultant only, and refused before anything is read", async () => {
  await expect(run(["strip", at("nowhere.csv")])).rejects.toThrow("add --consultant");
  await expect(run(["ranks", at("nowhere.csv")])).rejects.toThrow("add --consultant");
  expect(await run(["strip", at("many.csv")], { isConsultant: true })).toBe(0);
  expect(place.out).toContain("For the consultant only");
});

test("one company is marked in the charts of scores and in their tables, without being counted", async () => {
  expect(await run(["areas", at("benchmark.json")], { you: at("one.csv"), json: true })).toBe(0);
  const [marked] = JSON.parse(place.out);
  expect(marked.table.header.slice(0, 3)).toEqual(["Area", "Your company", "n"]);
  const own = scoresOf(comparableCard(assessment({ firm: "C1", level: 1 }))).get("core") ?? Number.NaN;
  expect(marked.table.rows[0].slice(0, 2)).toEqual([{ text: "Core score" }, { text: own.toFixed(1) }]);
  expect(marked.description).toContain(`Your company ${Math.round(own)}`);
  place = new Place();
  expect(await run(["areas", at("benchmark.json")], { json: true })).toBe(0);
  const [plain] = JSON.parse(place.out);
  expect(plain.table.header).toEqual(marked.table.header.filter((name: string) => name !== "Your company"));
  expect(plain.table.rows[0][1]).toEqual(marked.table.rows[0][2]);
});

test("--you asks for one company, and for a chart that marks it", async () => {
  const areas = ["areas", at("benchmark.json")];
  await expect(run(areas, { you: at("many.csv") })).rejects.toThrow("holds assessments of 21 companies");
  await expect(run(areas, { you: at("bad.xlsx") })).rejects.toThrow("holds no assessment that can be read");
  await expect(run(["years", at("benchmark.json")], { you: at("one.csv") })).rejects.toThrow("Name one of them, or leave out --you");
});

test("what moved over the years is drawn from files of several years, and a sentence says why not from those of one", async () => {
  put(root, { "years.csv": wideCsv([2024, 2025].flatMap((year) => clients(12, { profile: { year } }))) });
  expect(await run(["yearly-means", "panel", "change-parts", at("years.csv")], { json: true })).toBe(0);
  const [years, panel, parts] = JSON.parse(place.out);
  expect(years.table.rows.map(([year]: readonly { text: string }[]) => year?.text)).toEqual(["2024", "2025"]);
  expect(panel.title).toEqual(["Same companies, 2024 and 2025"]);
  expect(parts.table.header).toEqual(["Score", "Total", "Same companies", "Newcomers", "Leavers"]);
  place = new Place();
  expect(await run(["panel", at("many.csv")])).toBe(4);
  expect(place.err).toContain("All cases are of 20");
});

test("status 4 where there is nothing to draw, 3 where a file was rejected", async () => {
  expect(await run(["areas", at("one.csv")])).toBe(4);
  expect(place.err).toContain("areas: There is no chart here");
  expect(await run(["areas", at("many.csv"), at("bad.xlsx")])).toBe(3);
  expect(place.err).toContain("bad.xlsx");
});

test.each([
  [["risk", "a.csv"], "risk is neither a chart nor a file. Did you mean risks? csr chart --list names the charts."],
  [["areas"], "Say what to draw from"],
  [["areas", "topics", "x.json"], "Name a folder for the charts"],
  [["areas", "x.json", "y.csv"], "A benchmark.json is drawn alone"],
  [["areas", "nowhere.json"], "nowhere.json"],
  [["risks", "benchmark.json"], "The chart risks is about one company"],
  [["risks", "many.csv"], "The chart risks is about one company"],
  [["distribution", "benchmark.json"], "is drawn from filled files"],
  [["areas", "other.json"], "is no benchmark"],
])("%j is refused with what to do", async (words, sentence) => {
  const placed = words.map((word) => (existsSync(at(word)) ? at(word) : word));
  await expect(run(placed)).rejects.toThrow(sentence);
});

test("the command understands its options, in the user's language", async () => {
  const call = (...argv: readonly string[]): Promise<ExitStatus> => runProgram(argv, place);
  expect(await call("chart", "areas", at("benchmark.json"), "--format", "gif", "--lang", "en")).toBe(2);
  expect(place.err).toContain("Use one of: svg, png, pdf, vega, csv.");
  expect(await call("chart", "areas", at("benchmark.json"), "--format", "SVG，vega", "--out", at("both"), "--lang", "zh", "-q")).toBe(0);
  expect(readdirSync(at("both"))).toEqual(["areas.zh.svg", "areas.zh.vl.json"]);
  place = new Place();
  expect(await call("chart", "--help", "--lang=zh")).toBe(0);
  expect(place.out).not.toMatch(/Usage|Options|Arguments|default|choices|display/u);
});
