import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import Papa from "papaparse";
import { afterAll, beforeAll, expect, test } from "vitest";
import { items } from "../../../instrument/csr/instrument.ts";
import { missingNumber } from "../../../analysis/research/labels/missing-numbers.ts";
import { researchTables, type ResearchTable } from "../../../analysis/research/research-tables.ts";
import { ResearchFolder } from "./research-folder.ts";
import { hostileNames } from "./sample-cases.ts";

let folder: ResearchFolder;
beforeAll(async () => {
  folder = await ResearchFolder.written();
});
afterAll(() => folder.remove());

const hasR = spawnSync("Rscript", ["--version"]).status === 0;
const hasPspp = spawnSync("pspp", ["--version"]).status === 0;
if (!hasR) process.stderr.write("R is missing: the R scripts of the research data were not run.\n");
if (!hasPspp) process.stderr.write("PSPP is missing: the SPSS syntax of the research data was not run.\n");

async function parquetRows({ name }: ResearchTable): Promise<readonly (readonly unknown[])[]> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const found = await connection.runAndReadAll(`SELECT * FROM '${join(folder.path, `${name}.parquet`)}'`);
  const rows = found.getRows().map((row) => row.map((cell) => (typeof cell === "object" && cell !== null ? String(cell) : cell)));
  connection.closeSync();
  return rows;
}

test.each(researchTables)("$name holds the same as CSV and as Parquet, row by row", async (table) => {
  const rows = folder.rows(table);
  expect(rows.length).toBeGreaterThan(50);
  expect(await parquetRows(table)).toEqual(rows);
});

test.each(researchTables)("every value of $name is one of its codes, and the key tells all rows apart", (table) => {
  const rows = folder.rows(table);
  for (const [column, { categories, type }] of table.variables.entries()) {
    const codes = new Set<unknown>(categories.map(({ value }) => value));
    const found = new Set(rows.map((row) => row[column]).filter((cell) => cell !== null));
    const others = [...found].filter((cell) => (codes.size === 0 ? type === "number" && !Number.isFinite(cell) : !codes.has(cell)));
    expect(others).toEqual([]);
  }
  const key = table.key.map((name) => table.variables.findIndex((each) => each.name === name));
  expect(new Set(rows.map((row) => key.map((column) => row[column]).join(" "))).size).toBe(rows.length);
});

test("a question has either a value or the reason why it has none", () => {
  for (const [table, value, missing] of [
    ["responses_long", "value", "missing"],
    ["responses_wide", "EM1_05", "EM1_05_missing"],
    ["responses_wide", "EN2_04", "EN2_04_missing"],
  ] as const) {
    const found = researchTables.find(({ name }) => name === table) ?? researchTables[0];
    if (found === undefined) throw new Error("There are no tables.");
    const at = (name: string): number => found.variables.findIndex((each) => each.name === name);
    for (const row of folder.rows(found)) expect(row[at(value)] === null).toBe(row[at(missing)] !== null);
  }
});

test("no file tells a name, a role, a note, what was typed, or the name of a file", () => {
  for (const name of readdirSync(folder.path)) {
    const content = readFileSync(join(folder.path, name));
    for (const told of [...hostileNames, "Firm-7", "owner of", "a note of the respondent", "what the respondent typed", ".xlsx"])
      expect(content.includes(told), `${told} in ${name}`).toBe(false);
  }
});

test.skipIf(!hasR)("the R scripts read the tables as they are and label them, in a plain locale", () => {
  const script = join(folder.path, "..", "check.R");
  const lines = researchTables.map(
    ({ name }) => `source("${name}.R"); write.csv(format_all(${name}), "../${name}.back.csv", row.names = FALSE, na = "")`,
  );
  const exact = `format_all <- function(d) as.data.frame(lapply(d, function(v) if (is.numeric(v)) ifelse(is.na(v), NA, sprintf("%.17g", v)) else as.character(v)), optional = TRUE)`;
  const labels = 'cat(attr(responses_wide$EM1_05, "labels"), attr(responses_wide$EM1_05, "label"), sep = "|")';
  writeFileSync(script, [exact, ...lines, labels].join("\n"));
  const { stdout, stderr, status } = spawnSync("Rscript", [script], {
    cwd: folder.path,
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "C" },
  });
  expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  expect(stdout).toBe(`0|2|4|${items.find(({ id }) => id === "EM1-05")?.title.en}`);
  for (const table of researchTables) {
    const [, ...back] = Papa.parse<string[]>(readFileSync(join(folder.path, "..", `${table.name}.back.csv`), "utf8").trimEnd()).data;
    const isNumber = table.variables.map(({ type }) => type === "integer" || type === "number");
    const rows = back.map((row) => row.map((cell, column) => (cell === "" ? null : isNumber[column] === true ? Number(cell) : cell)));
    expect(rows).toEqual(folder.rows(table));
  }
});

test.skipIf(!hasPspp)("the SPSS syntax runs without a warning, and missing reasons become missing values of their own", () => {
  for (const { name } of researchTables) {
    const more =
      name === "responses_wide" ? "FORMATS EM1_05 (F8.0).\nLIST /VARIABLES=case_id EM1_05.\n" : "DESCRIPTIVES /VARIABLES=year.\n";
    writeFileSync(join(folder.path, "..", "check.sps"), folder.text(`${name}.sps`) + more);
    const { stdout, status } = spawnSync("pspp", ["-O", "format=csv", join("..", "check.sps")], { cwd: folder.path, encoding: "utf8" });
    expect({ status, problems: stdout.split("\n").filter((line) => /error:|warning:/u.test(line)) }).toEqual({ status: 0, problems: [] });
    if (name !== "responses_wide") continue;
    const wide = researchTables.find((each) => each.name === name);
    const at = (column: string): number => wide?.variables.findIndex((each) => each.name === column) ?? -1;
    const listed = stdout.split("\n").filter((line) => /^\d+,-?\d+$/u.test(line));
    const expected = (wide === undefined ? [] : folder.rows(wide)).map(
      (row) => `${row[at("case_id")]},${row[at("EM1_05")] ?? missingNumber(String(row[at("EM1_05_missing")]))}`,
    );
    expect(listed).toEqual(expected);
  }
});
