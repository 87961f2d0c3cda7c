import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

interface Diagnostic {
  readonly filename: string;
  readonly code: string;
  readonly message: string;
}

const repository = path.resolve(import.meta.dirname, "../..");
const program = (name: string): string => path.join(repository, "node_modules", name);

/** Runs the linter over a house, without the slower rules that ask the compiler. */
function lint(house: string): { readonly status: number | null; readonly diagnostics: readonly Diagnostic[] } {
  const { status, stdout } = spawnSync(process.execPath, [program("oxlint/bin/oxlint"), "-f", "json"], { cwd: house, encoding: "utf8" });
  const { diagnostics }: { diagnostics: Diagnostic[] } = JSON.parse(stdout);
  return { status, diagnostics };
}

/** A house of its own for these tests: our rules, and the files given. */
function build(files: Readonly<Record<string, string>>): string {
  const house = realpathSync(mkdtempSync(path.join(tmpdir(), "house-")));
  for (const file of [".oxlintrc.json", "scripts/room-walls.js", "tsconfig.base.json", "instrument/tsconfig.json"])
    cpSync(path.join(repository, file), path.join(house, file));
  for (const [file, source] of Object.entries({ "package.json": `{ "type": "module" }`, ...files })) {
    mkdirSync(path.dirname(path.join(house, file)), { recursive: true });
    writeFileSync(path.join(house, file), source);
  }
  return house;
}

const broken: Readonly<Record<string, string>> = {
  "instrument/asks-analysis.ts": `import "../analysis/index.ts";`,
  "instrument/asks-tests.ts": `import type { Sample } from "../test/sample.ts"; export type { Sample };`,
  "instrument/asks-node.ts": `import "node:path";`,
  "instrument/asks-package.ts": `export * from "papaparse";`,
  "instrument/workbook/asks-deeper.ts": `import "../../addin/run.ts";`,
  "addin/asks-analysis.ts": `import type { Dataset } from "../analysis/dataset/dataset.ts"; export type { Dataset };`,
  "addin/asks-renderer.ts": `import "../analysis/charts/render.ts";`,
  "addin/asks-node.ts": `import "node:path";`,
  "addin/asks-vega.ts": `import "vega";`,
  "addin/asks-template-at-start.ts": `import { template } from "../analysis/template/template.ts"; export { template };`,
  "addin/view/asks-comparison-at-start.ts": `import { compare } from "../compare/compare.ts"; export { compare };`,
  "addin/view/asks-exceljs-later.ts": `export const later = (): Promise<unknown> => import("exceljs");`,
  "addin/compare/asks-vega-elsewhere.ts": `import "vega";`,
  "addin/compare/asks-csv.ts": `import "papaparse";`,
  "addin/view/asks-csv-at-start.ts": `import { readCsv } from "../../analysis/ingest/csv/read-csv.ts"; export { readCsv };`,
  "addin/compare/asks-workbooks.ts": `import "../../analysis/ingest/read-questionnaires.ts";`,
  "addin/compare/asks-statistics.ts": `import "simple-statistics";`,
  "addin/compare/asks-counting.ts": `import "../../analysis/benchmark/breakdown.ts";`,
  "analysis/asks-addin.ts": `import "../addin/run.ts";`,
  "analysis/asks-samples.ts": `import "../samples/generate/firms.ts";`,
  "analysis/asks-unknown-package.ts": `import "left-pad";`,
  "analysis/asks-exceljs.ts": `import ExcelJS from "exceljs"; export { ExcelJS };`,
  "analysis/asks-exceljs-type.ts": `export type Cell = import("exceljs").Cell;`,
  "analysis/asks-disk.ts": `import "node:fs";`,
  "analysis/asks-disk-without-node.ts": `import "fs";`,
  "analysis/asks-disk-later.ts": `export const later = (): Promise<unknown> => import("node:fs/promises");`,
  "analysis/asks-somehow.ts": `export const load = (name: string): Promise<unknown> => import(name);`,
  "analysis/asks-require.ts": `import { createRequire } from "node:module"; export { createRequire };`,
  "analysis/asks-database.ts": `import "@duckdb/node-api";`,
  "analysis/asks-vega.ts": `import "vega";`,
  "analysis/asks-zip.ts": `import "fflate";`,
  "analysis/asks-xml.ts": `import "saxes";`,
  "analysis/asks-csv.ts": `import "papaparse";`,
  "analysis/asks-statistics.ts": `import "simple-statistics";`,
  "analysis/commands/asks-commander.ts": `import "commander";`,
  "analysis/charts/asks-vega-lite.ts": `import type { TopLevelSpec } from "vega-lite"; export type { TopLevelSpec };`,
  "analysis/charts/asks-path.ts": `import "node:path";`,
  "analysis/charts/asks-dataset.ts": `import "../dataset/dataset.ts";`,
};

const intact: Readonly<Record<string, string>> = {
  "instrument/workbook/layout.ts": `import "../types.ts";`,
  "addin/pane.ts": `import "../instrument/types.ts"; import "../analysis/charts/maturity.ts";`,
  "addin/actions/export.ts": `import type { Look } from "../../analysis/template/looks.ts"; export const later = (): Promise<unknown> => import("../../analysis/template/template.ts"); export type { Look };`,
  "addin/view/compare.ts": `import type { Comparison } from "../compare/compare.ts"; export const later = (): Promise<unknown> => import("../compare/compare.ts"); export type { Comparison };`,
  "addin/compare/compare.ts": `import "../../analysis/benchmark/summary.ts"; import "../../analysis/statistics/quantile.ts"; import "./draw.ts";`,
  "addin/compare/draw.ts": `import "vega"; import "vega-lite"; import "vega-interpreter";`,
  "addin/compare/answers.ts": `import "../../analysis/ingest/csv/rows.ts"; import "../../analysis/dataset/usability.ts";`,
  "analysis/cli.ts": `import "commander"; process.exit(2);`,
  "analysis/template.ts": `import "exceljs";`,
  "analysis/template/write.ts": `import "exceljs";`,
  "analysis/files/find.ts": `import "node:fs/promises"; import "tinyglobby";`,
  "analysis/dataset/duckdb.ts": `import "@duckdb/node-api"; import "node:os";`,
  "analysis/ingest/xlsx/archive.ts": `import "fflate"; import "saxes"; import "papaparse";`,
  "analysis/statistics/quantile.ts": `import "simple-statistics";`,
  "analysis/charts/render.ts": `export const load = (): Promise<unknown> => Promise.all([import("vega"), import("vega-lite")]);`,
  "analysis/charts/maturity.ts": `import type { Case } from "../dataset/duckdb.ts"; export type { Case };`,
  "test/anything.ts": `import "node:fs"; import "exceljs"; import "../analysis/cli.ts";`,
};

const otherHabits: Readonly<Record<string, readonly [source: string, code: string]>> = {
  "analysis/leaves.ts": [`process.exit(1);`, "unicorn(no-process-exit)"],
  "instrument/hen.ts": [`import { egg } from "./egg.ts"; export const hen = (): unknown => egg;`, "import(no-cycle)"],
  "instrument/egg.ts": [`import { hen } from "./hen.ts"; export const egg = (): unknown => hen;`, "import(no-cycle)"],
  "instrument/long.ts": [Array.from({ length: 201 }, (_, n) => `export const line${n} = ${n};\n`).join(""), "eslint(max-lines)"],
};

describe("a toy house under our rules", () => {
  let house = "";
  let result: ReturnType<typeof lint>;

  beforeAll(() => {
    const habits = Object.entries(otherHabits).map(([file, [source]]) => [file, source] as const);
    house = build({ ...broken, ...intact, ...Object.fromEntries(habits) });
    result = lint(house);
  });
  afterAll(() => {
    rmSync(house, { recursive: true });
  });

  const codesIn = (file: string): string[] => result.diagnostics.filter(({ filename }) => filename === file).map(({ code }) => code);

  test("a broken wall fails the build", () => {
    expect(result.status).not.toBe(0);
  });

  test.each(Object.keys(broken))("%s breaks a wall", (file) => {
    expect(codesIn(file)).toContain("house(room-walls)");
  });

  test.each(Object.keys(intact))("%s breaks none", (file) => {
    expect(codesIn(file)).not.toContain("house(room-walls)");
    expect(codesIn(file)).not.toContain("unicorn(no-process-exit)");
  });

  test.each(Object.entries(otherHabits))("%s is refused", (file, [, code]) => {
    expect(codesIn(file)).toContain(code);
  });
});

test("instrument/ does not compile with the DOM or Node in it", () => {
  const house = build({
    "instrument/node.ts": `export const folder = process.cwd();`,
    "instrument/dom.ts": `export const title = document.title;`,
  });
  const { status, stdout } = spawnSync(process.execPath, [program("typescript/bin/tsc"), "-p", "instrument", "--noEmit"], {
    cwd: house,
    encoding: "utf8",
  });
  rmSync(house, { recursive: true });
  expect(status).not.toBe(0);
  expect(stdout).toContain("Cannot find name 'process'");
  expect(stdout).toContain("Cannot find name 'document'");
});

test("this house has every wall whole and no import cycle", () => {
  const { diagnostics } = lint(repository);
  expect(diagnostics.filter(({ code }) => code === "house(room-walls)" || code === "import(no-cycle)")).toEqual([]);
});
