import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Benchmark, Dimension, Group } from "../../../analysis/benchmark/types.ts";
import { terminalEffects } from "../../../analysis/cli/terminal.ts";
import { aggregate } from "../../../analysis/commands/aggregate.ts";
import { peerGroups, type Peers, readPeers } from "../../../addin/compare/compare.ts";
import { Place } from "../../analysis/cli/streams.ts";
import { fileOf, ownAssessment } from "./peer-files.ts";

const samples = path.resolve(import.meta.dirname, "../../../samples/clients");
const by: readonly (readonly Dimension[])[] = [["industry", "size"], ["province"], ["region"], ["form"]];
let out: string;

beforeAll(async () => {
  out = mkdtempSync(path.join(tmpdir(), "compare-"));
  const options = { paths: [samples], filesFrom: null, out, by, minN: 5, duplicates: "latest", force: true, json: false } as const;
  await aggregate(options, terminalEffects(new Place(), { language: "en", quiet: true, colour: false }));
});
afterAll(() => {
  rmSync(out, { recursive: true, force: true });
});

async function peersIn(file: string): Promise<Peers> {
  const read = await readPeers(fileOf(readFileSync(path.join(out, file)), file));
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.value;
}

/** What a comparison shows of every group, in an order that does not depend on the file. */
function shown({ breakdowns }: Benchmark): ReadonlyMap<string, readonly [Group["n"], Group["summaries"]]> {
  const groups = breakdowns.flatMap((breakdown) => breakdown.groups);
  const entries = groups.map(({ cell, n, summaries }) => [JSON.stringify(cell), [n, summaries]] as const);
  return new Map(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

test("the three files of one run give the same figures for every group: benchmark.json, scores.csv and the answers", async () => {
  const benchmark = shown((await peersIn("benchmark.json")).benchmark);
  expect(benchmark.size).toBeGreaterThan(20);
  expect(shown((await peersIn("scores.csv")).benchmark)).toEqual(benchmark);
  expect(shown((await peersIn("responses_long.csv")).benchmark)).toEqual(benchmark);
});

test("they offer the same groups, in the same order and under the same names", async () => {
  const own = ownAssessment();
  const offered = await Promise.all(
    ["benchmark.json", "scores.csv", "responses_long.csv"].map(async (file) => peerGroups(await peersIn(file), own, "zh")),
  );
  const names = offered.map(({ groups }) => groups.map(({ label }) => label).toSorted());
  expect(names[0]?.length).toBeGreaterThan(10);
  expect(names[1]).toEqual(names[0]);
  expect(names[2]).toEqual(names[0]);
});

test("a scores.csv that a Chinese Excel saved anew, with semicolons, decimal commas and GB 18030, is the same", async () => {
  const saved = readFileSync(path.join(out, "scores.csv"), "utf8")
    .replaceAll(/(\d)\.(\d)(?=\d*,)/gu, "$1COMMA$2")
    .replaceAll(",", ";")
    .replaceAll("COMMA", ",");
  const versions = saved.replaceAll(/;1,0\.0;/gu, ";1.0.0;");
  const read = await readPeers(fileOf(versions.replace("\uFEFF", ""), "scores.csv"));
  expect(read.ok && shown(read.value.benchmark)).toEqual(shown((await peersIn("benchmark.json")).benchmark));
});
