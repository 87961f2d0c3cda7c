import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { run as csr } from "../../../analysis/cli/run.ts";
import { terminalEffects } from "../../../analysis/cli/terminal.ts";
import { aggregate, type AggregateOptions } from "../../../analysis/commands/aggregate.ts";
import type { ExitStatus } from "../../../analysis/commands/effects.ts";
import type { Language } from "../../../instrument/types.ts";
import { Place } from "../cli/streams.ts";
import { clients, put, wideCsv } from "./client-files.ts";

let root: string;
let place: Place;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "csr-clusters-"));
  place = new Place();
  put(at("clients"), { "a.csv": wideCsv(clients(20)) });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const at = (...path: readonly string[]): string => join(root, ...path);

function run(options: Partial<AggregateOptions>, language: Language = "en"): Promise<ExitStatus> {
  const usual = {
    paths: [at("clients")],
    filesFrom: null,
    out: null,
    by: [],
    minN: 5,
    duplicates: "latest",
    force: false,
    json: true,
  } as const;
  return aggregate({ ...usual, ...options }, terminalEffects(place, { language, quiet: false, colour: false }));
}

const firms = clients(20).map(({ firm }) => firm ?? "");

test("csr aggregate --by cluster tells of every park with enough companies, says what it did not find, and keeps on", async () => {
  const rows = firms.slice(0, 18).map((firm, index) => `${firm},${index < 9 ? "East Park" : "West Park"}`);
  put(at("."), { "parks.csv": ["firm_id,park", ...rows, "Z99,East Park", `${firms[0] ?? ""},West Park`, ",East Park"].join("\n") });
  const call = ["aggregate", at("clients"), "--by", "cluster", "--clusters", at("parks.csv"), "--as-of", "2026-06-30", "--out", at("out")];
  expect(await csr([...call, "--lang", "en"], place)).toBe(0);
  expect(place.err).toContain(
    "18 of 20 companies found in the cluster table, no file for 1 row, 1 row contradicts another one, 1 row names no company",
  );
  const benchmark: unknown = JSON.parse(readFileSync(at("out", "benchmark.json"), "utf8"));
  expect(benchmark).toMatchObject({ programmes: { asOf: "2026-06-30", needs: [{ cell: {}, n: 20 }, {}, {}] } });
  const problems = readFileSync(at("out", "problems.csv"), "utf8");
  for (const code of ["cluster-row-unmatched", "cluster-row-differs", "cluster-row-unnamed", "cluster-company-missing"])
    expect(problems).toContain(code);
  expect(problems).toMatch(/parks\.csv,,,21,.*cluster-row-differs/u);
});

test.each(["cluster", "programme", "cohort"])("--by %s without a table says what to give", async (dimension) => {
  expect(await csr(["aggregate", at("clients"), "--by", dimension, "--json", "--lang", "en"], place)).toBe(2);
  expect(place.err).toMatch(/--clusters FILE: one row a company/u);
});

test("a table that cannot serve is refused before anything is read, with the columns that it has", async () => {
  put(at("."), { "a.csv": "园区,电话\n东园,1", "b.csv": "company,phone\nA,1", "c.csv": "company,park\nA,East", "d.csv": "" });
  await expect(run({ clusters: at("a.csv") })).rejects.toThrow("has no column that names the company");
  await expect(run({ clusters: at("b.csv") }, "zh")).rejects.toThrow("没有写明企业所属的集群");
  await expect(run({ clusters: at("c.csv"), by: [["cohort"]] })).rejects.toThrow("has no column cohort");
  await expect(run({ clusters: at("d.csv") })).rejects.toThrow(/d\.csv/u);
  await expect(run({ clusters: at("nowhere.csv") })).rejects.toThrow(/nowhere\.csv/u);
});

test("--as-of takes days of the calendar only", async () => {
  expect(await csr(["aggregate", at("clients"), "--as-of", "2026-02-30", "--json", "--lang", "en"], place)).toBe(2);
  expect(place.err).toContain("Use a day in the form 2026-06-30.");
});
